import { describe, expect, it, test } from 'vitest';
import { clocksOf } from '#shared/domain/clock/clocksOf.ts';
import type { ClockState } from '#shared/domain/clock/clockState.ts';
import type { ClockBinding, ClockRule } from '#shared/domain/rulepack/clockRule.ts';
import { addYear } from '#shared/domain/calendar/addYear.ts';
import { cnCalendar, day } from '../calendar/cn.ts';
import { bindingOf, factsOf, moment, ruleOf, type Written } from './facts.ts';

const calendar = cnCalendar();
const now = moment('2026-11-23T10:00:00+08:00');
const tenDays = ruleOf({ unit: 'working-days', count: 10 });
const longer = ruleOf({ unit: 'working-days', count: 5 }, 'due', 'L');

function run(rule: ClockRule, written: Written, more: Partial<ClockBinding> = {}, at = now): ClockState {
  const [state] = clocksOf([bindingOf(rule.id, more)], [rule, longer], factsOf(written), calendar, at);
  if (!state) throw new Error('No clock');
  return state;
}

describe('which clocks there are', () => {
  it('waits, idle, for its trigger', () => {
    expect(run(tenDays, {})).toMatchObject({ state: 'idle', from: null, due: null, dueAt: null, steps: [] });
  });

  it('leaves out a clock whose condition does not hold, and one the pack does not know', () => {
    const facts = factsOf({ values: { start: '2026-11-02' }, holds: false });
    const when = { field: 'unclear', in: [true] } as const;
    expect(clocksOf([bindingOf('T', { when })], [tenDays], facts, calendar, now)).toEqual([]);
    expect(clocksOf([bindingOf('gone')], [tenDays], facts, calendar, now)).toEqual([]);
  });

  it('takes the first binding that applies where a kind binds a clock twice', () => {
    const facts = { ...factsOf({ values: { a: '2026-11-02', b: '2026-11-09' } }), holds: () => false };
    const bindings = [
      bindingOf('T', { from: [{ field: 'a' }], when: { field: 'x', filled: true } }),
      bindingOf('T', { from: [{ field: 'b' }] }),
    ];
    expect(clocksOf(bindings, [tenDays], facts, calendar, now).map(({ from }) => from)).toEqual(['2026-11-09']);
  });

  it('starts from the first source with a value: a change before the formation', () => {
    const sources = { from: [{ field: 'changed' }, { field: 'start' }] };
    expect(run(tenDays, { values: { start: '2026-11-02' } }, sources).from).toBe('2026-11-02');
    expect(run(tenDays, { values: { start: '2026-11-02', changed: '2026-11-09' } }, sources).from).toBe('2026-11-09');
  });

  it('reads days and moments of this record and of linked ones, and takes anything else for empty', () => {
    const linked = { from: [{ link: 'changes', field: 'on' }] };
    expect(run(tenDays, { links: { changes: { on: '2026-11-02' } } }, linked).from).toBe('2026-11-02');
    expect(run(tenDays, { values: { start: '2026-11-02T23:30:00+08:00' } }).from).toBe('2026-11-02');
    for (const slip of ['', '2026-02-30', '11月2日', '0026-11-02', '9999-12-31']) {
      expect(run(tenDays, { values: { start: slip } }).state).toBe('idle');
    }
  });
});

describe('stopping', () => {
  it('is kept on the last day and missed the day after', () => {
    expect(run(tenDays, { values: { start: '2026-11-02', stop: '2026-11-16' } })).toMatchObject({
      state: 'kept',
      late: 0,
    });
    expect(run(tenDays, { values: { start: '2026-11-02', stop: '2026-11-17' } })).toMatchObject({
      state: 'missed',
      late: 1,
      left: null,
    });
  });

  it('says until when it is kept: the end of the day in Shanghai', () => {
    expect(run(tenDays, { values: { start: '2026-11-02' } }).dueAt).toBe(moment('2026-11-16T23:59:59.999+08:00'));
  });

  it('takes a publication before the day written in the record for one of something else', () => {
    const published = { until: [{ published: true }] } as const;
    const before = { values: { start: '2026-11-09' }, publishedOn: '2026-11-02' };
    expect(run(tenDays, before, published).state).toBe('running');
    // Out before the policy it explains is in time, not something else.
    const linked = { ...published, from: [{ publishedOf: 'interprets' }] };
    const early = { links: { interprets: { publishedOn: '2026-11-09' } }, publishedOn: '2026-11-06' };
    expect(run(tenDays, early, linked).state).toBe('kept');
  });

  it('looks at the next source when a stop belongs to what was before the restart', () => {
    const sources = { until: [{ field: 'stop' }, { field: 'stopAgain' }], restart: 'again' };
    const values = { start: '2026-10-12', stop: '2026-10-19', again: '2026-11-02' };
    expect(run(tenDays, { values }, sources)).toMatchObject({ state: 'running', stoppedOn: null });
    expect(run(tenDays, { values: { ...values, stopAgain: '2026-11-16' } }, sources)).toMatchObject({ state: 'kept' });
  });

  it('never calls an hour clock kept when only the day of its stop is known and could be too late', () => {
    const hours = ruleOf({ unit: 'hours', count: 5 });
    const start = '2026-11-22T20:00:00+08:00';
    expect(run(hours, { values: { start, stop: '2026-11-22' } }).state).toBe('kept');
    expect(run(hours, { values: { start, stop: '2026-11-23' } }).state).toBe('missed');
  });
});

