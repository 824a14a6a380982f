import type { CheckReport } from '#shared/domain/checks/checks.ts';
import { runChecks } from '#shared/domain/checks/runChecks.ts';
import { runRecordChecks } from '#shared/domain/checks/runRecordChecks.ts';
import { attachmentsIn } from '#shared/domain/form/attachmentsIn.ts';
import { civilDateOf } from '#shared/lib/shanghaiTime.ts';
import type { Deps } from '../deps.ts';
import { decisionsNow } from './decisionsNow.ts';
import { pairOf, type LoadedSubmission } from './loadSubmission.ts';
import { recordCheckInput } from './recordCheckInput.ts';

/** Runs every check over a submission as it stands now, with the decisions people made before. */
export async function checkSubmission(
  deps: Pick<Deps, 'store' | 'clock' | 'rules' | 'readings' | 'attachments'>,
  loaded: LoadedSubmission,
): Promise<CheckReport> {
  await deps.attachments.read(loaded.records.flatMap(({ content }) => attachmentsIn(content.fields)));
  // What the run before last read is forgotten; what the last one read need not be read again.
  deps.readings.turn();
  const pair = pairOf(loaded);
  if (!pair) return runRecordChecks(recordCheckInput(deps, loaded), deps.readings);
  const { policy, interpretation } = pair;
  return runChecks(
    {
      policy: { id: policy.id, content: policy.content },
      interpretation: { id: interpretation.id, content: interpretation.content },
      decisions: decisionsNow(deps.store.db, loaded.submission.id),
      today: civilDateOf(deps.clock.now()),
      rulePack: deps.rules.pack,
      around: recordCheckInput(deps, loaded),
    },
    deps.readings,
  );
}
