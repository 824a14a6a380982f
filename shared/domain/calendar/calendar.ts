/**
 * Which days are working days (工作日), as data: the State Council announces each year's holidays
 * and make-up days (节假日安排、调休) in the November before it, so a program cannot know them.
 *
 * A day is looked up in the table of its own year. A year without a table is answered by weekday
 * alone and `known` says no, so that whoever counts must call the result provisional (暂按周末推算).
 * 政府信息公开条例 and 行政处罚法 art. 85 count working days this way.
 */
import { datePartsOf, datesBetween, weekdayOf, type CivilDate } from '#shared/lib/civilDate.ts';

/** Consecutive days off under one name, both ends included. */
export interface DaysOff {
  readonly name: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** One year's arrangement. */
export interface CalendarYear {
  readonly year: number;
  /** 文号 of the notice; null where it was not found in a source. */
  readonly doc: string | null;
  /** Where the notice stands. */
  readonly source: string;
  readonly off: readonly DaysOff[];
  /** 调休上班: weekend days on which people work. */
  readonly makeUp: readonly CivilDate[];
}

export interface Calendar {
  readonly version: string;
  /** The years with a table, ascending. */
  readonly years: readonly number[];
  /** Name of the holiday by day. */
  readonly off: ReadonlyMap<CivilDate, string>;
  readonly makeUp: ReadonlySet<CivilDate>;
}

/** Makes tables of years ready for looking up. A later table of the same year replaces an earlier one. */
export function calendarOf(version: string, tables: readonly CalendarYear[]): Calendar {
  const byYear = new Map(tables.map((table) => [table.year, table]));
  const off = new Map<CivilDate, string>();
  const makeUp = new Set<CivilDate>();
  for (const table of byYear.values()) {
    for (const { name, from, to } of table.off) for (const day of datesBetween(from, to)) off.set(day, name);
    for (const day of table.makeUp) makeUp.add(day);
  }
  return { version, years: [...byYear.keys()].sort((a, b) => a - b), off, makeUp };
}

/** Whether the day's year has a table. */
export function isKnown(date: CivilDate, calendar: Calendar): boolean {
  return calendar.years.includes(datePartsOf(date).year);
}

export function isWorkingDay(date: CivilDate, calendar: Calendar): boolean {
  return calendar.makeUp.has(date) || (!calendar.off.has(date) && weekdayOf(date) <= 5);
}

/** Why the day counts or not, in one word: 工作日, 周末, 调休上班, or the holiday's name. */
export function dayReason(date: CivilDate, calendar: Calendar): string {
  if (calendar.makeUp.has(date)) return '调休上班';
  return calendar.off.get(date) ?? (weekdayOf(date) <= 5 ? '工作日' : '周末');
}
