import type { PackageId } from '#shared/domain/delivery/delivery.ts';
import type { Instant } from '#shared/lib/instant.ts';
import type { ReadDb, WriteDb } from '../db.ts';

/** What happened to a package, in sentences an officer reads. */
export function logDelivery(db: WriteDb, id: PackageId, sentence: string, at: Instant): void {
  db.prepare('INSERT INTO delivery_log (package, at, sentence) VALUES (?, ?, ?)').run(id, at, sentence);
}

export interface LoggedSentence {
  readonly package: PackageId;
  readonly at: Instant;
  readonly sentence: string;
}

/** The last hundred sentences of each of these packages, oldest first. */
export const deliveryLogsOf = (db: ReadDb, ids: readonly PackageId[]): LoggedSentence[] =>
  db
    .prepare<[string], LoggedSentence>(
      `SELECT package, at, sentence FROM (
         SELECT seq, package, at, sentence, row_number() OVER (PARTITION BY package ORDER BY seq DESC) AS place
         FROM delivery_log WHERE package IN (SELECT value FROM json_each(?))
       ) WHERE place <= 100 ORDER BY seq`,
    )
    .all(JSON.stringify(ids));

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
