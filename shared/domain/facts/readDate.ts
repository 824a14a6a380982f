import { readNumeral } from './readNumeral.ts';

/** A date as far as it is written. */
export interface WrittenDate {
  readonly end: number;
  /** ISO 8601: `2026-01-05`, `2026-01`, `2026`, `--01-05`, `--01`. */
  readonly value: string;
}

const two = (digits: string): string => digits.padStart(2, '0');

/**
 * Reads 2026年1月5日, 2026年1月, 2026年, 1月5日, 3月, 二〇二六年一月五日, 2026-01-05, 2026.1.5 at `at`.
 * A day that does not exist (2月30日) is read as written: whether it agrees with the policy is the
 * question here, not whether it is a good day. Null where no date starts.
 */
export function readDate(text: string, at: number): WrittenDate | null {
  const numeric = /(?:19|20|21)\d\d(?:-\d{1,2}-\d{1,2}|\.\d{1,2}\.\d{1,2}|\/\d{1,2}\/\d{1,2})(?![\d.-])/y;
  numeric.lastIndex = at;
  const found = numeric.exec(text)?.[0];
  if (found !== undefined) {
    const [year = '', month = '', day = ''] = found.split(/[-./]/);
    return { end: at + found.length, value: `${year}-${two(month)}-${two(day)}` };
  }
  const year = part(text, at, /^ ?年(?![龄级轻薪制审])/, 1900, 2199);
  if (year === null) return monthAndDay(text, at, '-');
  const rest = monthAndDay(text, year.end, year.value);
  return rest ?? { end: year.end, value: year.value };
}

function monthAndDay(text: string, at: number, year: string): WrittenDate | null {
  const month = part(text, skipSpace(text, at), /^ ?月份?/, 1, 12);
  if (month === null) return null;
  const value = `${year}-${two(month.value)}`;
  const day = part(text, skipSpace(text, month.end), /^ ?[日号]/, 1, 31);
  return day === null ? { end: month.end, value } : { end: day.end, value: `${value}-${two(day.value)}` };
}

function part(
  text: string,
  at: number,
  unit: RegExp,
  min: number,
  max: number,
): { readonly end: number; readonly value: string } | null {
  const numeral = readNumeral(text, at);
  if (numeral === null || !/^\d+$/.test(numeral.value)) return null;
  const after = unit.exec(text.slice(numeral.end, numeral.end + 3));
  const number = Number(numeral.value);
  return after === null || number < min || number > max
    ? null
    : { end: numeral.end + after[0].length, value: numeral.value };
}

const skipSpace = (text: string, at: number): number => (text[at] === ' ' ? at + 1 : at);
