import { datePartsOf, datesBetween, weekdayOf, type CivilDate } from '#shared/lib/civilDate.ts';
import type { CalendarYear } from './calendar.ts';

/** What is wrong with a year's arrangement as somebody typed it from the notice; the edge makes the sentence. */
export type CalendarMistake =
  | { readonly type: 'calendar/year-twice'; readonly year: number }
  /** No day off at all: no year of ours is like that. */
  | { readonly type: 'calendar/no-days-off'; readonly year: number }
  | { readonly type: 'calendar/no-name'; readonly year: number; readonly from: CivilDate }
  | {
      readonly type: 'calendar/range-backwards';
      readonly year: number;
      readonly name: string;
      readonly from: CivilDate;
      readonly to: CivilDate;
    }
  /** A day belongs to the table of its own year, also when the next year's notice names it. */
  | { readonly type: 'calendar/other-year'; readonly year: number; readonly date: CivilDate }
  /** Two holidays share this day: one of them is written too long. */
  | {
      readonly type: 'calendar/overlap';
      readonly year: number;
      readonly date: CivilDate;
      readonly names: readonly [string, string];
    }
  | { readonly type: 'calendar/off-and-work'; readonly year: number; readonly date: CivilDate; readonly name: string }
  /** 调休上班 is on a Saturday or Sunday: on any other day people work anyway. */
  | { readonly type: 'calendar/make-up-on-weekday'; readonly year: number; readonly date: CivilDate }
  | { readonly type: 'calendar/make-up-twice'; readonly year: number; readonly date: CivilDate };

/** Every mistake of these tables, in the order in which they are written; empty when they may be used. */
export function calendarMistakes(tables: readonly CalendarYear[]): readonly CalendarMistake[] {
  const seen = new Set<number>();
  return tables.flatMap((table) => {
    const { year } = table;
    const twice: readonly CalendarMistake[] = seen.has(year) ? [{ type: 'calendar/year-twice', year }] : [];
    seen.add(year);
    return [...twice, ...mistakesOf(table)];
  });
}

function mistakesOf({ year, off, makeUp }: CalendarYear): readonly CalendarMistake[] {
  const mistakes: CalendarMistake[] = [];
  const isOther = (date: CivilDate): boolean => datePartsOf(date).year !== year;
  if (off.length === 0) mistakes.push({ type: 'calendar/no-days-off', year });

  const names = new Map<CivilDate, string>();
  for (const { name, from, to } of off) {
    if (name.trim() === '') mistakes.push({ type: 'calendar/no-name', year, from });
    const other = [from, to].find(isOther);
    if (other !== undefined) mistakes.push({ type: 'calendar/other-year', year, date: other });
    else if (to < from) mistakes.push({ type: 'calendar/range-backwards', year, name, from, to });
    else {
      const days = datesBetween(from, to);
      const shared = days.find((date) => names.has(date));
      const first = shared === undefined ? undefined : names.get(shared);
      if (shared !== undefined && first !== undefined) {
        mistakes.push({ type: 'calendar/overlap', year, date: shared, names: [first, name] });
      }
      for (const date of days) if (!names.has(date)) names.set(date, name);
    }
  }

  const worked = new Set<CivilDate>();
  for (const date of makeUp) {
    const name = names.get(date);
    if (isOther(date)) mistakes.push({ type: 'calendar/other-year', year, date });
    else if (name !== undefined) mistakes.push({ type: 'calendar/off-and-work', year, date, name });
    else if (weekdayOf(date) <= 5) mistakes.push({ type: 'calendar/make-up-on-weekday', year, date });
    if (worked.has(date)) mistakes.push({ type: 'calendar/make-up-twice', year, date });
    worked.add(date);
  }
  return mistakes;
}
