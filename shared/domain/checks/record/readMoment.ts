import type { CivilDate } from '#shared/lib/civilDate.ts';
import type { Instant } from '#shared/lib/instant.ts';
import { civilDateOf, parseInstant } from '#shared/lib/shanghaiTime.ts';

/** An instant field's value: RFC 3339, seconds may be left out; with the day it is in Zhongshan then. */
export function readMoment(text: string): { readonly at: Instant; readonly day: CivilDate } | null {
  const whole = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?=[Zz+-])/u.test(text)
    ? `${text.slice(0, 16)}:00${text.slice(16)}`
    : text;
  const at = parseInstant(whole);
  return at === null ? null : { at, day: civilDateOf(at) };
}
