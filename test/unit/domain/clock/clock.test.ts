import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Calendar } from '#shared/domain/calendar/calendar.ts';
import { isWorkingDay } from '#shared/domain/calendar/calendar.ts';
import { dueByDays, dueByHours, dueByWorkingDays, type Pause } from '#shared/domain/clock/clock.ts';
import { workingDaysLeft } from '#shared/domain/clock/workingDaysLeft.ts';
import { addDays, type CivilDate } from '#shared/lib/civilDate.ts';
import { parseInstant } from '#shared/lib/shanghaiTime.ts';
import { cnCalendar, day } from '../calendar/cn.ts';

const calendar = cnCalendar();
const someDay = fc.integer({ min: 0, max: 8000 }).map((offset) => addDays(day('2004-01-01'), offset));
const somePause = (around: CivilDate): fc.Arbitrary<Pause> =>
  fc
    .tuple(fc.integer({ min: -5, max: 40 }), fc.integer({ min: 0, max: 12 }))
    .map(([start, length]) => ({ from: addDays(around, start), to: addDays(around, start + length) }));

describe('counting working days', () => {
  // Domain facts §0, calculated by hand from the notices.
  it.each([
    ['2024-02-05', '2024-02-08', '2024-02-18', '2024-02-20', '2024-03-01', '2024-03-08'],
    ['2025-01-20', '2025-01-23', '2025-01-26', '2025-02-05', '2025-02-14', '2025-02-21'],
    ['2025-09-22', '2025-09-25', '2025-09-28', '2025-09-30', '2025-10-17', '2025-10-24'],
    ['2026-02-10', '2026-02-13', '2026-02-24', '2026-02-26', '2026-03-09', '2026-03-16'],
    ['2026-02-13', '2026-02-25', '2026-02-27', '2026-03-02', '2026-03-12', '2026-03-19'],
    ['2026-04-28', '2026-05-06', '2026-05-08', '2026-05-11', '2026-05-21', '2026-05-28'],
    ['2026-09-18', '2026-09-22', '2026-09-24', '2026-09-29', '2026-10-15', '2026-10-22'],
    ['2026-09-30', '2026-10-10', '2026-10-13', '2026-10-15', '2026-10-27', '2026-11-03'],
  ])('from %s gives the days for 3, 5, 7, 15 and 20', (from, ...expected) => {
    expect([3, 5, 7, 15, 20].map((count) => dueByWorkingDays(day(from), count, calendar).due)).toEqual(expected);
  });

  it('shows every day after the start with its reason', () => {
    const due = dueByWorkingDays(day('2026-02-13'), 3, calendar);
    expect(due).toMatchObject({ due: '2026-02-25', provisional: false, calendar: { version: 'cn-2004-2026.2' } });
    expect(due.steps).toHaveLength(12);
    expect(due.steps[0]).toEqual({ date: '2026-02-14', working: true, reason: '调休上班', counted: true });
    expect(due.steps[1]).toEqual({ date: '2026-02-15', working: false, reason: '春节', counted: false });
    expect(due.steps.filter(({ working }) => working)).toHaveLength(3);
  });

  it('is provisional once it enters a year without a calendar, and not a day before', () => {
    expect(dueByWorkingDays(day('2026-12-28'), 3, calendar)).toMatchObject({ due: '2026-12-31', provisional: false });
    expect(dueByWorkingDays(day('2026-12-28'), 4, calendar)).toMatchObject({ due: '2027-01-01', provisional: true });
  });

  it('does not count a pause, both its days included', () => {
    const pause = { from: day('2026-11-24'), to: day('2026-11-25') };
    const due = dueByWorkingDays(day('2026-11-23'), 2, calendar, [pause]);
    expect(due.due).toBe('2026-11-27');
    expect(due.steps.map(({ working, reason }) => [working, reason])).toEqual([
      [false, '暂停计时'],
      [false, '暂停计时'],
      [true, '工作日'],
      [true, '工作日'],
    ]);
  });

  it('never ends earlier because a holiday was added', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 120 }), (from, count, at) => {
        const makeUp = new Set(calendar.makeUp);
        makeUp.delete(addDays(from, at));
        const more: Calendar = { ...calendar, makeUp, off: new Map([...calendar.off, [addDays(from, at), '增加']]) };
        const before = dueByWorkingDays(from, count, calendar).due;
        expect(dueByWorkingDays(from, count, more).due >= before).toBe(true);
      }),
    );
  });

  it('composes pauses: order, splitting and overlap make no difference', () => {
    const input = someDay.chain((from) =>
      fc.tuple(
        fc.constant(from),
        fc.integer({ min: 0, max: 40 }),
        fc.array(somePause(from), { maxLength: 4 }),
        fc.integer({ min: 0, max: 11 }),
      ),
    );
    fc.assert(
      fc.property(input, ([from, count, pauses, cut]) => {
        const due = dueByWorkingDays(from, count, calendar, pauses);
        const split = pauses.flatMap(({ from: start, to }) => {
          const middle = addDays(start, cut);
          return middle < to
            ? [
                { from: start, to: middle },
                { from: middle, to },
              ]
            : [{ from: start, to }];
        });
        expect(dueByWorkingDays(from, count, calendar, split.reverse())).toEqual(due);
        const without = dueByWorkingDays(from, count, calendar, pauses.slice(1));
        expect(due.due >= without.due).toBe(true);
      }),
    );
  });

  it('adds up: counting a then b is counting a + b', () => {
    const count = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(someDay, count, count, (from, a, b) => {
        const middle = dueByWorkingDays(from, a, calendar).due;
        expect(dueByWorkingDays(middle, b, calendar).due).toBe(dueByWorkingDays(from, a + b, calendar).due);
      }),
    );
  });

  it('ends on a working day and counts exactly that many', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 40 }), (from, count) => {
        const { due, steps } = dueByWorkingDays(from, count, calendar);
        expect(isWorkingDay(due, calendar)).toBe(true);
        expect(steps.filter(({ counted }) => counted)).toHaveLength(count);
      }),
    );
  });

  it('throws on a count that is none, which only a bug can hand in', () => {
    expect(() => dueByWorkingDays(day('2026-01-05'), -1, calendar)).toThrow(RangeError);
    expect(() => dueByWorkingDays(day('2026-01-05'), 1.5, calendar)).toThrow(RangeError);
  });
});

