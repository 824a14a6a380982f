import type { Instant } from '#shared/lib/instant.ts';

const FIRST_MS = 1_000;
const LONGEST_MS = 15 * 60_000;
/** A portal may ask for patience, but not for ever: a wrong header must not silence a department. */
const LONGEST_RETRY_AFTER_MS = 24 * 3_600_000;

/**
 * How long to wait before the next try, in milliseconds (package-and-portal §3): doubling from 1 s
 * to 15 min, the upper half of each step at random so that 2,000 clients do not come back together.
 *
 * @param attempts tries in a row that got nowhere; 0 after progress
 * @param chance uniform in [0, 1)
 * @param retryAfterMs what the portal asked for, or null
 */
export function retryDelay(attempts: number, chance: number, retryAfterMs: number | null): number {
  const step = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempts, 30));
  const jittered = Math.max(FIRST_MS, Math.round(step / 2 + (step / 2) * chance));
  return retryAfterMs === null ? jittered : Math.max(jittered, Math.min(retryAfterMs, LONGEST_RETRY_AFTER_MS));
}

/** `Retry-After` (RFC 9110 §10.2.3), seconds or a date, as milliseconds from `now`; null when absent or unreadable. */
export function retryAfterMs(header: string | null, now: Instant): number | null {
  if (header === null) return null;
  if (/^\d{1,9}$/.test(header)) return Number(header) * 1_000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
