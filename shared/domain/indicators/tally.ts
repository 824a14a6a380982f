import { daysBetween } from '#shared/lib/civilDate.ts';
import { monthsOf, type Period } from './period.ts';

/** What a measure comes to in one month, by kind. */
export interface Count {
  readonly measure: string;
  readonly kind: string;
  /** `YYYY-MM`. */
  readonly month: string;
  readonly amount: number;
}

/** Records whose clock ran out in a month and was not stopped so far. */
export interface Overdue {
  readonly clock: string;
  readonly kind: string;
  readonly month: string;
  readonly records: number;
}

/** Which part of a period is asked for; what is left out is not narrowed. */
export interface Narrow {
  /** Empty is every kind. */
  readonly kinds?: readonly string[];
  readonly month?: string;
}

/** The sums of one period, asked by measure: all that an indicator may look at. */
export interface Tally {
  readonly period: Period;
  /** Months to draw; none for a period longer than any chart (ten years). */
  readonly months: readonly string[];
  readonly sum: (measures: readonly string[], narrow?: Narrow) => number;
  /** 逾期未办. */
  readonly open: (clocks: readonly string[], narrow?: Narrow) => number;
}

const mostDays = 3660;

export function tallyOf(period: Period, counts: readonly Count[], overdue: readonly Overdue[]): Tally {
  const byMeasure = Map.groupBy(counts, ({ measure }) => measure);
  const byClock = Map.groupBy(overdue, ({ clock }) => clock);
  return {
    period,
    months: daysBetween(period.from, period.to) > mostDays ? [] : monthsOf(period),
    sum: (measures, narrow = {}) =>
      total(
        measures.flatMap((measure) => byMeasure.get(measure) ?? []),
        narrow,
        ({ amount }) => amount,
      ),
    open: (clocks, narrow = {}) =>
      total(
        clocks.flatMap((clock) => byClock.get(clock) ?? []),
        narrow,
        ({ records }) => records,
      ),
  };
}

function total<Row extends { readonly kind: string; readonly month: string }>(
  rows: readonly Row[],
  { kinds = [], month }: Narrow,
  valueOf: (row: Row) => number,
): number {
  return rows
    .filter((row) => (kinds.length === 0 || kinds.includes(row.kind)) && (month === undefined || row.month === month))
    .reduce((sum, row) => sum + valueOf(row), 0);
}
