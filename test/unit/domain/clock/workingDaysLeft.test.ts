import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarOf, isWorkingDay } from '#shared/domain/calendar/calendar.ts';
import { workingDaysLeft } from '#shared/domain/clock/workingDaysLeft.ts';
import { addDays, civilDate, datesBetween, type CivilDate } from '#shared/lib/civilDate.ts';

const day = (year: number, month: number, date: number): CivilDate => civilDate(year, month, date)!;
const calendar = calendarOf('test', [
  {
    year: 2026,
    doc: null,
    source: 'test',
    off: [
      { name: '春节', from: day(2026, 2, 15), to: day(2026, 2, 23) },
      { name: '国庆节', from: day(2026, 10, 1), to: day(2026, 10, 7) },
    ],
    // One on a weekday and one inside a holiday: tables made by hand have such things.
    makeUp: [day(2026, 2, 14), day(2026, 2, 28), day(2026, 10, 5), day(2026, 10, 10), day(2026, 11, 18)],
  },
]);

/** Day by day, as one would on paper. */
const walked = (today: CivilDate, due: CivilDate): number => {
  const count = (after: CivilDate, upTo: CivilDate): number =>
    datesBetween(addDays(after, 1), upTo).filter((date) => isWorkingDay(date, calendar)).length;
  return due >= today ? count(today, due) : 0 - count(due, today);
};

test('reckoning by weeks gives what walking the days gives', () => {
  const days = fc.integer({ min: -900, max: 900 }).map((offset) => addDays(day(2026, 6, 30), offset));
  fc.assert(
    fc.property(days, days, (today, due) => {
      expect(workingDaysLeft(today, due, calendar)).toBe(walked(today, due));
    }),
    { numRuns: 2_000, seed: 20261122 },
  );
});

test('0 on the last day, and never -0', () => {
  for (const today of datesBetween(day(2026, 2, 10), day(2026, 3, 5)))
    expect(Object.is(workingDaysLeft(today, today, calendar), 0)).toBe(true);
  expect(Object.is(workingDaysLeft(day(2026, 3, 8), day(2026, 3, 7), calendar), 0)).toBe(true);
});
