import { describe, expect, test } from 'vitest';
import { categoryLines } from '#shared/domain/indicators/categoryLines.ts';
import { figureText } from '#shared/domain/indicators/figureText.ts';
import { indicatorValues } from '#shared/domain/indicators/indicatorValues.ts';
import { monthsOf, yearBefore } from '#shared/domain/indicators/period.ts';
import type { Standing } from '#shared/domain/indicators/standing.ts';
import { tallyOf, type Count, type Overdue } from '#shared/domain/indicators/tally.ts';
import { builtInPack } from '#test/support/builtInPack.ts';
import { day } from './subject.ts';

const year = { from: day('2026-01-01'), to: day('2026-11-23') };
const none: Standing = {
  on: day('2026-11-23'),
  today: day('2026-11-23'),
  columns: [],
  catalogue: { items: 0, covered: 0, bare: [], unnamed: 0 },
  annual: { cells: 0, computed: 0 },
};
const counted = (measure: string, amount: number, kind = 'inspection', month = '2026-03'): Count => ({
  measure,
  kind,
  month,
  amount,
});

function valueOf(
  key: string,
  counts: readonly Count[],
  overdue: readonly Overdue[] = [],
  period = year,
  standing = none,
) {
  const found = indicatorValues(
    builtInPack.indicators,
    builtInPack.clocks,
    tallyOf(period, counts, overdue),
    tallyOf(yearBefore(period), [], []),
    standing,
  );
  const value = found.find((one) => one.key === key);
  if (!value) throw new Error(`No indicator ${key}`);
  return value;
}

test.for(
  builtInPack.indicators
    .filter(({ key }) => !['head-interprets', 'monthly-interpretation'].includes(key))
    .map(({ key }) => key),
)('%s: nothing to count is no value and no praise, never 100 %%', (key) => {
  expect(valueOf(key, [])).toMatchObject({ value: null, reached: 'not-assessable', before: null });
});

describe('按期公开率', () => {
  test('counts what is overdue and open among what was due', () => {
    const { value, part, whole, reached, also, series } = valueOf(
      'on-time',
      [counted('clock.T01.kept', 8), counted('clock.T01.missed', 1)],
      [{ clock: 'T01', kind: 'inspection', month: '2026-05', records: 1 }],
    );
    expect({ value, part, whole, reached }).toEqual({ value: 0.8, part: 8, whole: 10, reached: 'no' });
    expect(also.map((one) => one.value)).toEqual([1, 1]);
    expect(series[0]?.points.map((point) => point.value)).toEqual([
      null,
      null,
      8 / 9,
      null,
      0,
      ...Array<null>(6).fill(null),
    ]);
  });
  test('of all of them is reached', () => {
    expect(valueOf('on-time', [counted('clock.T01.kept', 3)])).toMatchObject({ value: 1, reached: 'yes' });
  });
});

test('同步率 counts policies, 超期率 counts interpretations after the third working day', () => {
  const { value, also } = valueOf('same-day', [
    counted('same-day.yes', 3, 'policy'),
    counted('same-day.no', 1, 'policy'),
    counted('clock.T02.kept', 4, 'interpretation'),
    counted('clock.T02.missed', 1, 'interpretation'),
  ]);
  expect(value).toBe(0.75);
  expect(also.map((one) => one.value)).toEqual([1, 0.2]);
});

describe('主要负责人解读', () => {
  test('none so far is nought, and no miss before the year is over', () => {
    expect(valueOf('head-interprets', [])).toMatchObject({ value: 0, reached: 'not-assessable' });
    const whole = { from: day('2025-01-01'), to: day('2025-12-31') };
    expect(valueOf('head-interprets', [], [], whole, { ...none, on: whole.to })).toMatchObject({
      value: 0,
      reached: 'no',
    });
  });
});

