import type { Failure } from '#shared/contract/contract.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import { write } from '../../storage/db.ts';
import { planAllNow } from '../../storage/repositories/deliveries.ts';
import type { Deps } from '../deps.ts';

/** A person asked to try now: every delivery not at its end is due at once. */
export const createRetryDelivery = (deps: Deps) => (): Result<null, Failure<'delivery.retry'>> => {
  const unlocked = deps.session.require();
  if (!unlocked.ok) return unlocked;
  const planned = write(deps.store.db, (db) => planAllNow(db, deps.clock.now()));
  if (!planned.ok) return planned;
  deps.wakeDelivery();
  return ok(null);
};
