import type { CheckReport } from '#shared/domain/checks/checks.ts';
import { runChecks } from '#shared/domain/checks/runChecks.ts';
import { civilDateOf, rfc3339 } from '#shared/lib/shanghaiTime.ts';
import type { SubmissionId } from '#shared/domain/record/record.ts';
import type { ReadDb } from '../../storage/db.ts';
import { decisionsOf } from '../../storage/repositories/decisions.ts';
import type { Deps } from '../deps.ts';
import type { LoadedSubmission } from './loadSubmission.ts';

/** Runs every check over a submission as it stands now, with the decisions people made before. */
export function checkSubmission(
  deps: Pick<Deps, 'store' | 'clock' | 'rules' | 'readings'>,
  loaded: LoadedSubmission,
): CheckReport {
  const { policy, interpretation, submission } = loaded;
  // What the run before last read is forgotten; what the last one read need not be read again.
  deps.readings.turn();
  return runChecks(
    {
      policy: { id: policy.id, content: policy.content },
      interpretation: { id: interpretation.id, content: interpretation.content },
      decisions: decisionsNow(deps.store.db, submission.id),
      today: civilDateOf(deps.clock.now()),
      rulePack: deps.rules.pack,
    },
    deps.readings,
  );
}

/** What people have decided about a submission's findings, as the report carries it. */
export const decisionsNow = (db: ReadDb, submission: SubmissionId): CheckReport['decisions'] =>
  decisionsOf(db, submission).map((decision) => ({ ...decision, at: rfc3339(decision.at) }));
