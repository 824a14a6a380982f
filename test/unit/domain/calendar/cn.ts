import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCalendar } from '#shared/domain/calendar/readCalendar.ts';
import type { Calendar } from '#shared/domain/calendar/calendar.ts';
import { parseCivilDate, type CivilDate } from '#shared/lib/civilDate.ts';
import type { JsonValue } from '#shared/lib/json.ts';

/** The shipped calendar's bytes, parsed. */
export const cnJson = (): JsonValue =>
  JSON.parse(
    readFileSync(join(import.meta.dirname, '../../../../resources/calendars/cn-2004-2026.json'), 'utf8'),
  ) as JsonValue;

/** The shipped calendar, read from its file. */
export function cnCalendar(): Calendar {
  const read = readCalendar(cnJson());
  if (!read.ok) throw new Error(`The shipped calendar is refused at ${read.error.at}`);
  return read.value;
}

/** A day a test is sure of. */
export function day(text: string): CivilDate {
  const date = parseCivilDate(text);
  if (date === null) throw new Error(`No such day: ${text}`);
  return date;
}
