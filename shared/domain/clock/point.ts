import { parseCivilDate, type CivilDate } from '#shared/lib/civilDate.ts';
import type { Instant } from '#shared/lib/instant.ts';
import { civilDateOf, parseInstant } from '#shared/lib/shanghaiTime.ts';

/** A day in Zhongshan, and the moment on it where one is written. */
export interface Point {
  readonly day: CivilDate;
  readonly at: Instant | null;
}

/** No deadline of ours lies outside: a year there is a slip of the pen, and counting from it would run off the calendar. */
const years = { from: '1900', to: '2999' } as const;

/** Reads what a date or instant field holds; null where it is empty, half typed or no time at all. */
export function readPoint(text: string | null): Point | null {
  const written = text?.trim() ?? '';
  const day = parseCivilDate(written);
  // The form writes instants to the minute.
  const at = day === null ? parseInstant(written.replace(/(T\d{2}:\d{2})(?=[Z+-])/u, '$1:00')) : null;
  const point = day !== null ? { day, at: null } : at !== null ? { day: civilDateOf(at), at } : null;
  const year = point?.day.slice(0, 4) ?? '';
  return year >= years.from && year <= years.to ? point : null;
}

export const pointOfDay = (day: CivilDate | null): Point | null => (day === null ? null : { day, at: null });