describe('pauses', () => {
  const pauses = [{ table: null, from: 'asked', to: 'back' }] as const;

  it('leaves its days out, both ends included, and names them', () => {
    const state = run(
      tenDays,
      { values: { start: '2026-11-02', asked: '2026-11-09', back: '2026-11-10' } },
      { pauses },
    );
    expect(state).toMatchObject({ due: '2026-11-18', pauses: [{ from: '2026-11-09', to: '2026-11-10' }] });
    expect(state.steps.filter(({ reason }) => reason === '暂停计时')).toHaveLength(2);
  });

  it('is paused while nobody has written the end, and says when it would end if that were today', () => {
    expect(run(tenDays, { values: { start: '2026-11-16', asked: '2026-11-19' } }, { pauses })).toMatchObject({
      state: 'paused',
      // 17 and 18 were counted; from the 24th there are eight to go.
      due: '2026-12-03',
      left: null,
      pauses: [{ from: '2026-11-19', to: '2026-11-23' }],
    });
  });

  it('ends an open pause with the stop', () => {
    const values = { start: '2026-11-02', asked: '2026-11-09', stop: '2026-11-12' };
    expect(run(tenDays, { values }, { pauses })).toMatchObject({
      state: 'kept',
      pauses: [{ from: '2026-11-09', to: '2026-11-12' }],
    });
  });

  it('takes no notice of one that runs backwards, has not begun, or was over before the start', () => {
    for (const [asked, back] of [
      ['2026-11-10', '2026-11-09'],
      ['2026-11-24', ''],
      ['2026-10-01', '2026-11-02'],
      ['', '2026-11-09'],
    ] as const) {
      const state = run(tenDays, { values: { start: '2026-11-02', asked, back } }, { pauses });
      expect(state).toMatchObject({ state: 'running', due: '2026-11-16', pauses: [] });
    }
  });

  it('makes one of those that touch, from fields and from rows', () => {
    const tables = {
      asked: [
        { on: '2026-11-11', back: '2026-11-12' },
        { on: '2026-11-05', back: '2026-11-06' },
      ],
    };
    const both = { pauses: [...pauses, { table: 'asked', from: 'on', to: 'back' }] };
    const values = { start: '2026-11-02', asked: '2026-11-09', back: '2026-11-10' };
    expect(run(tenDays, { values, tables }, both).pauses).toEqual([
      { from: '2026-11-05', to: '2026-11-06' },
      { from: '2026-11-09', to: '2026-11-12' },
    ]);
  });

  it('does not stop hours, nor a day of the year; it puts off months', () => {
    const written = { values: { start: '2026-01-05T08:00:00+08:00', asked: '2026-01-06', back: '2026-01-15' } };
    expect(run(ruleOf({ unit: 'hours', count: 24 }), written, { pauses }).due).toBe('2026-01-06T08:00:00+08:00');
    const yearly = ruleOf({ unit: 'day-of-year', month: 3, day: 31, years: 1 });
    expect(run(yearly, written, { pauses }).due).toBe('2027-03-31');
    expect(run(ruleOf({ unit: 'months', count: 1 }), written, { pauses }).due).toBe('2026-02-15');
  });
});

