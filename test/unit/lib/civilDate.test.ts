import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  civilDate,
  dateOfDayNumber,
  dayNumber,
  datesBetween,
  daysBetween,
  parseCivilDate,
  weekdayOf,
} from '#shared/lib/civilDate.ts';

const FIRST = dayNumber(parseCivilDate('0001-01-01')!);
const LAST = dayNumber(parseCivilDate('9999-12-31')!);
const someDay = fc.integer({ min: FIRST + 4000, max: LAST - 4000 }).map(dateOfDayNumber);

describe('civil dates', () => {
  it('agree with Date.UTC on every day of 1900–2100', () => {
    for (let number = dayNumber(parseCivilDate('1900-01-01')!); number <= 47_846; number += 1) {
      const reference = new Date(number * 86_400_000);
      const date = dateOfDayNumber(number);
      if (date !== reference.toISOString().slice(0, 10) || weekdayOf(date) % 7 !== reference.getUTCDay()) {
        expect(date).toBe(reference.toISOString().slice(0, 10));
      }
    }
  });

  it('turn into a number and back without change', () => {
    fc.assert(fc.property(someDay, (date) => dateOfDayNumber(dayNumber(date)) === date));
  });

  it('add days one by one as they do at once', () => {
    const days = fc.integer({ min: -2000, max: 2000 });
    fc.assert(
      fc.property(someDay, days, days, (date, a, b) => {
        expect(addDays(addDays(date, a), b)).toBe(addDays(date, a + b));
        expect(daysBetween(date, addDays(date, a))).toBe(a);
      }),
    );
  });

  it('compare as strings the way they follow each other', () => {
    fc.assert(fc.property(someDay, someDay, (a, b) => a < b === dayNumber(a) < dayNumber(b)));
  });

  it('refuse days that do not exist', () => {
    expect(civilDate(2026, 2, 30)).toBeNull();
    expect(civilDate(1900, 2, 29)).toBeNull();
    expect(civilDate(2000, 2, 29)).toBe('2000-02-29');
    expect(civilDate(2026, 0, 1)).toBeNull();
    expect(civilDate(2026, 4, 31)).toBeNull();
    expect(civilDate(2026, 1.5, 1)).toBeNull();
    expect(parseCivilDate('2026-13-01')).toBeNull();
    expect(parseCivilDate('2026-1-1')).toBeNull();
  });

  it('throw on a day number outside the years 0001–9999, which only a bug can produce', () => {
    expect(() => dateOfDayNumber(FIRST - 1)).toThrow(RangeError);
    expect(() => dateOfDayNumber(LAST + 1)).toThrow(RangeError);
  });

  it('list the days of a range with both ends, and none backwards', () => {
    const from = parseCivilDate('2026-02-27')!;
    expect(datesBetween(from, addDays(from, 2))).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
    expect(datesBetween(from, addDays(from, -1))).toEqual([]);
  });
});
