import type { RecordId } from '#shared/domain/record/record.ts';
import type { ReadDb } from '../db.ts';
import { listColumns, type ListedRecord } from './recordList.ts';

/** Heads of these records, in the order of the ids. */
export function listedRecords(db: ReadDb, ids: readonly RecordId[]): ListedRecord[] {
  const statement = db.prepare<[string], ListedRecord>(`SELECT ${listColumns} FROM record r WHERE r.id = ?`);
  return ids.flatMap((id) => statement.get(id) ?? []);
}
