import type { PackageId } from '#shared/domain/delivery/delivery.ts';
import type { Instant } from '#shared/lib/instant.ts';
import type { ReadDb, WriteDb } from '../db.ts';

/** What happened to a package, in sentences an officer reads. */
export function logDelivery(db: WriteDb, id: PackageId, sentence: string, at: Instant): void {
  db.prepare('INSERT INTO delivery_log (package, at, sentence) VALUES (?, ?, ?)').run(id, at, sentence);
}

export const deliveryLogOf = (db: ReadDb, id: PackageId): { readonly at: Instant; readonly sentence: string }[] =>
  db
    .prepare<[string], { at: Instant; sentence: string }>(
      'SELECT at, sentence FROM delivery_log WHERE package = ? ORDER BY seq DESC LIMIT 100',
    )
    .all(id)
    .reverse();

export interface StoredReceipt {
  readonly sequence: number;
  readonly state: string;
  readonly jws: string;
}

/** Keeps a verified receipt beside its package; the same sequence again changes nothing. */
export function insertReceipt(db: WriteDb, id: PackageId, receipt: StoredReceipt, at: Instant): void {
  db.prepare(
    'INSERT INTO receipt (package, sequence, state, jws, at) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  ).run(id, receipt.sequence, receipt.state, receipt.jws, at);
}

export const receiptsOf = (db: ReadDb, id: PackageId): StoredReceipt[] =>
  db
    .prepare<[string], StoredReceipt>('SELECT sequence, state, jws FROM receipt WHERE package = ? ORDER BY sequence')
    .all(id);
