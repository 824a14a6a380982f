/**
 * Deadlines (期限), with their derivation: an officer must be able to show why a day is the day.
 *
 * The start day is not counted (民法典 art. 201). Pauses (补正、征求第三方意见) stop the count on their
 * days, both ends included; overlapping pauses are one pause. Where the count enters a year without a
 * calendar it goes on by weekday and says so (暂按周末推算). A last day that is a holiday is not put
 * off: the day named is never later than the law's, whichever way a court would read it.
 * The shapes here are what `desk clock --json` prints.
 */
import { dayReason, isWorkingDay, type Calendar } from '../calendar/calendar.ts';
import { addDays, datePartsOf, daysBetween, type CivilDate } from '#shared/lib/civilDate.ts';
import { rfc3339 } from '#shared/lib/shanghaiTime.ts';
import type { Instant } from '#shared/lib/instant.ts';
import { monthsAfter } from './monthsAfter.ts';

/** Days that do not count, both ends included. */
export interface Pause {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

export interface Step {
  readonly date: CivilDate;
  /** A working day that no pause covers. */
  readonly working: boolean;
  /** 工作日, 周末, 调休上班, the holiday's name, or 暂停计时. */
  readonly reason: string;
  /** Whether the day moved the count on: for calendar days a Sunday does too. */
  readonly counted: boolean;
}

export interface Due {
  /** `YYYY-MM-DD`; for hours, RFC 3339 with `+08:00`. */
  readonly due: string;
  /** A day on the way lies in a year whose calendar is not known: what is said of it is 暂按周末推算. */
  readonly provisional: boolean;
  readonly calendar: { readonly version: string; readonly years: readonly number[] };
  /** Every day after the start up to `due`; empty for hours. */
  readonly steps: readonly Step[];
}

export interface DayDue extends Due {
  readonly due: CivilDate;
}

/** 工作日: the n-th working day after `from`. */
export function dueByWorkingDays(
  from: CivilDate,
  count: number,
  calendar: Calendar,
  pauses: readonly Pause[] = [],
): DayDue {
  return dueBy(from, count, calendar, pauses, false);
}

/** 日 (calendar days): the n-th day after `from`; weekends and holidays count. */
export function dueByDays(from: CivilDate, count: number, calendar: Calendar, pauses: readonly Pause[] = []): DayDue {
  return dueBy(from, count, calendar, pauses, true);
}

/** 月: the corresponding day so many months later (`monthsAfter`), put off by as many days as were paused. */
export function dueByMonths(from: CivilDate, count: number, calendar: Calendar, pauses: readonly Pause[] = []): DayDue {
  requireCount(count);
  return dueByDays(from, daysBetween(from, monthsAfter(from, count)), calendar, pauses);
}

/** 小时: an absolute moment, whatever the day; holidays do not stop it (国办发〔2016〕61号, 80号). */
export function dueByHours(from: Instant, hours: number, calendar: Calendar): Due {
  if (!(hours >= 0)) throw new RangeError(`Not a number of hours: ${hours}`);
  const due = rfc3339((from + hours * 3_600_000) as Instant);
  return { due, provisional: false, calendar: nameOf(calendar), steps: [] };
}

/**
 * 提前: the last day from which `count` working days still end on or before `until`; `until` itself is
 * the last of them where it is one. The steps are the days after it up to `until`.
 */
export function lastDayBefore(until: CivilDate, count: number, calendar: Calendar): DayDue {
  requireCount(count);
  const steps: Step[] = [];
  let day = until;
  for (let left = count; left > 0; day = addDays(day, -1)) {
    const step = stepOf(day, calendar, [], false);
    steps.unshift(step);
    if (step.counted) left -= 1;
  }
  return { due: day, provisional: !areKnown(day, until, calendar), calendar: nameOf(calendar), steps };
}

function dueBy(
  from: CivilDate,
  count: number,
  calendar: Calendar,
  pauses: readonly Pause[],
  everyDay: boolean,
): DayDue {
  requireCount(count);
  const steps: Step[] = [];
  let day = from;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    const step = stepOf(day, calendar, pauses, everyDay);
    steps.push(step);
    if (step.counted) left -= 1;
  }
  return { due: day, provisional: !areKnown(from, day, calendar), calendar: nameOf(calendar), steps };
}

function stepOf(date: CivilDate, calendar: Calendar, pauses: readonly Pause[], everyDay: boolean): Step {
  if (pauses.some(({ from, to }) => from <= date && date <= to)) {
    return { date, working: false, reason: '暂停计时', counted: false };
  }
  const working = isWorkingDay(date, calendar);
  return { date, working, reason: dayReason(date, calendar), counted: everyDay || working };
}

/** Whether every day after `from` up to `to` lies in a year with a table. */
function areKnown(from: CivilDate, to: CivilDate, { years }: Calendar): boolean {
  if (to <= from) return true;
  const last = datePartsOf(to).year;
  for (let { year } = datePartsOf(addDays(from, 1)); year <= last; year += 1) if (!years.includes(year)) return false;
  return true;
}

function requireCount(count: number): void {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`Not a whole number: ${count}`);
}

const nameOf = ({ version, years }: Calendar): Due['calendar'] => ({ version, years });
