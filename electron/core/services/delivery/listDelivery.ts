import type { Failure, Output } from '#shared/contract/contract.ts';
import type { DeliveryRow } from '#shared/contract/delivery.ts';
import type { DeliveryState } from '#shared/domain/delivery/delivery.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import { rfc3339 } from '#shared/lib/shanghaiTime.ts';
import {
  listDeliveries,
  reachedOf,
  type DeliveryEntry,
  type ReachedState,
} from '../../storage/repositories/deliveries.ts';
import { deliveryLogsOf, type LoggedSentence } from '../../storage/repositories/deliveryLog.ts';
import type { Deps } from '../deps.ts';

const most = 200;

/** Every package and how far it is proven to have got; what needs attention first. */
export const createListDelivery =
  ({ session, store }: Deps) =>
  (): Result<Output<'delivery.list'>, Failure<'delivery.list'>> => {
    const unlocked = session.require();
    if (!unlocked.ok) return unlocked;
    const entries = listDeliveries(store.db, most);
    const ids = entries.map(({ id }) => id);
    const reached = Map.groupBy(reachedOf(store.db, ids), (state) => state.package);
    const logs = Map.groupBy(deliveryLogsOf(store.db, ids), (sentence) => sentence.package);
    return ok(entries.map((entry) => toRow(entry, reached.get(entry.id) ?? [], logs.get(entry.id) ?? [])));
  };

function toRow(
  entry: DeliveryEntry,
  states: readonly ReachedState[],
  sentences: readonly LoggedSentence[],
): DeliveryRow {
  const reached: Partial<Record<DeliveryState, string>> = Object.fromEntries(
    states.map(({ state, at }) => [state, rfc3339(at)]),
  );
  return {
    packageId: entry.id,
    submission: entry.submission,
    record: entry.record,
    kind: entry.kind,
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
    log: sentences.map(({ at, sentence }) => ({ at: rfc3339(at), sentence })),
  };
}
