import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { retryAfterMs, retryDelay } from '#core/sync/retrySchedule.ts';
import type { Instant } from '#shared/lib/instant.ts';

const MINUTE = 60_000;
const now = Date.UTC(2026, 10, 22) as Instant;

describe('the pause before the next try', () => {
  it('doubles from one second to a quarter of an hour', () => {
    const longest = Array.from({ length: 12 }, (_, attempts) => retryDelay(attempts, 0.999_999_9, null));
    expect(longest.slice(0, 4)).toEqual([1000, 2000, 4000, 8000]);
    expect(longest.at(-1)).toBe(15 * MINUTE);
  });

  it('never leaves one second to fifteen minutes by itself', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.double({ min: 0, max: 0.999, noNaN: true }), (attempts, chance) => {
        const delay = retryDelay(attempts, chance, null);
        expect(delay >= 1000 && delay <= 15 * MINUTE).toBe(true);
      }),
    );
  });

  it('honours what the portal asks for, within a day', () => {
    expect(retryDelay(0, 0, 40 * MINUTE)).toBe(40 * MINUTE);
    expect(retryDelay(8, 0.5, 1000)).toBeGreaterThan(1000);
    expect(retryDelay(0, 0, 1e12)).toBe(24 * 60 * MINUTE);
  });
});

describe('Retry-After', () => {
  it('is read as seconds or as a date', () => {
    expect(retryAfterMs('120', now)).toBe(120_000);
    expect(retryAfterMs(new Date(now + 5000).toUTCString(), now)).toBe(5000);
    expect(retryAfterMs(new Date(now - 5000).toUTCString(), now)).toBe(0);
    expect(retryAfterMs(null, now)).toBeNull();
    expect(retryAfterMs('soon', now)).toBeNull();
  });
});
