import type { Failure, Input, Output } from '#shared/contract/contract.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import { write } from '../../storage/db.ts';
import { searchRecords } from '../../storage/repositories/search.ts';
import { catchUpIndex, isIndexBehind } from '../../storage/repositories/searchIndex.ts';
import { queryWords } from '../../storage/searchWords.ts';
import { snippetOf } from '../../storage/snippet.ts';
import type { Deps } from '../deps.ts';
import { toRow } from './listRecords.ts';

type Found = Result<Output<'records.search'>, Failure<'records.search'>>;

/** Full-text search over every record: all words must be there; blanks separate words. */
export const createSearchRecords =
  ({ session, store }: Deps) =>
  ({ text, kinds, after, limit }: Input<'records.search'>): Found => {
    const unlocked = session.require();
    if (!unlocked.ok) return unlocked;
    const words = queryWords(text);
    if (words.length === 0) return ok({ rows: [], next: null });

    // A disk that takes no more words leaves the index behind: the search still answers by the older ones.
    if (isIndexBehind(store.db)) write(store.db, (db) => catchUpIndex(db));
    const below = /^\d{1,16}$/u.test(after ?? '') ? Number(after) : null;
    const found = searchRecords(store.db, words, { kinds, below }, limit);
    const rows = found.map((record) => {
      const { text: snippet, marks } = snippetOf(record.text, words);
      return { ...toRow(record), snippet, marks };
    });
    const last = found.at(-1);
    return ok({ rows, next: last && found.length === limit ? String(last.row) : null });
  };
