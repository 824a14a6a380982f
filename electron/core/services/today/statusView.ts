import type { Failure, Output } from '#shared/contract/contract.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import { rfc3339 } from '#shared/lib/shanghaiTime.ts';
import { countUndelivered, listDeliveries } from '../../storage/repositories/deliveries.ts';
import { lastSavedAt } from '../../storage/repositories/records.ts';
import type { Deps } from '../deps.ts';
import { reviewsIn, waitsFor } from '../review/inbox.ts';
import { createTodayView } from './todayView.ts';

/** The top bar's three facts and the rail's counts. */
export const createStatusView = (deps: Deps) => {
  const todayView = createTodayView(deps);
  return (): Result<Output<'status.view'>, Failure<'status.view'>> => {
    const unlocked = deps.session.require();
    if (!unlocked.ok) return unlocked;
    const { person } = unlocked.value;
    const today = todayView();
    const saved = lastSavedAt(deps.store.db);
    const undelivered = countUndelivered(deps.store.db);
    const returned = listDeliveries(deps.store.db, 100).filter(({ state }) => state === 'returned').length;
    return ok({
      lastSavedAt: saved === null ? null : rfc3339(saved),
      undelivered,
      counts: {
        today: today.ok ? today.value.items.length : 0,
        review: reviewsIn(deps, ['in-review']).filter((review) => waitsFor(review, person)).length,
        delivery: undelivered + returned,
      },
    });
  };
};
