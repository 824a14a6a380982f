import type { Mark } from '#shared/domain/indicators/mark.ts';
import type { RecordId } from '#shared/domain/record/record.ts';
import type { ReadDb, WriteDb } from '../db.ts';
import { withinScope, type LedgerScope } from './ledgerScope.ts';

interface MarkRow {
  readonly measure: string;
  readonly day: string;
  readonly unit: string;
  readonly kind: string;
  readonly amount: number;
}

const keyOf = ({ measure, day, unit, kind, amount }: MarkRow): string =>
  JSON.stringify([measure, day, unit, kind, amount]);

/**
 * Puts a record's marks in place of the ones before; answers whether anything changed. Only the
 * difference is written, so an autosave that changes no fact writes nothing.
 */
export function replaceMarks(
  db: WriteDb,
  record: RecordId,
  unit: string,
  kind: string,
  marks: readonly Mark[],
): boolean {
  const before = new Map(marksOfRecord(db, record).map((row) => [keyOf(row), row]));
  const now = new Map(
    marks
      .map(({ measure, on, amount }): MarkRow => ({ measure, day: on, unit, kind, amount }))
      .map((row) => [keyOf(row), row]),
  );
  const gone = [...before].filter(([key]) => !now.has(key));
  const added = [...now].filter(([key]) => !before.has(key));
  if (gone.length + added.length === 0) return false;
  const remove = db.prepare('DELETE FROM ledger_mark WHERE record = ? AND measure = ? AND day = ?');
  for (const [, { measure, day }] of gone) remove.run(record, measure, day);
  const insert = db.prepare(
    'INSERT INTO ledger_mark (record, measure, day, unit, kind, amount) VALUES (?, ?, ?, ?, ?, ?)',
  );
  for (const [, { measure, day, amount }] of added) insert.run(record, measure, day, unit, kind, amount);
  return true;
}

export const marksOfRecord = (db: ReadDb, record: RecordId): MarkRow[] =>
  db
    .prepare<[string], MarkRow>('SELECT measure, day, unit, kind, amount FROM ledger_mark WHERE record = ?')
    .all(record);

/** Ids of the records that bear one of these marks in the period, the latest made first, below `after`. */
export function recordsWithMarks(
  db: ReadDb,
  measures: readonly string[],
  scope: LedgerScope,
  after: RecordId | null,
  limit: number,
): RecordId[] {
  const { where, values } = withinScope(scope, 'kind', 'unit');
  const below = after === null ? '' : 'AND record < ?';
  // One walk down the index per measure, merged here: a sort over all of them would read every one.
  const statement = db
    .prepare<(string | number)[], RecordId>(
      `SELECT DISTINCT record FROM ledger_mark
       WHERE measure = ? AND day BETWEEN ? AND ? ${where} ${below} ORDER BY record DESC LIMIT ?`,
    )
    .pluck();
  const found = measures.flatMap((measure) =>
    statement.all(measure, scope.from, scope.to, ...values, ...(after === null ? [] : [after]), limit),
  );
  return [...new Set(found)].sort((a, b) => (a < b ? 1 : -1)).slice(0, limit);
}
