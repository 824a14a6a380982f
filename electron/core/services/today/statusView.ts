import type { Failure, Output } from '#shared/contract/contract.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import { rfc3339 } from '#shared/lib/shanghaiTime.ts';
import { countReturned, countUndelivered } from '../../storage/repositories/deliveries.ts';
import { lastSavedAt } from '../../storage/repositories/records.ts';
import type { Deps } from '../deps.ts';
import { openReviews } from '../review/inbox.ts';
import { openIncidents } from '../../storage/repositories/workList.ts';
import { todayItems } from './todayItems.ts';

/** The top bar's three facts and the rail's counts: heads and remembered standings, because it follows every event. */
export const createStatusView = (deps: Deps) => (): Result<Output<'status.view'>, Failure<'status.view'>> => {
  const unlocked = deps.session.require();
  if (!unlocked.ok) return unlocked;
  const { db } = deps.store;
  const { person } = unlocked.value;
  const open = openReviews(deps);
  const saved = lastSavedAt(db);
  const undelivered = countUndelivered(db);
  return ok({
    lastSavedAt: saved === null ? null : rfc3339(saved),
    undelivered,
    counts: {
      today: todayItems(deps, person, open).length,
      response: openIncidents(db),
      review: open.filter(({ standing }) => standing.waitsFor(person)).length,
      delivery: undelivered + countReturned(db),
    },
  });
};
