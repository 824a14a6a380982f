/**
 * What must hold for every clock, whatever is written. Each property takes the engine as an argument, so
 * that a broken one can be planted: a property that lets its fault through proves nothing.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Calendar } from '#shared/domain/calendar/calendar.ts';
import { isKnown, isWorkingDay } from '#shared/domain/calendar/calendar.ts';
import { dueByWorkingDays } from '#shared/domain/clock/clock.ts';
import { clocksOf } from '#shared/domain/clock/clocksOf.ts';
import type { ClockState } from '#shared/domain/clock/clockState.ts';
import type { ClockBinding } from '#shared/domain/rulepack/clockRule.ts';
import { addDays, datesBetween, type CivilDate } from '#shared/lib/civilDate.ts';
import { rfc3339, startOfDay } from '#shared/lib/shanghaiTime.ts';
import type { Instant } from '#shared/lib/instant.ts';
import { cnCalendar, day } from '../calendar/cn.ts';
import { bindingOf, factsOf, ruleOf, type Written } from './facts.ts';

const runs = { numRuns: 300, seed: 20261123 };
const shipped = cnCalendar();
const now = startOfDay(day('2026-11-23'));
const binding: Partial<ClockBinding> = {
  restart: 'restart',
  pauses: [{ table: 'pauses', from: 'from', to: 'to' }],
  extension: { clock: 'L', agreedBy: 'agreed', toldOn: 'told' },
  ownCount: 'count',
};

type Unit = 'working-days' | 'days' | 'hours';
type Engine = (written: Written, calendar: Calendar, unit?: Unit) => ClockState;

const engine: Engine = (written, calendar, unit = 'working-days') => {
  const rules = [ruleOf({ unit, count: 20 }), ruleOf({ unit, count: 20 }, 'due', 'L')];
  const [state] = clocksOf([bindingOf('T', binding)], rules, factsOf(written), calendar, now);
  if (!state) throw new Error('No clock');
  return state;
};

const dueOf = (state: ClockState): string => state.due ?? '';

/** From the first known year to some days past the last one. */
const someDay = fc.integer({ min: 0, max: 8_450 }).map((offset) => addDays(day('2004-01-01'), offset));

interface Case {
  readonly start: CivilDate;
  readonly written: Written;
}

const someCase: fc.Arbitrary<Case> = someDay.chain((start) => {
  const near = fc.integer({ min: -10, max: 60 }).map((offset) => addDays(start, offset));
  const pause = fc
    .tuple(near, fc.integer({ min: 0, max: 15 }))
    .map(([from, length]) => ({ from, to: addDays(from, length) }));
  return fc
    .record({
      count: fc.integer({ min: 0, max: 30 }),
      pauses: fc.array(pause, { maxLength: 4 }),
      restart: fc.option(near),
      told: fc.option(near),
    })
    .map(({ count, pauses, restart, told }) => ({
      start,
      written: {
        values: { start, count: String(count), restart: restart ?? '', told: told ?? '', agreed: '负责人' },
        tables: { pauses },
      },
    }));
});

const anOffset = fc.integer({ min: 0, max: 120 });
const withHoliday = (calendar: Calendar, date: CivilDate): Calendar => ({
  ...calendar,
  makeUp: new Set([...calendar.makeUp].filter((made) => made !== date)),
  off: new Map([...calendar.off, [date, '增加']]),
});
const withMakeUp = (calendar: Calendar, date: CivilDate): Calendar => ({
  ...calendar,
  makeUp: new Set([...calendar.makeUp, date]),
});

const holidayNeverShortens = (run: Engine) =>
  fc.property(
    someCase,
    anOffset,
    ({ start, written }, at) =>
      dueOf(run(written, withHoliday(shipped, addDays(start, at)))) >= dueOf(run(written, shipped)),
  );

