/**
 * Moments as people in Zhongshan write them: Asia/Shanghai, which has been +08:00 without summer
 * time since 1991 (GB/T 7408.1). Pure arithmetic, because the machine's zone may be anything.
 */
import { addDays, dateOfDayNumber, dayNumber, parseCivilDate, type CivilDate } from './civilDate.ts';
import type { Instant } from './instant.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const OFFSET = 8 * HOUR;

const two = (value: number): string => String(value).padStart(2, '0');

/** The day it is in Zhongshan at that moment. */
export function civilDateOf(instant: Instant): CivilDate {
  return dateOfDayNumber(Math.floor((instant + OFFSET) / DAY));
}

/** The time of day in Zhongshan, `HH:MM:SS`, rounded down to the second. */
export function clockTimeOf(instant: Instant): string {
  const ofDay = (((instant + OFFSET) % DAY) + DAY) % DAY;
  const part = (unit: number, limit: number): string => two(Math.floor(ofDay / unit) % limit);
  return `${part(HOUR, 24)}:${part(MINUTE, 60)}:${part(SECOND, 60)}`;
}

/** RFC 3339 with seconds and `+08:00`; milliseconds are dropped, as in everything that is signed. */
export function rfc3339(instant: Instant): string {
  return `${civilDateOf(instant)}T${clockTimeOf(instant)}+08:00`;
}

/** The moment the day begins in Zhongshan. */
export function startOfDay(date: CivilDate): Instant {
  return (dayNumber(date) * DAY - OFFSET) as Instant;
}

/** The last millisecond of the day in Zhongshan: a deadline that is a day ends here. */
export function endOfDay(date: CivilDate): Instant {
  return (startOfDay(addDays(date, 1)) - 1) as Instant;
}

const RFC3339 = /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(?:[Zz]|([+-])(\d{2}):(\d{2}))$/;

/** Reads RFC 3339 with any offset, to the millisecond; null when it is not that, or no such time. */
export function parseInstant(text: string): Instant | null {
  const match = RFC3339.exec(text);
  if (!match) return null;
  const [, day = '', hours = '', minutes = '', seconds = '', fraction = '', sign, offHours, offMinutes] = match;
  const date = parseCivilDate(day);
  if (date === null || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  if (Number(offHours ?? 0) > 23 || Number(offMinutes ?? 0) > 59) return null;
  const offset = (Number(offHours ?? 0) * HOUR + Number(offMinutes ?? 0) * MINUTE) * (sign === '-' ? -1 : 1);
  const ofDay = Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * SECOND;
  return (dayNumber(date) * DAY + ofDay + Number(fraction.slice(0, 3).padEnd(3, '0')) - offset) as Instant;
}
