import type { PackageId } from '#shared/domain/delivery/delivery.ts';
import type { Instant } from '#shared/lib/instant.ts';
import { effectOfReceipt, verifyReceipt } from '#shared/protocol/receipt.ts';
import type { TrustRoots } from '#shared/protocol/trustRoots.ts';
import type { Clock } from '../ports.ts';
import { protocolCrypto } from '../signing/protocolCrypto.ts';
import { deliverySentence, type DeliveryEvent } from './deliverySentence.ts';
import type { DeliveryStore } from './deliveryStore.ts';

export interface ReceiptDeps {
  readonly store: DeliveryStore;
  readonly trustRoots: TrustRoots;
  readonly clock: Clock;
}

/**
 * The only door through which a portal moves a delivery: each receipt is verified, then applied if
 * its number is new. Receipts that do not hold are written into the history and change nothing.
 */
export function acceptReceipts(
  { store, trustRoots, clock }: ReceiptDeps,
  packageId: PackageId,
  receipts: readonly string[],
): void {
  for (const jws of receipts) {
    const job = store.find(packageId);
    if (!job) return;
    const now: Instant = clock.now();
    const note = (event: DeliveryEvent): void => store.log(packageId, now, deliverySentence(event));

    const verified = verifyReceipt(jws, trustRoots, protocolCrypto);
    if (!verified.ok) {
      note({ type: 'receipt-refused', why: verified.error.why });
      continue;
    }
    const effect = effectOfReceipt(job, verified.value);
    if (effect.type === 'foreign') note({ type: 'receipt-refused', why: '它说的是另一个材料包或另一份内容' });
    if (effect.type !== 'moves') continue;
    store.applyReceipt(packageId, verified.value, effect.state, jws, now);
    note({ type: 'receipt', receipt: verified.value });
  }
}
