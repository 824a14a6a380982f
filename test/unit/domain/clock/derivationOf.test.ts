import { expect, it, test } from 'vitest';
import { clocksOf } from '#shared/domain/clock/clocksOf.ts';
import { derivationOf, limitText } from '#shared/domain/clock/derivationOf.ts';
import type { ClockBinding, ClockRule } from '#shared/domain/rulepack/clockRule.ts';
import { cnCalendar } from '../calendar/cn.ts';
import { bindingOf, factsOf, moment, ruleOf, type Written } from './facts.ts';

const now = moment('2026-11-23T10:00:00+08:00');

function lines(
  limit: ClockRule['limit'],
  written: Written,
  more: Partial<ClockBinding> = {},
  measure: ClockRule['measure'] = 'due',
  longer: ClockRule['limit'] = { unit: 'working-days', count: 2 },
): readonly string[] {
  const rules = [ruleOf(limit, measure), ruleOf(longer, 'due', 'L')];
  const states = clocksOf([bindingOf('T', more)], rules, factsOf(written), cnCalendar(), now);
  return states.flatMap(derivationOf).map(({ text }) => text);
}

const start = (day: string): Written => ({ values: { start: day } });
const extension = { extension: { clock: 'L', agreedBy: 'agreed', toldOn: 'told' } };
const pauses = { pauses: [{ table: null, from: 'asked', to: 'back' }] };

test('every working day is numbered, and every other day says why it is not', () => {
  expect(lines({ unit: 'working-days', count: 2 }, start('2026-02-13'))).toEqual([
    '2月13日 周五 起算，当天不计',
    '2月14日 周六 第1个工作日（调休上班）',
    '2月15日 周日 春节，不计',
    '2月16日 周一 春节，不计',
    '2月17日 周二 春节，不计',
    '2月18日 周三 春节，不计',
    '2月19日 周四 春节，不计',
    '2月20日 周五 春节，不计',
    '2月21日 周六 春节，不计',
    '2月22日 周日 春节，不计',
    '2月23日 周一 春节，不计',
    '2月24日 周二 第2个工作日',
    '2月24日 周二 到期',
  ]);
});

test('an extension says who agreed and when the applicant was told, and the count goes on', () => {
  const values = { start: '2026-11-17', agreed: '李工', told: '2026-11-18' };
  expect(lines({ unit: 'working-days', count: 1 }, { values }, extension)).toEqual([
    '11月17日 周二 起算，当天不计',
    '11月18日 周三 第1个工作日',
    '11月18日 周三 延长2个工作日：李工同意，11月18日 周三告知申请人',
    '11月19日 周四 第2个工作日',
    '11月20日 周五 第3个工作日',
    '11月20日 周五 到期',
  ]);
});

test('an extension that came too late says so', () => {
  const values = { start: '2026-11-17', agreed: '李工', told: '2026-11-19' };
  expect(lines({ unit: 'working-days', count: 1 }, { values }, extension)).toContain(
    '11月19日 周四 才告知延长，已过期限，不延长',
  );
});

test('a pause says so on each of its days, and an open one what would be', () => {
  const closed = { values: { start: '2026-11-16', asked: '2026-11-17', back: '2026-11-17' } };
  expect(lines({ unit: 'working-days', count: 1 }, closed, pauses)).toEqual([
    '11月16日 周一 起算，当天不计',
    '11月17日 周二 暂停计时，不计',
    '11月18日 周三 第1个工作日',
    '11月18日 周三 到期',
  ]);
  const open = { values: { start: '2026-11-18', asked: '2026-11-19' } };
  expect(lines({ unit: 'working-days', count: 1 }, open, pauses).at(-1)).toBe(
    '11月24日 周二 如果今天恢复计时，到这一天期满',
  );
});

test('a restart is named', () => {
  const values = { start: '2026-11-02', again: '2026-11-19' };
  expect(lines({ unit: 'working-days', count: 1 }, { values }, { restart: 'again' })[0]).toBe(
    '11月19日 周四 重新起算，当天不计',
  );
});

