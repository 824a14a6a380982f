import { firstDayOfMonth, lastDayOfMonth, monthOf, type Period } from '#shared/domain/indicators/period.ts';
import { addDays, type CivilDate } from '#shared/lib/civilDate.ts';
import type { ReadDb } from '../db.ts';
import { withinScope, type LedgerScope } from './ledgerScope.ts';

/** What the marks of a measure come to in a month, by kind. */
export interface LedgerCount {
  readonly measure: string;
  readonly kind: string;
  /** `YYYY-MM`. */
  readonly month: string;
  readonly amount: number;
}

/** Sums over any period: whole months from the kept sums, the days at its edges from the marks themselves. */
export function countsOf(db: ReadDb, scope: LedgerScope): LedgerCount[] {
  const { whole, edges } = partsOf(scope.from, scope.to);
  return [
    ...(whole ? countMonths(db, scope, whole.from, whole.to) : []),
    ...edges.flatMap(({ from, to }) => countDays(db, scope, from, to)),
  ];
}

/** What every measure of the annual report came to before a day that begins a month: 上年结转, 现行有效. */
export const sumsBefore = (db: ReadDb, day: CivilDate): ReadonlyMap<string, number> =>
  new Map(
    db
      .prepare<[string], { measure: string; amount: number }>(
        `SELECT measure, sum(amount) AS amount FROM ledger_total
         WHERE month < ? AND (measure GLOB 'request.*' OR measure GLOB 'dispute.*' OR measure GLOB 'report.*')
         GROUP BY measure`,
      )
      .all(monthOf(day))
      .map(({ measure, amount }) => [measure, amount]),
  );

/** Units that have marks in the months of the period, in the order of their names. */
export function unitsMarked(db: ReadDb, from: CivilDate, to: CivilDate): string[] {
  // From unit to unit along the key: a DISTINCT would read every sum of every unit.
  return db
    .prepare<[string, string], string>(
      `WITH RECURSIVE named (unit) AS (
         SELECT min(unit) FROM ledger_count
         UNION ALL
         SELECT (SELECT min(c.unit) FROM ledger_count c WHERE c.unit > named.unit) FROM named WHERE named.unit IS NOT NULL
       )
       SELECT unit FROM named
       WHERE unit IS NOT NULL AND unit <> ''
         AND EXISTS (SELECT 1 FROM ledger_count c WHERE c.unit = named.unit AND c.month BETWEEN ? AND ?)`,
    )
    .pluck()
    .all(monthOf(from), monthOf(to));
}

function countMonths(db: ReadDb, scope: LedgerScope, from: string, to: string): LedgerCount[] {
  const { where, values } = withinScope(scope, 'kind', 'unit');
  // One row per measure, kind and month in both: nothing is left to group.
  return db
    .prepare<string[], LedgerCount>(
      `SELECT measure, kind, month, amount FROM ${scope.unit === null ? 'ledger_total' : 'ledger_count'}
       WHERE month BETWEEN ? AND ? ${where}`,
    )
    .all(from, to, ...values);
}

function countDays(db: ReadDb, scope: LedgerScope, from: CivilDate, to: CivilDate): LedgerCount[] {
  const { where, values } = withinScope(scope, 'kind', 'unit');
  return db
    .prepare<string[], LedgerCount>(
      `SELECT measure, kind, substr(day, 1, 7) AS month, sum(amount) AS amount FROM ledger_mark
       WHERE day BETWEEN ? AND ? ${where} GROUP BY measure, kind`,
    )
    .all(from, to, ...values);
}

/** The whole months of a period (as `YYYY-MM`) and the parts of months left over; exported for its test. */
export function partsOf(
  from: CivilDate,
  to: CivilDate,
): { readonly whole: { readonly from: string; readonly to: string } | null; readonly edges: readonly Period[] } {
  if (to < from) return { whole: null, edges: [] };
  if (monthOf(from) === monthOf(to)) {
    const all = from === firstDayOfMonth(from) && to === lastDayOfMonth(to);
    return all
      ? { whole: { from: monthOf(from), to: monthOf(to) }, edges: [] }
      : { whole: null, edges: [{ from, to }] };
  }
  const head = from === firstDayOfMonth(from) ? null : { from, to: lastDayOfMonth(from) };
  const tail = to === lastDayOfMonth(to) ? null : { from: firstDayOfMonth(to), to };
  const first = head ? monthOf(addDays(head.to, 1)) : monthOf(from);
  const last = tail ? monthOf(addDays(tail.from, -1)) : monthOf(to);
  return {
    whole: first <= last ? { from: first, to: last } : null,
    edges: [head, tail].filter((edge) => edge !== null),
  };
}
