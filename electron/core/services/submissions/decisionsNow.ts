import type { CheckReport } from '#shared/domain/checks/checks.ts';
import type { SubmissionId } from '#shared/domain/record/record.ts';
import { rfc3339 } from '#shared/lib/shanghaiTime.ts';
import type { ReadDb } from '../../storage/db.ts';
import { decisionsOf } from '../../storage/repositories/decisions.ts';

/** What people have decided about a submission's findings, as the report carries it. */
export const decisionsNow = (db: ReadDb, submission: SubmissionId): CheckReport['decisions'] =>
  decisionsOf(db, submission).map((decision) => ({ ...decision, at: rfc3339(decision.at) }));
