import { datePartsOf, parseCivilDate, weekdayOf } from '#shared/lib/civilDate.ts';

/**
 * A day or RFC 3339 moment in the words of the office: 11月23日 周一, 11月23日 周一 06:40. The year is said
 * only when it is not `ownYear`; what is no day stays as it is written.
 */
export function dayWords(at: string, ownYear: string): string {
  const date = parseCivilDate(at.slice(0, 10));
  if (date === null) return at;
  const { year, month, day } = datePartsOf(date);
  const said = `${month}月${day}日 周${'一二三四五六日'.charAt(weekdayOf(date) - 1)}`;
  const time = /T(\d{2}:\d{2})/u.exec(at)?.[1];
  return `${at.startsWith(ownYear) ? '' : `${year}年`}${said}${time === undefined ? '' : ` ${time}`}`;
}
