import type { CalendarMistake } from '#shared/domain/calendar/calendarMistakes.ts';
import { assertNever } from '#shared/lib/result.ts';

/** What is wrong with a year's arrangement, as a sentence. */
export function calendarMistakeText(mistake: CalendarMistake): string {
  switch (mistake.type) {
    case 'calendar/year-twice':
      return `${mistake.year}年写了两次。`;
    case 'calendar/no-days-off':
      return `${mistake.year}年一天假也没有。`;
    case 'calendar/no-name':
      return `${monthDay(mistake.from)}起的假没有写名称。`;
    case 'calendar/range-backwards':
      return `“${mistake.name}”的结束日期早于开始日期。`;
    case 'calendar/other-year':
      return `${mistake.date} 不在${mistake.year}年，这一天要写在它自己那一年里。`;
    case 'calendar/overlap':
      return `${monthDay(mistake.date)}同时算在“${mistake.names[0]}”和“${mistake.names[1]}”里。`;
    case 'calendar/off-and-work':
      return `${monthDay(mistake.date)}既在“${mistake.name}”假期里，又写成了调休上班。`;
    case 'calendar/make-up-on-weekday':
      return `${monthDay(mistake.date)}不是周末，本来就上班，不用写成调休。`;
    case 'calendar/make-up-twice':
      return `调休上班的${monthDay(mistake.date)}写了两次。`;
    default:
      return assertNever(mistake);
  }
}

const monthDay = (date: string): string => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;
