import type { RecordContent, RecordId } from '#shared/domain/record/record.ts';
import type { Instant } from '#shared/lib/instant.ts';
import type { ReadDb } from '../db.ts';

/** One link of a record's chain, without its content. */
export interface StoredRevision {
  readonly number: number;
  readonly digest: string;
  readonly author: string;
  readonly savedAt: Instant;
}

/** Revisions of a record, the newest first, below a number. */
export const revisionsOf = (db: ReadDb, record: RecordId, below: number, limit: number): StoredRevision[] =>
  db
    .prepare<[string, number, number], StoredRevision>(
      `SELECT v.number, v.digest, p.name AS author, v.saved_at AS savedAt
       FROM revision v JOIN person p ON p.id = v.author
       WHERE v.record = ? AND v.number < ? ORDER BY v.number DESC LIMIT ?`,
    )
    .all(record, below, limit);

/** The content of one revision, or null where there is none of that number. */
export function contentAt(db: ReadDb, record: RecordId, number: number): RecordContent | null {
  const json = db
    .prepare<[string, number], string>('SELECT content FROM revision WHERE record = ? AND number = ?')
    .pluck()
    .get(record, number);
  return json === undefined ? null : (JSON.parse(json) as RecordContent);
}