test('days of a year without a calendar say that they are guessed, and so does the end', () => {
  expect(lines({ unit: 'working-days', count: 2 }, start('2026-12-30'))).toEqual([
    '12月30日 周三 起算，当天不计',
    '12月31日 周四 第1个工作日',
    '2027年1月1日 周五 第2个工作日，暂按周末推算',
    '2027年1月1日 周五 到期（暂按周末推算，放假安排公布后重新计算）',
  ]);
  const days = lines({ unit: 'days', count: 2 }, start('2026-12-30'));
  expect(days.slice(1)).toEqual(['12月31日 周四 第1日', '2027年1月1日 周五 第2日', '2027年1月1日 周五 到期']);
});

test('hours, months and days of the year say their rule instead of their days', () => {
  expect(lines({ unit: 'hours', count: 5 }, start('2026-11-23T06:40:00+08:00'))).toEqual([
    '11月23日 周一 06:40 起算',
    '11月23日 周一 06:40 起满5小时，节假日照算',
    '11月23日 周一 11:40 到期',
  ]);
  const paused = { values: { start: '2026-08-31', asked: '2026-09-01', back: '2026-09-02' } };
  expect(lines({ unit: 'months', count: 1 }, paused, pauses)).toEqual([
    '8月31日 周一 起算，当天不计',
    '8月31日 周一 起满1个月，到期月没有对应日的，算到月末日',
    '9月1日 周二 至9月2日 周三 暂停计时，期限顺延',
    '10月2日 周五 到期',
  ]);
  expect(lines({ unit: 'day-of-year', month: 1, day: 31, years: 1 }, start('2025-12-31'))).toEqual([
    '12月31日 周三 起算，当天不计',
    '12月31日 周三 起算的，期限是次年1月31日',
    '2026年1月31日 周六 到期',
  ]);
});

test('an extension of months or hours comes before its days', () => {
  const values = { start: '2026-10-30', agreed: '李工', told: '2026-11-02' };
  expect(lines({ unit: 'months', count: 1 }, { values }, extension, 'due', { unit: 'days', count: 1 })).toEqual([
    '10月30日 周五 起算，当天不计',
    '10月30日 周五 起满1个月，到期月没有对应日的，算到月末日',
    '10月30日 周五 延长1日：李工同意，11月2日 周一告知申请人',
    '12月1日 周二 第1日',
    '12月1日 周二 到期',
  ]);
});

test('days after working days are counted from one again', () => {
  const values = { start: '2026-11-17', agreed: '李工', told: '2026-11-18' };
  const said = lines({ unit: 'working-days', count: 1 }, { values }, extension, 'due', { unit: 'days', count: 1 });
  expect(said.slice(-2)).toEqual(['11月19日 周四 第1日', '11月19日 周四 到期']);
});

test('a lead reads from the last day to what it is counted back from', () => {
  expect(lines({ unit: 'days', count: 2 }, start('2026-11-20'), {}, 'lead')).toEqual([
    '11月18日 周三 最迟这一天，当天不计',
    '11月19日 周四 第1日',
    '11月20日 周五 第2日',
    '11月20日 周五 要在这一天之前至少2日',
  ]);
});

test('the end says what it is the end of', () => {
  const last = (measure: ClockRule['measure']): string | undefined =>
    lines({ unit: 'days', count: 1 }, start('2026-11-20'), {}, measure).at(-1);
  expect(last('at-least')).toBe('11月21日 周六 满期，从这一天起可以结束');
  expect(last('age')).toBe('11月21日 周六 最迟到这一天要有更新');
});

test('a clock without a number, and one that has not started', () => {
  expect(lines({ unit: 'promptly' }, start('2026-11-20'))).toEqual([
    '11月20日 周五 起算',
    '11月20日 周五 要及时办理，法律没有规定天数',
  ]);
  expect(lines({ unit: 'days', count: 1 }, {})).toEqual([]);
});

it.each([
  [{ unit: 'working-days', count: 20 }, '20个工作日'],
  [{ unit: 'days', count: 30 }, '30日'],
  [{ unit: 'hours', count: 5 }, '5小时'],
  [{ unit: 'months', count: 6 }, '6个月'],
  [{ unit: 'day-of-year', month: 1, day: 31, years: 1 }, '次年1月31日'],
  [{ unit: 'day-of-year', month: 1, day: 31, years: 2 }, '2年后的1月31日'],
  [{ unit: 'per-month', count: 1 }, '每月1次'],
  [{ unit: 'per-year', count: 2 }, '每年2次'],
  [{ unit: 'promptly' }, '及时'],
] as const)('limit %#: %j is %s', (limit, text) => {
  expect(limitText(limit)).toBe(text);
});
