import { isWorkingDay, type Calendar } from '../calendar/calendar.ts';
import { addDays, datesBetween, type CivilDate } from '#shared/lib/civilDate.ts';

/**
 * Working days (工作日) from tomorrow to `due`, `due` included: 0 on the last day, whatever day of
 * the week that is. Negative once it is over: the working days missed since.
 */
export function workingDaysLeft(today: CivilDate, due: CivilDate, calendar: Calendar): number {
  const count = (after: CivilDate, upTo: CivilDate): number =>
    datesBetween(addDays(after, 1), upTo).filter((date) => isWorkingDay(date, calendar)).length;
  // `0 - 0`, not `-0`: a deadline that passed over the weekend has cost no working day yet.
  return due >= today ? count(today, due) : 0 - count(due, today);
}
