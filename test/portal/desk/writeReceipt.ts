import type { PackageId, ReceiptState, ReturnReason } from '#shared/domain/delivery/delivery.ts';
import { canonicalJson } from '#shared/lib/canonicalJson.ts';
import type { Instant } from '#shared/lib/instant.ts';
import { rfc3339 } from '#shared/lib/shanghaiTime.ts';
import type { Receipt } from '#shared/protocol/receipt.ts';
import { utf8 } from '#shared/protocol/utf8.ts';
import { signCompact } from '#core/signing/signCompact.ts';
import type { PortalDeps } from '../portalDeps.ts';
import { findPackage, setState } from '../storage/packages.ts';
import { receiptsOf, saveReceipt } from '../storage/receipts.ts';

/** Public address of a package's page. */
export const pageUrl = (publicBase: string, packageId: string): string => `${publicBase}/p/${packageId}/`;

/**
 * Moves a package and signs the receipt that says so: both or neither, so run it inside a
 * transaction. Index number and date stay in every later receipt: a published date can't be set back.
 */
export function writeReceipt(
  { db, keys, publicBase, now }: PortalDeps,
  packageId: PackageId,
  state: ReceiptState,
  reasons: readonly ReturnReason[] = [],
): string {
  setState(db, packageId, state);
  const held = findPackage(db, packageId);
  if (!held) throw new Error(`No package ${packageId}`);
  const at = now();
  const receipt: Receipt = {
    packageId,
    sha256: held.sha256,
    state,
    sequence: receiptsOf(db, packageId).length + 1,
    at: rfc3339(at),
    portal: publicBase,
    reasons: reasons.map(({ where, why }) => ({ where, why })),
    indexNumber: held.indexNumber,
    publicUrl: held.publishedAt === null ? null : pageUrl(publicBase, packageId),
    publishedAt: held.publishedAt === null ? null : rfc3339(held.publishedAt as Instant),
  };
  const jws = signCompact(keys.receiptRoot, 'disclosure-receipt+jws', utf8(canonicalJson(receipt)));
  saveReceipt(db, { packageId, sequence: receipt.sequence, state, at, jws });
  return jws;
}
