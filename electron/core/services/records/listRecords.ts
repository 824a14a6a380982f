import type { Failure, Input, Output } from '#shared/contract/contract.ts';
import type { RecordRow } from '#shared/contract/records.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import { rfc3339 } from '#shared/lib/shanghaiTime.ts';
import {
  countRecords,
  keyOf,
  pageOfRecords,
  type ListedRecord,
  type ListKey,
} from '../../storage/repositories/recordList.ts';
import type { Deps } from '../deps.ts';

type Listed = Result<Output<'records.list'>, Failure<'records.list'>>;

/** A page of records by key, newest first, or the longest overdue first; `next` is where the following page starts. */
export const createListRecords =
  ({ session, store, clock }: Deps) =>
  ({ after, limit, overdue, ...asked }: Input<'records.list'>): Listed => {
    const unlocked = session.require();
    if (!unlocked.ok) return unlocked;
    const filter = { ...asked, overdueAt: overdue ? clock.now() : null };
    const rows = pageOfRecords(store.db, filter, parseKey(after), limit);
    const last = rows.length === limit ? rows.at(-1) : undefined;
    const key = last && keyOf(filter, last);
    return ok({
      rows: rows.map(toRow),
      next: key ? `${key.at}.${key.row}` : null,
      total: countRecords(store.db, filter),
    });
  };

/** The row a window reads: no rowid, times as text. */
export function toRow(listed: ListedRecord): RecordRow {
  const { row: _, listedAt: __, savedAt, ...rest } = listed;
  return { ...rest, savedAt: rfc3339(savedAt) };
}

/** A cursor that can't be read starts from the top: the window can't have made it, and a list is no place to fail. */
function parseKey(after: string | null): ListKey | null {
  const match = /^(\d{1,16})\.(\d{1,16})$/u.exec(after ?? '');
  return match ? { at: Number(match[1]), row: Number(match[2]) } : null;
}
