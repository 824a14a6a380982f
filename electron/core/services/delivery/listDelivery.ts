import type { Failure, Output } from '#shared/contract/contract.ts';
import type { DeliveryRow } from '#shared/contract/delivery.ts';
import type { DeliveryState } from '#shared/domain/delivery/delivery.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import { rfc3339 } from '#shared/lib/shanghaiTime.ts';
import type { ReadDb } from '../../storage/db.ts';
import { listDeliveries, reachedOf, type DeliveryEntry } from '../../storage/repositories/deliveries.ts';
import { deliveryLogOf } from '../../storage/repositories/deliveryLog.ts';
import type { Deps } from '../deps.ts';

const most = 200;

/** Every package and how far it is proven to have got; what needs attention first. */
export const createListDelivery =
  ({ session, store }: Deps) =>
  (): Result<Output<'delivery.list'>, Failure<'delivery.list'>> => {
    const unlocked = session.require();
    if (!unlocked.ok) return unlocked;
    return ok(listDeliveries(store.db, most).map((entry) => toRow(store.db, entry)));
  };

function toRow(db: ReadDb, entry: DeliveryEntry): DeliveryRow {
  const reached: Partial<Record<DeliveryState, string>> = Object.fromEntries(
    reachedOf(db, entry.id).map(({ state, at }) => [state, rfc3339(at)]),
  );
  return {
    packageId: entry.id,
    submission: entry.submission,
    title: entry.title,
    files: entry.files,
    bytes: entry.size,
    approvedAt: rfc3339(entry.approvedAt),
    state: entry.state,
    reached,
    uploaded: entry.uploaded,
    nextTryAt: entry.nextTryAt === null ? null : rfc3339(entry.nextTryAt),
    reasons: entry.reasons,
    publicUrl: entry.publicUrl,
    indexNumber: entry.indexNumber,
    log: deliveryLogOf(db, entry.id).map(({ at, sentence }) => ({ at: rfc3339(at), sentence })),
  };
}
