import type { Failure, Input, Output } from '#shared/contract/contract.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { latestDelivery } from '../../storage/repositories/deliveries.ts';
import type { Deps } from '../deps.ts';
import { toView } from '../records/getRecord.ts';
import { nearestOf } from '../records/nearestOf.ts';
import { chainOf } from '../review/chainOf.ts';
import { loadSubmission, pairOf } from '../submissions/loadSubmission.ts';

type Opened = Result<Output<'studio.open'>, Failure<'studio.open'>>;

/** Everything the studio shows of one submission; its checks come by `checks.run`. */
export const createOpenStudio =
  (deps: Deps) =>
  ({ submission: id }: Input<'studio.open'>): Opened => {
    const { session, store } = deps;
    const unlocked = session.require();
    if (!unlocked.ok) return unlocked;
    const loaded = loadSubmission(store.db, id);
    if (!loaded.ok) return loaded;
    const { submission } = loaded.value;
    const pair = pairOf(loaded.value);
    // Another kind has a form of its own; the studio knows pairs only.
    if (!pair) return err({ type: 'submission/not-found', id });
    const { policy, interpretation } = pair;
    const last =
      submission.state === 'returned' ? chainOf(store.db, id).findLast(({ line }) => line.act === 'return') : undefined;
    return ok({
      submission: id,
      state: submission.state,
      policy: toView(policy),
      interpretation: toView(interpretation),
      returned: last ? { by: last.line.by.name, reason: last.line.reason ?? '', at: last.line.at } : null,
      delivery: latestDelivery(store.db, id),
      due: nearestOf(deps, id),
    });
  };
