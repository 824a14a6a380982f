import type { Failure, Output } from '#shared/contract/contract.ts';
import type { StudioRow } from '#shared/contract/studio.ts';
import { coverageOf } from '#shared/domain/interpretation/coverage.ts';
import type { InterpretationFields } from '#shared/domain/interpretation/interpretation.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import { rfc3339 } from '#shared/lib/shanghaiTime.ts';
import { latestSaved } from '../../storage/repositories/workList.ts';
import type { Deps } from '../deps.ts';
import { loadSubmission, pairOf, type LoadedSubmission } from '../submissions/loadSubmission.ts';

/** A desk holds tens of submissions in work, not hundreds; older ones are found in 公开事项. */
const most = 50;

/** Submissions in work, latest saved first. */
export const createListStudio =
  ({ session, store }: Deps) =>
  (): Result<Output<'studio.list'>, Failure<'studio.list'>> => {
    const unlocked = session.require();
    if (!unlocked.ok) return unlocked;
    const rows = latestSaved(store.db, ['draft', 'returned', 'in-review'], most)
      .map((id) => loadSubmission(store.db, id))
      .flatMap((loaded) => (loaded.ok ? (toRow(loaded.value) ?? []) : []));
    return ok(rows.sort((a, b) => b.savedAt.localeCompare(a.savedAt)));
  };

function toRow(loaded: LoadedSubmission): StudioRow | null {
  const { submission } = loaded;
  const pair = pairOf(loaded);
  if (!pair) return null;
  const { policy, interpretation } = pair;
  const coverage = coverageOf(interpretation.content.fields as unknown as InterpretationFields, policy.content.clauses);
  const covered = coverage.filter(({ state }) => state === 'explained' || state === 'not-explained').length;
  const saved = Math.max(policy.revision.savedAt, interpretation.revision.savedAt) as typeof policy.revision.savedAt;
  return {
    submission: submission.id,
    title: policy.content.title,
    state: submission.state,
    savedAt: rfc3339(saved),
    covered,
    clauses: coverage.length,
  };
}