describe('extension', () => {
  const extension = { extension: { clock: 'L', agreedBy: 'agreed', toldOn: 'told' } };
  const values = { start: '2026-11-02', agreed: '李工', told: '2026-11-16' };

  it('adds the other clock’s limit once somebody agreed and the applicant was told in time', () => {
    expect(run(tenDays, { values }, extension)).toMatchObject({
      due: '2026-11-23',
      extendedBy: { clock: 'L', agreedBy: '李工', toldOn: '2026-11-16', tooLate: false, limit: longer.limit },
    });
  });

  it('adds nothing before both are written', () => {
    for (const missing of ['agreed', 'told'] as const) {
      const state = run(tenDays, { values: { ...values, [missing]: '' } }, extension);
      expect(state).toMatchObject({ due: '2026-11-16', extendedBy: null });
    }
  });

  it('adds nothing when the applicant was told after the limit, and says so', () => {
    const state = run(tenDays, { values: { ...values, told: '2026-11-17' } }, extension);
    expect(state).toMatchObject({ due: '2026-11-16', extendedBy: { tooLate: true } });
  });

  it('goes on in its own unit: months after days, days after months, hours after hours', () => {
    const rules = (base: ClockRule['limit'], more: ClockRule['limit']): readonly ClockRule[] => [
      ruleOf(base),
      ruleOf(more, 'due', 'L'),
    ];
    const due = (base: ClockRule['limit'], more: ClockRule['limit'], start = '2026-10-30'): string | null | undefined =>
      clocksOf(
        [bindingOf('T', extension)],
        rules(base, more),
        factsOf({ values: { start, agreed: '李', told: start } }),
        calendar,
        now,
      )[0]?.due;
    expect(due({ unit: 'days', count: 1 }, { unit: 'months', count: 1 })).toBe('2026-11-30');
    expect(due({ unit: 'months', count: 1 }, { unit: 'working-days', count: 1 })).toBe('2026-12-01');
    const late = '2026-10-30T23:00:00+08:00';
    expect(due({ unit: 'hours', count: 5 }, { unit: 'hours', count: 24 }, late)).toBe('2026-11-01T04:00:00+08:00');
    expect(due({ unit: 'days', count: 1 }, { unit: 'promptly' })).toBe('2026-10-31');
  });
});

describe('an own count', () => {
  const own = { ownCount: 'limit' };
  it('stands in place of the rule’s', () => {
    const state = run(tenDays, { values: { start: '2026-11-02', limit: '3' } }, own);
    expect(state).toMatchObject({ due: '2026-11-05', limit: { unit: 'working-days', count: 3 } });
  });

  it('is left aside where it is no count', () => {
    for (const limit of ['', 'x', '-1', '1.5', '9999']) {
      expect(run(tenDays, { values: { start: '2026-11-02', limit } }, own).due).toBe('2026-11-16');
    }
    const yearly = ruleOf({ unit: 'day-of-year', month: 1, day: 31, years: 1 });
    expect(run(yearly, { values: { start: '2026-11-02', limit: '3' } }, own).due).toBe('2027-01-31');
  });
});

test('a calendar imported later moves what was provisional, and only that', () => {
  const written = { values: { start: '2026-12-25' } };
  expect(run(tenDays, written)).toMatchObject({ due: '2027-01-08', provisional: true });
  const newYear = { name: '元旦', from: day('2027-01-01'), to: day('2027-01-03') };
  const more = addYear(calendar, { year: 2027, doc: null, source: '', off: [newYear], makeUp: [] });
  const [after] = clocksOf([bindingOf('T')], [tenDays], factsOf(written), more, now);
  expect(after).toMatchObject({ due: '2027-01-11', provisional: false });
});

test('days, months and days of the year are never provisional: no notice can move them', () => {
  for (const limit of [
    { unit: 'days', count: 60 },
    { unit: 'months', count: 6 },
    { unit: 'day-of-year', month: 3, day: 31, years: 1 },
  ] as const) {
    expect(run(ruleOf(limit), { values: { start: '2026-11-20' } }).provisional).toBe(false);
  }
});

test('a lead of days, months, hours or to a day of the year counts back', () => {
  const lead = (limit: ClockRule['limit'], start: string): string | null =>
    run(ruleOf(limit, 'lead'), { values: { start } }).due;
  expect(lead({ unit: 'days', count: 7 }, '2026-11-20')).toBe('2026-11-13');
  expect(lead({ unit: 'months', count: 1 }, '2026-03-31')).toBe('2026-02-28');
  expect(lead({ unit: 'hours', count: 24 }, '2026-11-20T09:00:00+08:00')).toBe('2026-11-19T09:00:00+08:00');
  expect(lead({ unit: 'day-of-year', month: 12, day: 31, years: 1 }, '2026-03-01')).toBe('2025-12-31');
  expect(lead({ unit: 'promptly' }, '2026-03-01')).toBeNull();
});