describe('每月解读材料', () => {
  const monthly = (months: readonly number[]) =>
    valueOf(
      'monthly-interpretation',
      months.map((amount, at) =>
        counted('interpretation.words', amount, 'interpretation', `2026-${String(at + 1).padStart(2, '0')}`),
      ),
    );
  test('is the fewest of the months that are over; the running one is no miss yet', () => {
    expect(monthly([2, 1, 3, 1, 1, 1, 1, 1, 1, 2, 0])).toMatchObject({ value: 1, reached: 'yes' });
    expect(monthly([2, 1, 3, 0, 1, 1, 1, 1, 1, 2, 5])).toMatchObject({ value: 0, reached: 'no' });
  });
  test('also of the last month of a period that lies behind', () => {
    const october = { from: day('2026-10-01'), to: day('2026-10-31') };
    const counts = [counted('interpretation.words', 2, 'interpretation', '2026-10')];
    const on = { ...none, on: october.to };
    expect(valueOf('monthly-interpretation', counts, [], october, on)).toMatchObject({ value: 2 });
    expect(
      valueOf('monthly-interpretation', counts, [], october, { ...on, today: october.to }),
      'its last day still runs',
    ).toMatchObject({ value: null });
  });
});

test('平均审批 is working days over approvals; 退回率 stands beside it', () => {
  const { value, also } = valueOf('returned', [
    counted('review.approved', 4),
    counted('review.days', 6),
    counted('review.submitted', 5),
    counted('review.returned', 1),
  ]);
  expect(value).toBe(1.5);
  expect(also[0]).toMatchObject({ key: 'returned-rate', value: 0.2 });
});

test('栏目: empty and stale ones are named', () => {
  const columns = (['empty', 'stale', 'fresh'] as const).map((state) => ({
    key: state,
    name: `栏目${state}`,
    lastOn: null,
    freshUntil: null,
    state,
  }));
  const { value, reached, series } = valueOf('empty-columns', [], [], year, { ...none, columns });
  expect({ value, reached }).toEqual({ value: 2, reached: 'yes' });
  expect(series.map(({ points }) => points.map(({ at }) => at))).toEqual([['栏目empty'], ['栏目stale']]);
});

test('the 五公开 table adds up to the indicator', () => {
  const counts = [
    counted('clock.T01.kept', 5, 'inspection'),
    counted('clock.T01.missed', 2, 'penalty'),
    counted('clock.T01.kept', 1, 'decision'),
  ];
  const overdue = [{ clock: 'T01', kind: 'execution', month: '2026-04', records: 3 }];
  const lines = categoryLines(
    builtInPack,
    tallyOf(year, counts, overdue),
    new Map([['inspection', day('2026-11-20')]]),
  );
  expect(lines.reduce((sum, { due }) => sum + due, 0)).toBe(valueOf('on-time', counts, overdue).whole);
  expect(lines.find(({ category }) => category === 'execution')).toEqual({
    category: 'execution',
    due: 8,
    inTime: 5,
    late: 0,
    open: 3,
    lastPublishedOn: '2026-11-20',
  });
});

test('99.96 % is not printed as 100 %, and one of ten thousand is not nought', () => {
  expect(figureText(0.9996, 'percent')).toBe('99.9%');
  expect(figureText(1, 'percent')).toBe('100%');
  expect(figureText(0.0001, 'percent')).toBe('0.1%');
  expect(figureText(0, 'percent')).toBe('0.0%');
  expect(figureText(1.55, 'working-days')).toBe('1.6个工作日');
  expect(figureText(null, 'percent')).toBe('—');
});

test('a period knows its months and the year before, leap day included', () => {
  expect(monthsOf({ from: day('2025-11-30'), to: day('2026-02-01') })).toEqual([
    '2025-11',
    '2025-12',
    '2026-01',
    '2026-02',
  ]);
  expect(monthsOf({ from: day('2026-02-01'), to: day('2026-01-01') })).toEqual([]);
  expect(yearBefore({ from: day('2024-02-29'), to: day('2024-03-01') })).toEqual({
    from: '2023-02-28',
    to: '2023-03-01',
  });
});
