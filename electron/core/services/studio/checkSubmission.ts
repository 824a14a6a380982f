import type { CheckReport } from '#shared/domain/checks/checks.ts';
import { runChecks } from '#shared/domain/checks/runChecks.ts';
import { civilDateOf, rfc3339 } from '#shared/lib/shanghaiTime.ts';
import { decisionsOf } from '../../storage/repositories/decisions.ts';
import type { Deps } from '../deps.ts';
import type { LoadedSubmission } from './loadSubmission.ts';

/** Runs every check over a submission as it stands now, with the decisions people made before. */
export function checkSubmission(deps: Pick<Deps, 'store' | 'clock' | 'rules'>, loaded: LoadedSubmission): CheckReport {
  const { policy, interpretation, submission } = loaded;
  return runChecks({
    policy: { id: policy.id, content: policy.content },
    interpretation: { id: interpretation.id, content: interpretation.content },
    decisions: decisionsOf(deps.store.db, submission.id).map((decision) => ({ ...decision, at: rfc3339(decision.at) })),
    today: civilDateOf(deps.clock.now()),
    rulePack: deps.rules.pack,
  });
}
