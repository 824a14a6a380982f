import type { Calendar } from '../calendar/calendar.ts';
import type { Limit } from '../rulepack/clockRule.ts';
import { addDays, datePartsOf, daysBetween, type CivilDate } from '#shared/lib/civilDate.ts';
import { assertNever } from '#shared/lib/result.ts';
import { civilDateOf, endOfDay, rfc3339, startOfDay } from '#shared/lib/shanghaiTime.ts';
import type { Instant } from '#shared/lib/instant.ts';
import { dueByDays, dueByWorkingDays, lastDayBefore, type DayDue, type Pause, type Step } from './clock.ts';
import { dayOrMonthEnd, monthsAfter } from './monthsAfter.ts';
import type { Point } from './point.ts';

/** Where a limit ends: a day, or a moment for hours. */
export interface LimitEnd {
  readonly day: CivilDate;
  /** As it is written: the day, or RFC 3339. */
  readonly text: string;
  /** The last moment of it, epoch ms. */
  readonly at: Instant;
  readonly provisional: boolean;
  readonly steps: readonly Step[];
}

/**
 * Counts a limit on from `from`; null where it names no day (及时, 每月几次).
 *
 * Pauses put off everything but hours, which run on whatever happens, and a day of the year, which the
 * law has fixed. Only working days can be provisional: nothing else depends on a holiday notice.
 */
export function limitAfter(from: Point, limit: Limit, calendar: Calendar, pauses: readonly Pause[]): LimitEnd | null {
  switch (limit.unit) {
    case 'working-days':
      return endOfCount(dueByWorkingDays(from.day, limit.count, calendar, pauses), true);
    case 'days':
      return endOfCount(dueByDays(from.day, limit.count, calendar, pauses), false);
    case 'months':
      return endOn(putOff(from.day, monthsAfter(from.day, limit.count), pauses));
    case 'day-of-year':
      return endOn(dayOrMonthEnd(datePartsOf(from.day).year + limit.years, limit.month, limit.day));
    case 'hours':
      return endAt(momentOf(from) + limit.count * hour);
    case 'promptly':
    case 'per-month':
    case 'per-year':
      return null;
    default:
      return assertNever(limit);
  }
}

/** Counts a limit back from `from`: the last day, or moment, that lies at least so long before it. */
export function limitBefore(from: Point, limit: Limit, calendar: Calendar): LimitEnd | null {
  switch (limit.unit) {
    case 'working-days':
      return endOfCount(lastDayBefore(from.day, limit.count, calendar), true);
    case 'days': {
      const day = addDays(from.day, -limit.count);
      return { ...endOn(day), steps: dueByDays(day, limit.count, calendar).steps };
    }
    case 'months':
      return endOn(monthsAfter(from.day, -limit.count));
    case 'day-of-year':
      return endOn(dayOrMonthEnd(datePartsOf(from.day).year - limit.years, limit.month, limit.day));
    case 'hours':
      return endAt(momentOf(from) - limit.count * hour);
    case 'promptly':
    case 'per-month':
    case 'per-year':
      return null;
    default:
      return assertNever(limit);
  }
}

const hour = 3_600_000;

/** Where only the day is known, hours run from its first moment: the earlier end is the safe one. */
const momentOf = ({ day, at }: Point): number => at ?? startOfDay(day);

const endOn = (day: CivilDate): LimitEnd => ({ day, text: day, at: endOfDay(day), provisional: false, steps: [] });

function endAt(ms: number): LimitEnd {
  const at = ms as Instant;
  return { day: civilDateOf(at), text: rfc3339(at), at, provisional: false, steps: [] };
}

const endOfCount = ({ due, steps, provisional }: DayDue, byCalendar: boolean): LimitEnd => ({
  ...endOn(due),
  steps,
  provisional: byCalendar && provisional,
});

/** A day put off by as many days as pauses cover on the way to it. */
function putOff(from: CivilDate, day: CivilDate, pauses: readonly Pause[]): CivilDate {
  let end = day;
  for (const pause of pauses) {
    const first = pause.from > from ? pause.from : addDays(from, 1);
    if (first <= end) end = addDays(end, daysBetween(first, pause.to) + 1);
  }
  return end;
}
