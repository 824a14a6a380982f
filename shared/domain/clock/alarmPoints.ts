import { isWorkingDay, type Calendar } from '../calendar/calendar.ts';
import { addDays, type CivilDate } from '#shared/lib/civilDate.ts';
import { civilDateOf, startOfDay } from '#shared/lib/shanghaiTime.ts';
import type { Instant } from '#shared/lib/instant.ts';
import { lastDayBefore } from './clock.ts';
import { readPoint } from './point.ts';

/** A moment at which a running clock speaks up. */
export interface AlarmPoint {
  readonly at: Instant;
  readonly stage: 'before' | 'due';
}

/** What is needed of a running clock: its trigger and its end, as they are stored. */
export interface AlarmClock {
  /** Day, or RFC 3339 moment. */
  readonly started: string;
  /** Day, or RFC 3339 moment where the limit is in hours. */
  readonly due: string;
  readonly dueAt: Instant;
}

const hour = 3_600_000;
/** When an office is in. */
const officeOpens = 9 * hour;

/**
 * When a running clock speaks up (到期提醒), in order.
 *
 * Hours (T13–T15): half way, an hour and a quarter of an hour before, and at the due moment. Days: at
 * nine on the last working day with so many working days left, at nine on the due day (or the last
 * working day before it), and when the due day is over. Nothing speaks up before the clock began.
 */
export function alarmPoints(clock: AlarmClock, soonWorkingDays: number, calendar: Calendar): readonly AlarmPoint[] {
  const { started, due, dueAt } = clock;
  const start = readPoint(started);
  const from = start === null ? -Infinity : (start.at ?? startOfDay(start.day));
  const moments = due.includes('T')
    ? [from + (dueAt - from) / 2, dueAt - hour, dueAt - hour / 4]
    : dayMoments(civilDateOf(dueAt), soonWorkingDays, calendar);
  const before = [...new Set(moments)].filter((at) => at > from && at < dueAt).sort((a, b) => a - b);
  return [
    ...before.map((at) => ({ at: at as Instant, stage: 'before' as const })),
    { at: dueAt, stage: 'due' as const },
  ];
}

function dayMoments(due: CivilDate, soonWorkingDays: number, calendar: Calendar): readonly number[] {
  const soon = lastDayBefore(due, soonWorkingDays, calendar).due;
  return [soon, due].map((day) => startOfDay(workingDayUpTo(day, calendar)) + officeOpens);
}

/** The day, or the last working day before it: a reminder on a holiday reaches nobody. */
function workingDayUpTo(day: CivilDate, calendar: Calendar): CivilDate {
  let date = day;
  while (!isWorkingDay(date, calendar)) date = addDays(date, -1);
  return date;
}
