import { datePartsOf, type CivilDate } from '#shared/lib/civilDate.ts';
import { calendarOf, type Calendar, type CalendarYear } from './calendar.ts';

/**
 * The calendar with one more year, or with that year's arrangement in place of the one it had. The
 * version says that it is no longer the one that was shipped: `cn-2004-2026.2+2027`.
 */
export function addYear(calendar: Calendar, table: CalendarYear): Calendar {
  const { year } = table;
  const added = calendarOf('', [table]);
  const stays = (day: CivilDate): boolean => datePartsOf(day).year !== year;
  return {
    version: `${calendar.version.replaceAll(`+${year}`, '')}+${year}`,
    years: [...new Set([...calendar.years, year])].sort((a, b) => a - b),
    off: new Map([...[...calendar.off].filter(([day]) => stays(day)), ...added.off]),
    makeUp: new Set([...[...calendar.makeUp].filter(stays), ...added.makeUp]),
  };
}
