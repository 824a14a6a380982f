/**
 * Deadlines (期限), with their derivation: an officer must be able to show why a day is the day.
 *
 * The start day is not counted (civil practice, 民法典 art. 201). Pauses (补正、征求第三方意见) stop
 * the count on their days, both ends included; overlapping pauses are one pause. Where the count
 * enters a year without a calendar it goes on by weekday and says so (暂按周末推算).
 * The shapes here are what `desk clock --json` prints.
 */
import { dayReason, isKnown, isWorkingDay, type Calendar } from '../calendar/calendar.ts';
import { addDays, type CivilDate } from '#shared/lib/civilDate.ts';
import { rfc3339 } from '#shared/lib/shanghaiTime.ts';
import type { Instant } from '#shared/lib/instant.ts';

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
  /** The count entered a year whose calendar is not known (暂按周末推算). */
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
  return dueBy(from, count, calendar, pauses, (working) => working);
}

/** 日 (calendar days): the n-th day after `from`; weekends and holidays count. */
export function dueByDays(from: CivilDate, count: number, calendar: Calendar, pauses: readonly Pause[] = []): DayDue {
  return dueBy(from, count, calendar, pauses, () => true);
}

/** 小时: an absolute moment, whatever the day; holidays do not stop it (国办发〔2016〕61号, 80号). */
export function dueByHours(from: Instant, hours: number, calendar: Calendar): Due {
  if (!(hours >= 0)) throw new RangeError(`Not a number of hours: ${hours}`);
  const due = rfc3339((from + hours * 3_600_000) as Instant);
  return { due, provisional: false, calendar: nameOf(calendar), steps: [] };
}

function dueBy(
  from: CivilDate,
  count: number,
  calendar: Calendar,
  pauses: readonly Pause[],
  counts: (working: boolean) => boolean,
): DayDue {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`Not a number of days: ${count}`);
  const steps: Step[] = [];
  let date = from;
  for (let left = count; left > 0;) {
    date = addDays(date, 1);
    const paused = pauses.some((pause) => pause.from <= date && date <= pause.to);
    const working = !paused && isWorkingDay(date, calendar);
    const counted = !paused && counts(working);
    steps.push({ date, working, reason: paused ? '暂停计时' : dayReason(date, calendar), counted });
    if (counted) left -= 1;
  }
  const provisional = steps.some((step) => !isKnown(step.date, calendar));
  return { due: date, provisional, calendar: nameOf(calendar), steps };
}

const nameOf = ({ version, years }: Calendar): Due['calendar'] => ({ version, years });
