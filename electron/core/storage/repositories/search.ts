import type { ReadDb } from '../db.ts';
import { matchExpression } from '../searchWords.ts';
import { listColumns, type ListedRecord } from './recordList.ts';

export interface FoundRecord extends ListedRecord {
  /** The record's words around the first match; all of them where only folded forms match (ＡＢＣ for abc). */
  readonly text: string;
}

/** Characters of `text` before the match and in all: more than a snippet shows. */
const before = 32;
const length = 192;

/**
 * A page of the records that hold every word, latest made first. Ordered by rowid because the index
 * is: the first page then costs the same whether ten records match or fifty thousand. The words around
 * the match are cut out here: making strings of fifty whole records costs five times the search.
 */
export function searchRecords(
  db: ReadDb,
  words: readonly string[],
  { kinds, below }: { readonly kinds: readonly string[] | null; readonly below: number | null },
  limit: number,
): FoundRecord[] {
  if (kinds?.length === 0) return [];
  return db
    .prepare<[string, string, number, number], FoundRecord>(
      // NULL where no word stands there literally: then substr is NULL, and the whole text is taken.
      `SELECT ${listColumns},
         coalesce(
           substr(t.text, max(1, (SELECT min(nullif(instr(t.text, value), 0)) FROM json_each(?)) - ${before}), ${length}),
           t.text
         ) AS text
       FROM (SELECT rowid AS row FROM search WHERE search MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?) hit
       JOIN record r ON r.row = hit.row JOIN record_text t ON t.row = r.row
       ORDER BY r.row DESC`,
    )
    .all(JSON.stringify(words), matchExpression(words, kinds), below ?? Number.MAX_SAFE_INTEGER, limit);
}
