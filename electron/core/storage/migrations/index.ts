import type { Migration } from '../migrate.ts';
import { mainJob } from './0001-main-job.ts';
import { searchPending } from './0002-search-pending.ts';
import { workList } from './0003-work-list.ts';
import { recordKinds } from './0004-record-kinds.ts';
import { rules } from './0005-rules.ts';
import { ledger } from './0006-ledger.ts';
import { alarms } from './0007-alarms.ts';

/** In order. A shipped one is sealed: `test/integration/storage/migrations.test.ts` holds its digest. */
export const migrations: readonly Migration[] = [mainJob, searchPending, workList, recordKinds, rules, ledger, alarms];

/** The schema this program writes. */
export const newestVersion = migrations.length;
