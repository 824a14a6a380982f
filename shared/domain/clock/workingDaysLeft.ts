import type { Calendar } from '../calendar/calendar.ts';
import { dayNumber, weekdayOf, type CivilDate } from '#shared/lib/civilDate.ts';

/**
 * Working days (工作日) from tomorrow to `due`, `due` included: 0 on the last day, whatever day of
 * the week that is. Negative once it is over: the working days missed since.
 *
 * Whole weeks are reckoned, not walked: a work list asks this of every policy of the last decades.
 */
export function workingDaysLeft(today: CivilDate, due: CivilDate, calendar: Calendar): number {
  // `0 - 0`, not `-0`: a deadline that passed over the weekend has cost no working day yet.
  return due >= today ? workingDaysBetween(today, due, calendar) : 0 - workingDaysBetween(due, today, calendar);
}

/** Working days after `after` up to and including `upTo`. */
function workingDaysBetween(after: CivilDate, upTo: CivilDate, calendar: Calendar): number {
  const within = (date: CivilDate): boolean => date > after && date <= upTo;
  let count = weekdaysUpTo(upTo) - weekdaysUpTo(after);
  for (const date of calendar.makeUp) if (within(date) && weekdayOf(date) > 5) count += 1;
  for (const date of calendar.off.keys()) {
    if (within(date) && weekdayOf(date) <= 5 && !calendar.makeUp.has(date)) count -= 1;
  }
  return count;
}

/** Mondays to Fridays from some fixed Monday up to and including the day; day 0 (1970-01-01) is a Thursday. */
function weekdaysUpTo(date: CivilDate): number {
  const sinceMonday = dayNumber(date) + 3;
  const weeks = Math.floor(sinceMonday / 7);
  return weeks * 5 + Math.min(sinceMonday - weeks * 7 + 1, 5);
}