const makeUpNeverLengthens = (run: Engine) =>
  fc.property(
    someCase,
    anOffset,
    ({ start, written }, at) =>
      dueOf(run(written, withMakeUp(shipped, addDays(start, at)))) <= dueOf(run(written, shipped)),
  );

/** Pauses as a set of days: sorted, split, doubled and overlapping ones are the same pauses. */
const pausesAreTheirUnion = (run: Engine) =>
  fc.property(someCase, fc.integer({ min: 0, max: 15 }), ({ written }, cut) => {
    const pauses = written.tables?.['pauses'] ?? [];
    const days = new Set(pauses.flatMap(({ from = '', to = '' }) => datesBetween(day(from), day(to))));
    const single = [...days].sort().map((date) => ({ from: date, to: date }));
    const split = pauses.flatMap(({ from = '', to = '' }) => {
      const middle = addDays(day(from), cut);
      return middle < to
        ? [
            { from: middle, to },
            { from, to: middle },
          ]
        : [{ from, to }];
    });
    const [one, other, third] = [pauses, single, [...split, ...pauses].reverse()].map((list) =>
      pausedDays(run({ ...written, tables: { pauses: list } }, shipped)),
    );
    expect(other).toEqual(one);
    expect(third).toEqual(one);
  });

/** The state with its pauses as the days they take from the count. */
function pausedDays(state: ClockState): unknown {
  const days = state.pauses.flatMap(({ from, to }) => datesBetween(from, to));
  return { ...state, pauses: days.filter((date) => date > (state.from ?? '')) };
}

/** A pause that begins before the end puts it off by as many working days as it holds, neither more nor fewer. */
const pauseShiftsByItsDays = (run: Engine) =>
  fc.property(someDay, fc.integer({ min: 1, max: 30 }), fc.nat(), fc.nat(20), (start, count, pick, length) => {
    const values = { start, count: String(count) };
    const before = run({ values }, shipped);
    const from = before.steps[pick % before.steps.length]?.date ?? start;
    const to = addDays(from, length);
    const held = datesBetween(from, to).filter((date) => isWorkingDay(date, shipped)).length;
    const after = run({ values, tables: { pauses: [{ from, to }] } }, shipped);
    expect(after.due).toBe(dueByWorkingDays(start, count + held, shipped).due);
  });

/** A restart is a start: with the same pauses the clock is the one that began that day. */
const restartIsAStart = (run: Engine) =>
  fc.property(someCase, fc.integer({ min: 1, max: 40 }), ({ start, written }, later) => {
    const again = addDays(start, later);
    const restarted = run({ ...written, values: { ...written.values, restart: again } }, shipped);
    const fresh = run({ ...written, values: { ...written.values, start: again, restart: '' } }, shipped);
    expect({ ...restarted, restarted: false }).toEqual(fresh);
    expect(restarted.restarted).toBe(true);
  });

const extensionNeverShortens = (run: Engine) =>
  fc.property(someCase, ({ written }) => {
    const without = run({ ...written, values: { ...written.values, told: '' } }, shipped);
    return dueOf(run(written, shipped)) >= dueOf(without);
  });

const provisionalIffUnknown = (run: Engine) =>
  fc.property(someCase, ({ written }) => {
    const state = run(written, shipped);
    expect(state.provisional).toBe(state.steps.some(({ date }) => !isKnown(date, shipped)));
  });

const hoursKnowNoCalendar = (run: Engine) =>
  fc.property(someCase, anOffset, fc.integer({ min: 0, max: 86_399 }), ({ start, written }, at, seconds) => {
    const moment = rfc3339((startOfDay(start) + seconds * 1_000) as Instant);
    const hours = { ...written, values: { ...written.values, start: moment } };
    const other = withMakeUp(withHoliday({ ...shipped, years: [] }, addDays(start, at)), addDays(start, at + 1));
    const [one, two] = [run(hours, shipped, 'hours'), run(hours, other, 'hours')];
    expect({ ...two, calendar: null }).toEqual({ ...one, calendar: null });
    expect(one).toMatchObject({ provisional: false, steps: [], pauses: [] });
  });

