import type { RecordContent, RecordId } from '#shared/domain/record/record.ts';
import { searchText } from '#shared/domain/record/searchText.ts';
import type { ReadDb, WriteDb } from '../db.ts';
import { indexWords } from '../searchWords.ts';

/** Makes a record findable by these words, in place of the ones before. */
export function indexRecord(db: WriteDb, id: RecordId, text: string): void {
  indexRow(db, db.prepare<[string]>('SELECT row FROM record WHERE id = ?').pluck().get(id) as number, text);
}

/** Notes that a record's words changed: the next search indexes them before it answers. */
export function indexLater(db: WriteDb, id: RecordId): void {
  db.prepare('INSERT OR IGNORE INTO search_pending (row) SELECT row FROM record WHERE id = ?').run(id);
}

/** Whether any record waits to be indexed. */
export const isIndexBehind = (db: ReadDb): boolean =>
  db.prepare('SELECT 1 FROM search_pending LIMIT 1').get() !== undefined;

/** Indexes every record that waits, by its newest words. */
export function catchUpIndex(db: WriteDb): void {
  const waiting = db
    .prepare<[], { readonly row: number; readonly content: string }>(
      `SELECT r.row, v.content FROM search_pending p
       JOIN record r ON r.row = p.row JOIN revision v ON v.record = r.id AND v.number = r.head`,
    )
    .all();
  for (const { row, content } of waiting) indexRow(db, row, searchText(JSON.parse(content) as RecordContent));
  db.exec('DELETE FROM search_pending');
}

function indexRow(db: WriteDb, row: number, text: string): void {
  db.prepare('DELETE FROM search WHERE rowid = ?').run(row);
  db.prepare('INSERT INTO search (rowid, words) VALUES (?, ?)').run(row, indexWords(text));
  db.prepare(
    'INSERT INTO record_text (row, text) VALUES (?, ?) ON CONFLICT (row) DO UPDATE SET text = excluded.text',
  ).run(row, text);
}
