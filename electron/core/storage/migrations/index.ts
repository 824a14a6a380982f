import type { Migration } from '../migrate.ts';
import { mainJob } from './0001-main-job.ts';

/** In order. A shipped one is sealed: `test/integration/storage/migrations.test.ts` holds its digest. */
export const migrations: readonly Migration[] = [mainJob];
