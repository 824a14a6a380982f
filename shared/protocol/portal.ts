/**
 * Bodies of the upload API (package-and-portal §2): what is sent and what comes back, as JSON.
 * Signed things travel as compact JWS inside these envelopes and are worth nothing until verified.
 */
import { z } from 'zod';
import { digest, packageId } from './names.ts';
import { timestamp } from './timestamp.ts';

const compactJws = z.string().regex(/^[\w-]+\.[\w-]+\.[\w-]+$/);

/** `GET /status`, unsigned. Sizes in bytes. */
export const statusAnswer = z.object({
  time: timestamp,
  version: z.literal(1),
  limits: z.object({ package: z.int(), json: z.int() }),
  rulePack: z.object({ id: z.string(), version: z.string() }).nullable(),
  calendar: z.object({ year: z.int(), version: z.string() }).nullable(),
});
export type StatusAnswer = z.output<typeof statusAnswer>;

/** `PUT /packages/{packageId}`: hands a finished upload over. `upload` is the id at the end of its address. */
export const handOverRequest = z.strictObject({
  upload: z.string().regex(/^[\w-]{1,80}$/),
  sha256: digest,
  size: z.int().min(1),
});
export type HandOverRequest = z.output<typeof handOverRequest>;

/** Answer to a hand-over: the receipt with state `received`, the same one however often it is asked. */
export const handOverAnswer = z.object({ receipt: compactJws });

/** `GET /packages/{packageId}`: the state, and every receipt so far in order of `sequence`. */
export const packageAnswer = z.object({
  packageId,
  sha256: digest,
  state: z.enum(['received', 'verified', 'rejected', 'published', 'withdrawn']),
  receipts: z.array(compactJws),
});
export type PackageAnswer = z.output<typeof packageAnswer>;

/** `GET /feed?after=…`: hints of what changed; `next` is the `after` of the next call. */
export const feedAnswer = z.object({
  events: z.array(
    z.object({
      seq: z.int(),
      type: z.string(),
      packageId,
      receipt: compactJws,
      at: timestamp,
    }),
  ),
  next: z.int(),
});
export type FeedAnswer = z.output<typeof feedAnswer>;

/** `GET /rosters/current` and the `201` of an enrolment. */
export const rosterAnswer = z.object({ roster: compactJws });
/** `GET /rule-packs/{id}`. */
export const rulePackAnswer = z.object({ rulePack: compactJws });
/** `GET /calendars/{year}`. */
export const calendarAnswer = z.object({ calendar: compactJws });
