/** Parsers of what a person typed. */
import { z } from 'zod';

/** A lone surrogate has no UTF-8 and so no digest; it becomes U+FFFD, which keeps every offset. */
export const words = (max: number): z.ZodType<string> =>
  z
    .string()
    .max(max)
    .transform((text) => text.toWellFormed());

/** A name that goes into signed statements (`shownName` of the protocol): not blank, no control character. */
export const nameOf = (min: number, max: number): z.ZodType<string> =>
  z
    .string()
    .trim()
    .min(min)
    .max(max)
    .refine((name) => !/\p{Cc}/u.test(name))
    .transform((name) => name.toWellFormed());

/** A reason (理由): not blank; goes into the review chain as typed. */
export const reason = words(2000).refine((text) => text.trim().length > 0);
