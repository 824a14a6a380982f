import type { CivilDate } from '#shared/lib/civilDate.ts';
import { parseCivilDate } from '#shared/lib/civilDate.ts';
import { civilDateText, writtenDate } from './civilDateText.ts';

/** From when to when a policy says itself that it is in force (施行日期、有效期). */
export interface StatedPeriod {
  readonly effectiveOn: CivilDate | null;
  readonly expiresOn: CivilDate | null;
}

/** 本办法自2026年12月1日起施行: its own day, not that of another document it names. */
const begins = new RegExp(
  `本[^，,。；;：:《》\\n]{1,20}?(?:从|自)\\s*(${writtenDate})\\s*(?:起|开始)\\s*(?:正式)?(?:施行|实施|执行|试行|生效)`,
  'g',
);
/** 有效期至2031年11月30日. 有效期5年 names no day: whether the last one counts is not for us to say. */
const ends = new RegExp(`有效期(?:限)?(?:截)?至\\s*(${writtenDate})`, 'g');

/** Null wherever the text names no day, no real day, or more than one. */
export const statedPeriod = (text: string): StatedPeriod => ({
  effectiveOn: only(text, begins),
  expiresOn: only(text, ends),
});

function only(text: string, pattern: RegExp): CivilDate | null {
  const days = new Set([...text.matchAll(pattern)].map(([, written = '']) => civilDateText(written)));
  const [day, ...others] = days;
  return day === undefined || day === null || others.length > 0 ? null : parseCivilDate(day);
}
