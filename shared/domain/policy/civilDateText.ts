import { chineseNumber } from './chineseNumber.ts';

const D = '[0-9０-９]';
const CN = '[一二三四五六七八九十〇零○Ｏ]';
/** A written date, blanks allowed anywhere: `2018年12月23日`, `二〇〇四年八月十二日`. Groups 1–3 are year, month, day. */
export const writtenDate = `((?:19|20|１９|２０)${D}\\s?${D}|${CN}{4})\\s*年\\s*(${D}{1,2}|${CN}{1,3})\\s*月\\s*(${D}{1,2}|${CN}{1,3})\\s*日`;
const pattern = new RegExp(writtenDate);
const daysIn = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The first written date of a text as `YYYY-MM-DD`; null when there is none or it is no day of the calendar. */
export function civilDateText(text: string): string | null {
  const match = pattern.exec(text);
  if (!match) return null;
  const [year, month, day] = match.slice(1).map((part) => chineseNumber(part.replace(/\s/g, '')));
  if (!year || !month || !day || month > 12 || day > (daysIn[month - 1] ?? 0)) return null;
  if (month === 2 && day === 29 && !(year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0))) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
