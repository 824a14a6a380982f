import type { Instant } from '#shared/lib/instant.ts';
import { rfc3339 } from '#shared/lib/shanghaiTime.ts';

const MINUTE = 60_000;

/** The minute it is, as instants are kept: RFC 3339 of Shanghai, seconds nought. */
export const minuteNow = (now: number): string => rfc3339((Math.floor(now / MINUTE) * MINUTE) as Instant);
