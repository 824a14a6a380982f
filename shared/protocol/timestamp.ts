import { z } from 'zod';
import { parseInstant } from '#shared/lib/shanghaiTime.ts';

/** A time as it stands in signed statements: RFC 3339 with an offset, upper case, as signed (never re-written). */
export const timestamp = z
  .string()
  .max(40)
  .refine((text) => /^[\dTZ:.+-]+$/u.test(text) && parseInstant(text) !== null, 'RFC 3339 with an offset');

/** Milliseconds from the second time to the first; both were parsed as `timestamp` before. */
export function compareTimes(left: string, right: string): number {
  const [a, b] = [parseInstant(left), parseInstant(right)];
  if (a === null || b === null) throw new Error(`Not RFC 3339 times: ${left}, ${right}`);
  return a - b;
}
