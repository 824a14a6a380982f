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
  const byMeasure = indexOf(counts, ({ measure }) => measure);
  const byClock = indexOf(overdue, ({ clock }) => clock);
  return {
    period,
    months: daysBetween(period.from, period.to) > mostDays ? [] : monthsOf(period),
    sum: (measures, narrow = {}) => total(byMeasure, measures, narrow, ({ amount }) => amount),
    open: (clocks, narrow = {}) => total(byClock, clocks, narrow, ({ records }) => records),
  };
}

interface Placed {
  readonly kind: string;
  readonly month: string;
}

/** By name, then by month: charts ask for every month of every measure. */
type Index<Row> = ReadonlyMap<string, ReadonlyMap<string, readonly Row[]>>;

const indexOf = <Row extends Placed>(rows: readonly Row[], nameOf: (row: Row) => string): Index<Row> =>
  new Map([...Map.groupBy(rows, nameOf)].map(([name, own]) => [name, Map.groupBy(own, ({ month }) => month)]));

function total<Row extends Placed>(
  index: Index<Row>,
  names: readonly string[],
  { kinds = [], month }: Narrow,
  valueOf: (row: Row) => number,
): number {
  let sum = 0;
  for (const name of names) {
    const months = index.get(name);
    if (!months) continue;
    for (const rows of month === undefined ? months.values() : [months.get(month) ?? []]) {
      for (const row of rows) if (kinds.length === 0 || kinds.includes(row.kind)) sum += valueOf(row);
    }
  }
  return sum;
}
