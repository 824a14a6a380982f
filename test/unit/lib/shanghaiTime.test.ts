import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '#shared/lib/instant.ts';
import { civilDateOf, clockTimeOf, endOfDay, parseInstant, rfc3339, startOfDay } from '#shared/lib/shanghaiTime.ts';

const someInstant = fc.integer({ min: -2_000_000_000_000, max: 4_000_000_000_000 }).map((value) => value as Instant);

describe('Shanghai time', () => {
  it('agrees with the time zone database since 1992', () => {
    const format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Asia/Shanghai',
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    const since1992 = fc.integer({ min: 694_224_000_000, max: 4_000_000_000_000 }).map((value) => value as Instant);
    fc.assert(
      fc.property(since1992, (instant) => {
        expect(`${civilDateOf(instant)} ${clockTimeOf(instant)}`).toBe(format.format(instant));
      }),
    );
  });

  it('reads back what it writes, to the second', () => {
    fc.assert(
      fc.property(someInstant, (instant) => {
        expect(parseInstant(rfc3339(instant))).toBe(Math.floor(instant / 1000) * 1000);
      }),
    );
  });

  it('reads any offset and fraction', () => {
    expect(parseInstant('2026-11-22T02:00:00Z')).toBe(Date.UTC(2026, 10, 22, 2));
    expect(parseInstant('2026-11-21T21:30:00.25-04:30')).toBe(Date.UTC(2026, 10, 22, 2, 0, 0, 250));
    expect(rfc3339(Date.UTC(2026, 10, 22, 2) as Instant)).toBe('2026-11-22T10:00:00+08:00');
  });

  it('refuses what is no moment', () => {
    for (const text of [
      '2026-11-22',
      '2026-02-30T00:00:00Z',
      '2026-11-22T24:00:00Z',
      '2026-11-22T10:00:00',
      '2026-11-22T10:60:00Z',
      '2026-11-22T10:00:60Z',
      '2026-11-22T10:00:00+24:00',
      '2026-11-22T10:00:00+08:60',
    ]) {
      expect(parseInstant(text), text).toBeNull();
    }
  });

  it('bounds a day', () => {
    fc.assert(
      fc.property(someInstant, (instant) => {
        const day = civilDateOf(instant);
        expect(startOfDay(day)).toBeLessThanOrEqual(instant);
        expect(endOfDay(day)).toBeGreaterThanOrEqual(instant);
        expect(endOfDay(day) - startOfDay(day)).toBe(86_400_000 - 1);
      }),
    );
  });
});
