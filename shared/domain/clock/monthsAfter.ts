import { civilDate, datePartsOf, type CivilDate } from '#shared/lib/civilDate.ts';

/**
 * The day that corresponds to `from` so many months later, or earlier for less than 0; where that month
 * has no such day, its last one (民法典第二百零二条): 31 August + 6 months is 28 or 29 February.
 */
export function monthsAfter(from: CivilDate, months: number): CivilDate {
  const { year, month, day } = datePartsOf(from);
  const index = year * 12 + month - 1 + months;
  return dayOrMonthEnd(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, day);
}

/** The day with these numbers, or the last of its month before it. */
export function dayOrMonthEnd(year: number, month: number, day: number): CivilDate {
  for (let last = day; last > 27; last -= 1) {
    const date = civilDate(year, month, last);
    if (date !== null) return date;
  }
  const date = civilDate(year, month, day);
  if (date === null) throw new RangeError(`No such day: ${year}-${month}-${day}`);
  return date;
}
