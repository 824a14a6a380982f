import type { PackageId, ReceiptState } from '#shared/domain/delivery/delivery.ts';
import type { PortalDb } from './openPortalDb.ts';

export interface IssuedReceipt {
  /** Position in the feed. */
  readonly seq: number;
  readonly packageId: PackageId;
  readonly sequence: number;
  readonly state: ReceiptState;
  readonly at: number;
  readonly jws: string;
}

interface ReceiptRow {
  readonly seq: number;
  readonly package_id: PackageId;
  readonly sequence: number;
  readonly state: ReceiptState;
  readonly at: number;
  readonly jws: string;
}

const toReceipt = ({ package_id: packageId, ...row }: ReceiptRow): IssuedReceipt => ({ ...row, packageId });

/** In order of `sequence`. */
export const receiptsOf = (db: PortalDb, packageId: string): readonly IssuedReceipt[] =>
  db
    .prepare<[string], ReceiptRow>('SELECT * FROM receipt WHERE package_id = ? ORDER BY sequence')
    .all(packageId)
    .map(toReceipt);

export function saveReceipt(db: PortalDb, { packageId, sequence, state, at, jws }: Omit<IssuedReceipt, 'seq'>): void {
  db.prepare('INSERT INTO receipt (package_id, sequence, state, at, jws) VALUES (?, ?, ?, ?, ?)').run(
    packageId,
    sequence,
    state,
    at,
    jws,
  );
}

/** A department's receipts after a position, oldest first. */
export const feedOf = (db: PortalDb, uscc: string, after: number, limit: number): readonly IssuedReceipt[] =>
  db
    .prepare<[string, number, number], ReceiptRow>(
      'SELECT receipt.* FROM receipt JOIN package ON package.id = package_id WHERE uscc = ? AND seq > ? ORDER BY seq LIMIT ?',
    )
    .all(uscc, after, limit)
    .map(toReceipt);
