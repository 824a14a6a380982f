import { addDays, civilDate, datePartsOf, type CivilDate } from '#shared/lib/civilDate.ts';

/** Days the ledger looks at; both included. */
export interface Period {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** `YYYY-MM`. */
export const monthOf = (date: CivilDate): string => date.slice(0, 7);

export function firstDayOfMonth(date: CivilDate): CivilDate {
  const { year, month } = datePartsOf(date);
  return civilDate(year, month, 1) ?? date;
}

export function lastDayOfMonth(date: CivilDate): CivilDate {
  const { year, month } = datePartsOf(date);
  const next = month === 12 ? civilDate(year + 1, 1, 1) : civilDate(year, month + 1, 1);
  // Only December 9999 has no month after it.
  return next === null ? date : addDays(next, -1);
}

/** Every month the period touches, in order. */
export function monthsOf({ from, to }: Period): readonly string[] {
  const months: string[] = [];
  for (let day = firstDayOfMonth(from); day <= to; day = addDays(lastDayOfMonth(day), 1)) months.push(monthOf(day));
  return months;
}

/** The same days a year earlier; 29 February becomes the 28th. */
export const yearBefore = ({ from, to }: Period): Period => ({ from: dayBefore(from), to: dayBefore(to) });

function dayBefore(date: CivilDate): CivilDate {
  const { year, month, day } = datePartsOf(date);
  return civilDate(year - 1, month, day) ?? civilDate(year - 1, month, day - 1) ?? date;
}
