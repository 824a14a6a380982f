import type { RecordContent, RecordId } from '#shared/domain/record/record.ts';
import { searchText } from '#shared/domain/record/searchText.ts';
import type { ReadDb, WriteDb } from '../db.ts';
import { indexWords, kindToken } from '../searchWords.ts';

interface Indexed {
  readonly row: number;
  readonly kind: string;
}

/** Makes a record findable by these words and its kind, in place of the ones before. */
export function indexRecord(db: WriteDb, id: RecordId, text: string): void {
  const record = db.prepare<[string], Indexed>('SELECT row, kind FROM record WHERE id = ?').get(id);
  if (!record) throw new Error(`No record ${id} to index`);
  indexRow(db, record, text);
}

/** Notes that a record's words changed: the next search indexes them before it answers. */
export function indexLater(db: WriteDb, id: RecordId): void {
  db.prepare('INSERT OR IGNORE INTO search_pending (row) SELECT row FROM record WHERE id = ?').run(id);
}

/** Whether any record waits to be indexed. */
export const isIndexBehind = (db: ReadDb): boolean =>
  db.prepare('SELECT 1 FROM search_pending LIMIT 1').get() !== undefined;

/** Indexes records that wait, by their newest words: all of them, or so many of the latest made. */
export function catchUpIndex(db: WriteDb, most = -1): void {
  const waiting = db
    .prepare<[number], Indexed & { readonly content: string | null }>(
      `SELECT p.row, r.kind, v.content FROM (SELECT row FROM search_pending ORDER BY row DESC LIMIT ?) p
       JOIN record r ON r.row = p.row LEFT JOIN revision v ON v.record = r.id AND v.number = r.head`,
    )
    .all(most);
  const done = db.prepare<[number]>('DELETE FROM search_pending WHERE row = ?');
  for (const { content, ...record } of waiting) {
    if (content !== null) indexRow(db, record, searchText(JSON.parse(content) as RecordContent));
    done.run(record.row);
  }
}

function indexRow(db: WriteDb, { row, kind }: Indexed, text: string): void {
  db.prepare('DELETE FROM search WHERE rowid = ?').run(row);
  db.prepare('INSERT INTO search (rowid, words) VALUES (?, ?)').run(row, `${indexWords(text)} ${kindToken(kind)}`);
  db.prepare(
    'INSERT INTO record_text (row, text) VALUES (?, ?) ON CONFLICT (row) DO UPDATE SET text = excluded.text',
  ).run(row, text);
}
