import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkingDay } from '#shared/domain/calendar/calendar.ts';
import { alarmPoints } from '#shared/domain/clock/alarmPoints.ts';
import { ringText } from '#shared/domain/clock/ringText.ts';
import { workingDaysLeft } from '#shared/domain/clock/workingDaysLeft.ts';
import { addDays } from '#shared/lib/civilDate.ts';
import { civilDateOf, clockTimeOf, endOfDay, rfc3339 } from '#shared/lib/shanghaiTime.ts';
import type { Instant } from '#shared/lib/instant.ts';
import { cnCalendar, day } from '../calendar/cn.ts';
import { moment } from './facts.ts';

const calendar = cnCalendar();
const ofDays = (started: string, due: string, soon = 3): readonly string[] =>
  alarmPoints({ started, due, dueAt: endOfDay(day(due)) }, soon, calendar).map(
    ({ at, stage }) => `${rfc3339(at)} ${stage}`,
  );
const ofHours = (started: string, hours: number): readonly string[] => {
  const dueAt = (moment(started) + hours * 3_600_000) as Instant;
  return alarmPoints({ started, due: rfc3339(dueAt), dueAt }, 3, calendar).map(
    ({ at, stage }) => `${rfc3339(at)} ${stage}`,
  );
};

describe('when a clock speaks up', () => {
  it('is the morning with so many working days left, the morning of the due day, and its end', () => {
    expect(ofDays('2026-11-02', '2026-11-30')).toEqual([
      '2026-11-25T09:00:00+08:00 before',
      '2026-11-30T09:00:00+08:00 before',
      '2026-11-30T23:59:59+08:00 due',
    ]);
  });

  it('is the last working morning before a due day that is a holiday', () => {
    expect(ofDays('2026-09-01', '2026-10-03')).toEqual([
      '2026-09-24T09:00:00+08:00 before',
      '2026-09-30T09:00:00+08:00 before',
      '2026-10-03T23:59:59+08:00 due',
    ]);
  });

  it('is never before the clock began', () => {
    expect(ofDays('2026-11-27', '2026-11-30')).toEqual([
      '2026-11-30T09:00:00+08:00 before',
      '2026-11-30T23:59:59+08:00 due',
    ]);
    expect(ofDays('2026-11-30', '2026-11-30', 0)).toHaveLength(2);
  });

  it('is half way, an hour and a quarter of an hour before, and the moment itself', () => {
    expect(ofHours('2026-11-23T06:40:00+08:00', 5)).toEqual([
      '2026-11-23T09:10:00+08:00 before',
      '2026-11-23T10:40:00+08:00 before',
      '2026-11-23T11:25:00+08:00 before',
      '2026-11-23T11:40:00+08:00 due',
    ]);
    // Half of two hours is an hour before: one moment, said once.
    expect(ofHours('2026-11-23T06:00:00+08:00', 2)).toHaveLength(3);
  });

  it('is in order, each moment once, with the due one last, on working days at nine', () => {
    const someDay = fc.integer({ min: 0, max: 8_300 }).map((offset) => addDays(day('2004-02-01'), offset));
    fc.assert(
      fc.property(someDay, fc.nat(60), fc.nat(5), (start, length, soon) => {
        const due = addDays(start, length);
        const points = alarmPoints({ started: start, due, dueAt: endOfDay(due) }, soon, calendar);
        expect(points.at(-1)).toEqual({ at: endOfDay(due), stage: 'due' });
        expect(points.map(({ at }) => at)).toEqual([...new Set(points.map(({ at }) => at))].sort((a, b) => a - b));
        for (const { at } of points.slice(0, -1)) {
          expect(isWorkingDay(civilDateOf(at), calendar)).toBe(true);
          expect(clockTimeOf(at)).toBe('09:00:00');
          expect(workingDaysLeft(civilDateOf(at), due, calendar)).toBeLessThanOrEqual(soon);
        }
      }),
    );
  });
});

it('says it in one sentence', () => {
  const ring = { name: '5小时内发布', due: '2026-11-23T11:40:00+08:00' };
  expect(ringText({ ...ring, stage: 'before' }, '2026')).toBe('5小时内发布：11月23日 周一 11:40 到期。');
  expect(ringText({ ...ring, stage: 'due' }, '2026')).toBe('5小时内发布：期限 11月23日 周一 11:40 已到。');
  expect(ringText({ name: '公开', due: '2027-01-08', stage: 'before' }, '2026')).toBe('公开：2027年1月8日 周五 到期。');
});