describe('counting days and hours', () => {
  it('counts weekends and holidays as days', () => {
    const due = dueByDays(day('2026-02-13'), 5, calendar);
    expect(due.due).toBe('2026-02-18');
    expect(due.steps.every(({ counted }) => counted)).toBe(true);
    expect(dueByDays(day('2026-02-13'), 5, calendar, [{ from: day('2026-02-14'), to: day('2026-02-16') }]).due).toBe(
      '2026-02-21',
    );
  });

  it('counts hours as absolute time', () => {
    const from = parseInstant('2026-02-28T22:30:00+08:00')!;
    expect(dueByHours(from, 5, calendar)).toMatchObject({
      due: '2026-03-01T03:30:00+08:00',
      provisional: false,
      steps: [],
    });
    expect(dueByHours(from, 0.5, calendar).due).toBe('2026-02-28T23:00:00+08:00');
    expect(() => dueByHours(from, -1, calendar)).toThrow(RangeError);
  });
});

describe('working days left', () => {
  it.each([
    ['2026-11-20', '2026-11-25', 3],
    ['2026-11-25', '2026-11-25', 0],
    ['2026-11-26', '2026-11-25', -1],
    ['2026-02-13', '2026-02-24', 2],
    ['2026-11-21', '2026-11-20', 0],
  ])('on %s for %s is %i', (today, due, left) => {
    expect(workingDaysLeft(day(today), day(due), calendar)).toBe(left);
  });

  it('goes down by one with every working day that passes', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 60 }), (due, before) => {
        const today = addDays(due, -before);
        const tomorrow = addDays(today, 1);
        const step = workingDaysLeft(today, due, calendar) - workingDaysLeft(tomorrow, due, calendar);
        expect(step).toBe(isWorkingDay(tomorrow, calendar) ? 1 : 0);
      }),
    );
  });

  it('agrees with the deadline: as many are left at the start as were given', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 40 }), (from, count) => {
        expect(workingDaysLeft(from, dueByWorkingDays(from, count, calendar).due, calendar)).toBe(count);
      }),
    );
  });
});
