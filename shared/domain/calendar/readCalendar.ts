import { datePartsOf, parseCivilDate, type CivilDate } from '#shared/lib/civilDate.ts';
import type { JsonValue } from '#shared/lib/json.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { calendarOf, type Calendar, type CalendarYear, type DaysOff } from './calendar.ts';

/** A calendar file (节假日包) that does not say what one must say; `at` names the part. */
export interface BadCalendar {
  readonly type: 'calendar/bad-data';
  readonly at: string;
}

/**
 * Reads a calendar file: `{version, years: {"2026": {doc, source, off: ["from..to 名称"], makeUp: [day]}}}`.
 *
 * Strict, because a wrong calendar moves every deadline: a day outside its year, a range that runs
 * backwards, or a day that is both off and made up refuses the whole file.
 */
export function readCalendar(json: JsonValue): Result<Calendar, BadCalendar> {
  const file = readCalendarFile(json);
  if (!file.ok) return file;
  const calendar = calendarOf(file.value.version, file.value.tables);
  const both = [...calendar.makeUp].find((day) => calendar.off.has(day));
  return both === undefined ? ok(calendar) : err({ type: 'calendar/bad-data', at: both });
}

/** A calendar file with its years apart, each with the 文号 it rests on. */
export interface CalendarFile {
  readonly version: string;
  readonly tables: readonly CalendarYear[];
}

/** The same file year by year, without asking whether the years agree with themselves (`calendarMistakes`). */
export function readCalendarFile(json: JsonValue): Result<CalendarFile, BadCalendar> {
  if (!isObject(json) || typeof json['version'] !== 'string' || !isObject(json['years'])) {
    return err({ type: 'calendar/bad-data', at: 'version, years' });
  }
  const tables: CalendarYear[] = [];
  for (const [year, table] of Object.entries(json['years'])) {
    const read = /^\d{4}$/.test(year) ? readYear(Number(year), table) : null;
    if (read === null) return err({ type: 'calendar/bad-data', at: `years.${year}` });
    tables.push(read);
  }
  return ok({ version: json['version'], tables });
}

type Json = Readonly<Record<string, JsonValue>>;

function isObject(value: JsonValue | undefined): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readYear(year: number, table: JsonValue): CalendarYear | null {
  if (!isObject(table)) return null;
  const { doc, source, off, makeUp } = table;
  if ((doc !== null && typeof doc !== 'string') || typeof source !== 'string') return null;
  const inYear = (date: CivilDate | null): date is CivilDate => date !== null && datePartsOf(date).year === year;
  const ranges = texts(off)?.map(readRange);
  const days = texts(makeUp)?.map(parseCivilDate);
  if (!ranges?.every((range) => range !== null) || !days?.every(inYear)) return null;
  const ordered = ranges.every(({ from, to }) => inYear(from) && inYear(to) && from <= to);
  return ordered ? { year, doc, source, off: ranges, makeUp: days } : null;
}

function readRange(text: string): DaysOff | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:\.\.(\d{4}-\d{2}-\d{2}))? (\S+)$/.exec(text);
  const from = parseCivilDate(match?.[1] ?? '');
  const to = parseCivilDate(match?.[2] ?? match?.[1] ?? '');
  const name = match?.[3];
  return from !== null && to !== null && name !== undefined ? { name, from, to } : null;
}

function texts(value: JsonValue | undefined): readonly string[] | null {
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : null;
}