const laterStartNeverEndsEarlier = (run: Engine) =>
  fc.property(someCase, fc.constantFrom('working-days', 'days'), ({ start, written }, unit) => {
    const values = { ...written.values, restart: '', told: '' };
    const next = run({ ...written, values: { ...values, start: addDays(start, 1) } }, shipped, unit);
    return dueOf(next) >= dueOf(run({ ...written, values }, shipped, unit));
  });

/** The engine with its calendar bent, or with what is written bent, before it counts. */
const bentCalendar =
  (bend: (calendar: Calendar) => Calendar): Engine =>
  (written, calendar, unit) =>
    engine(written, bend(calendar), unit);
const bentWriting =
  (bend: (written: Written) => Written): Engine =>
  (written, calendar, unit) =>
    engine(bend(written), calendar, unit);
const withStart = (written: Written, move: (start: CivilDate) => CivilDate): Written => ({
  ...written,
  values: { ...written.values, start: move(day((written.values?.['start'] ?? '').slice(0, 10))) },
});

const holidaysWorked = bentCalendar((calendar) => ({
  ...calendar,
  off: new Map(),
  makeUp: new Set(calendar.off.keys()),
}));
const makeUpsOff = bentCalendar((calendar) => ({
  ...calendar,
  off: new Map([...calendar.off, ...[...calendar.makeUp].map((date) => [date, '休'] as const)]),
  makeUp: new Set(),
}));
const firstPauseLost = bentWriting((written) => ({
  ...written,
  tables: { pauses: (written.tables?.['pauses'] ?? []).slice(1) },
}));
const firstDayCounted = bentWriting((written) => ({
  ...written,
  tables: {
    pauses: (written.tables?.['pauses'] ?? []).map(({ from = '', to = '' }) => ({ from: addDays(day(from), 1), to })),
  },
}));
const restartIgnored = bentWriting((written) => ({ ...written, values: { ...written.values, restart: '' } }));
const extensionTakesAway = bentWriting((written) =>
  written.values?.['told'] === '' ? written : { ...written, values: { ...written.values, count: '0', told: '' } },
);
const allYearsKnown = bentCalendar((calendar) => ({ ...calendar, years: [...calendar.years, 2027, 2028] }));
const hoursByCalendar: Engine = (written, calendar, unit) =>
  engine(calendar.years.length === 0 ? withStart(written, (start) => start) : written, calendar, unit);
const fridayEarly = bentWriting((written) =>
  withStart(written, (start) => (Number(start.slice(8)) % 5 === 0 ? addDays(start, -30) : start)),
);

describe('every clock', () => {
  const properties: readonly (readonly [string, (run: Engine) => fc.IProperty<unknown>, Engine])[] = [
    ['is never shortened by a holiday', holidayNeverShortens, holidaysWorked],
    ['is never lengthened by a make-up day', makeUpNeverLengthens, makeUpsOff],
    ['takes pauses as a set of days', pausesAreTheirUnion, firstPauseLost],
    ['is put off by a pause by exactly its working days', pauseShiftsByItsDays, firstDayCounted],
    ['begins anew at a restart', restartIsAStart, restartIgnored],
    ['is never shortened by an extension', extensionNeverShortens, extensionTakesAway],
    ['is provisional exactly where a day on the way lies in an unknown year', provisionalIffUnknown, allYearsKnown],
    ['in hours knows no calendar', hoursKnowNoCalendar, hoursByCalendar],
    ['that starts later never ends earlier', laterStartNeverEndsEarlier, fridayEarly],
  ] as const;

  it.each(properties)('%s', (_, property) => {
    fc.assert(property(engine), runs);
  });

  it.each(properties)('%s: a planted fault is found', (_, property, faulty) => {
    expect(fc.check(property(faulty), runs).failed).toBe(true);
  });
});
