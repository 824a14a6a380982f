import type { RecordId } from '#shared/domain/record/record.ts';
import type { ReadDb, WriteDb } from '../db.ts';
import { indexWords, matchExpression } from '../searchWords.ts';
import { listColumns, type ListedRecord } from './recordList.ts';

export interface FoundRecord extends ListedRecord {
  /** The record's searchable words, for the snippet. */
  readonly text: string;
}

/** Makes a record findable by these words, in place of the ones before. */
export function indexRecord(db: WriteDb, id: RecordId, text: string): void {
  const row = db.prepare<[string]>('SELECT row FROM record WHERE id = ?').pluck().get(id) as number;
  db.prepare('DELETE FROM search WHERE rowid = ?').run(row);
  db.prepare('INSERT INTO search (rowid, words) VALUES (?, ?)').run(row, indexWords(text));
  db.prepare(
    'INSERT INTO record_text (row, text) VALUES (?, ?) ON CONFLICT (row) DO UPDATE SET text = excluded.text',
  ).run(row, text);
}

/**
 * A page of the records that hold every word, latest made first. Ordered by rowid because the index
 * is: the first page then costs the same whether ten records match or fifty thousand.
 */
export function searchRecords(
  db: ReadDb,
  words: readonly string[],
  below: number | null,
  limit: number,
): FoundRecord[] {
  return db
    .prepare<[string, number, number], FoundRecord>(
      `SELECT ${listColumns}, t.text
       FROM (SELECT rowid AS row FROM search WHERE search MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?) hit
       JOIN record r ON r.row = hit.row JOIN record_text t ON t.row = r.row
       ORDER BY r.row DESC`,
    )
    .all(matchExpression(words), below ?? Number.MAX_SAFE_INTEGER, limit);
}
