// @vitest-environment jsdom
import '#test/support/domRoom.ts';
import { fireEvent, render, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { expect, test, vi } from 'vitest';
import { ClockCard } from '#renderer/form/ClockCard.tsx';
import { ClockWhy } from '#renderer/form/ClockWhy.tsx';
import { clockWords } from '#renderer/form/clockWords.ts';
import { clocksOf } from '#shared/domain/clock/clocksOf.ts';
import type { ClockState } from '#shared/domain/clock/clockState.ts';
import type { ClockBinding, ClockRule } from '#shared/domain/rulepack/clockRule.ts';
import { cnCalendar } from '../../unit/domain/calendar/cn.ts';
import { bindingOf, factsOf, moment, type Written } from '../../unit/domain/clock/facts.ts';

const now = moment('2026-11-23T10:00:00+08:00');
const soon = 3;

/** The clock as the core works it out: the card is shown what it will get. */
function clockOf(
  limit: ClockRule['limit'],
  written: Written,
  measure: ClockRule['measure'] = 'due',
  more: Partial<ClockBinding> = {},
): ClockState {
  const rule: ClockRule = {
    id: 'T',
    name: '形成后20个工作日内公开',
    basis: '《政府信息公开条例》第二十六条',
    measure,
    limit,
  };
  const [state] = clocksOf([bindingOf('T', more)], [rule], factsOf(written), cnCalendar(), now);
  if (!state) throw new Error('No clock');
  return state;
}

const days = (count: number): ClockRule['limit'] => ({ unit: 'working-days', count });
const show = (clock: ClockState) => render(<ClockCard clock={clock} now={now} soonWorkingDays={soon} />);
const faults = async (within_: Element): Promise<readonly string[]> =>
  // jsdom draws nothing: contrast is looked at in the real window.
  (await axe.run(within_, { rules: { 'color-contrast': { enabled: false } } })).violations.map(({ id }) => id);

test('says what is left, until when and by which rule', async () => {
  const { container } = show(clockOf(days(20), { values: { start: '2026-10-29' } }));
  expect(screen.getByRole('group', { name: '形成后20个工作日内公开' }).textContent).toBe(
    '还剩 3 个工作日至 11月26日 周四形成后20个工作日内公开为什么是这一天',
  );
  expect(await faults(container)).toEqual([]);
});

test('shows why it is that day, day by day', async () => {
  show(clockOf(days(3), { values: { start: '2026-11-20' } }));
  fireEvent.click(screen.getByRole('button', { name: '为什么是这一天' }));

  const dialog = await screen.findByRole('dialog', { name: '为什么是 11月25日 周三' });
  const lines = within(within(dialog).getByRole('list', { name: '逐日推算' })).getAllByRole('listitem');
  expect(lines.map(({ textContent }) => textContent)).toEqual([
    '11月20日 周五 起算，当天不计',
    '11月21日 周六 周末，不计',
    '11月22日 周日 周末，不计',
    '11月23日 周一 第1个工作日',
    '11月24日 周二 第2个工作日',
    '11月25日 周三 第3个工作日',
    '11月25日 周三 到期',
  ]);
  expect(within(dialog).getByText(/2004—2026年的放假安排/)).toBeTruthy();
  expect(await faults(dialog)).toEqual([]);
});

test('the reasons are left with Esc', async () => {
  const onClose = vi.fn();
  render(<ClockWhy clock={clockOf(days(3), { values: { start: '2026-11-20' } })} now={now} open onClose={onClose} />);
  await screen.findByRole('dialog');
  fireEvent.keyDown(window, { key: 'Escape' });
  expect(onClose).toHaveBeenCalledOnce();
});

test('a provisional day says so beside it, in words', () => {
  show(clockOf(days(30), { values: { start: '2026-11-20' } }));
  expect(screen.getByText('暂按周末推算')).toBeTruthy();
});

test('a clock that has not started asks for nothing and explains nothing', () => {
  show(clockOf(days(20), {}));
  expect(screen.getByText('还没有起算')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

const pauses = { pauses: [{ table: null, from: 'asked', to: 'back' }] };
const hours = { unit: 'hours', count: 5 } as const;

test.for([
  ['plenty', clockOf(days(20), { values: { start: '2026-11-20' } }), 'plain 还剩 19 个工作日 / 至 12月18日 周五'],
  ['near', clockOf(days(20), { values: { start: '2026-10-28' } }), 'amber 还剩 2 个工作日 / 至 11月25日 周三'],
  ['today', clockOf(days(20), { values: { start: '2026-10-26' } }), 'amber 今天到期 / 至 11月23日 周一'],
  ['over', clockOf(days(20), { values: { start: '2026-10-20' } }), 'red 逾期 4 个工作日 / 应于 11月17日 周二'],
  [
    'over a weekend',
    clockOf({ unit: 'days', count: 1 }, { values: { start: '2026-11-21' } }),
    'red 逾期 1 个工作日 / 应于 11月22日 周日',
  ],
  [
    'another year',
    clockOf({ unit: 'days', count: 60 }, { values: { start: '2026-11-20' } }),
    'plain 还剩约 41 个工作日 / 至 2027年1月19日 周二',
  ],
  [
    'hours',
    clockOf(hours, { values: { start: '2026-11-23T08:20:00+08:00' } }),
    'plain 还剩 3 小时 20 分钟 / 至 今天 13:20',
  ],
  [
    'the last hour',
    clockOf(hours, { values: { start: '2026-11-23T05:15:00+08:00' } }),
    'amber 还剩 15 分钟 / 至 今天 10:15',
  ],
  [
    'seconds',
    clockOf(hours, { values: { start: '2026-11-23T05:00:30+08:00' } }),
    'amber 还剩 不到 1 分钟 / 至 今天 10:00',
  ],
  [
    'hours over',
    clockOf(hours, { values: { start: '2026-11-23T03:00:00+08:00' } }),
    'red 超过 2 小时 / 应于 今天 08:00',
  ],
  ['no number', clockOf({ unit: 'promptly' }, { values: { start: '2026-11-20' } }), 'plain 要及时办理 / -'],
  [
    'a column',
    clockOf({ unit: 'days', count: 14 }, { values: { start: '2026-11-20' } }, 'age'),
    'plain 还剩 9 个工作日 / 最迟 12月4日 周五 更新',
  ],
  [
    'a period',
    clockOf({ unit: 'days', count: 30 }, { values: { start: '2026-11-20' } }, 'at-least'),
    'plain 再过 19 个工作日期满 / 最早 12月20日 周日 结束',
  ],
  [
    'a period that is long enough',
    clockOf(days(5), { values: { start: '2026-11-09' } }, 'at-least'),
    'plain 已期满，可以结束 / 最早 11月16日 周一 结束',
  ],
  [
    'paused',
    clockOf(days(10), { values: { start: '2026-11-16', asked: '2026-11-19' } }, 'due', pauses),
    'plain 暂停计时 / 现在恢复的话，到 12月3日 周四 期满',
  ],
  [
    'kept',
    clockOf(days(20), { values: { start: '2026-10-26', stop: '2026-11-20' } }),
    'green 提前 1 个工作日完成 / 11月20日 周五 完成，期限至 11月23日 周一',
  ],
  [
    'kept on the day',
    clockOf(days(1), { values: { start: '2026-11-19', stop: '2026-11-20' } }),
    'green 按期完成 / 11月20日 周五 完成，期限至 11月20日 周五',
  ],
  [
    'done',
    clockOf({ unit: 'promptly' }, { values: { start: '2026-11-19', stop: '2026-11-20' } }),
    'green 已办理 / 11月20日 周五 完成',
  ],
  [
    'missed',
    clockOf(days(1), { values: { start: '2026-11-17', stop: '2026-11-20' } }),
    'red 逾期 2 个工作日完成 / 11月20日 周五 完成，期限至 11月18日 周三',
  ],
  [
    'missed by hours',
    clockOf(hours, { values: { start: '2026-11-20T08:00:00+08:00', stop: '2026-11-20T13:01:00+08:00' } }),
    'red 逾期完成 / 11月20日 13:01 完成，期限至 11月20日 13:00',
  ],
  [
    'long enough',
    clockOf(days(5), { values: { start: '2026-11-09', stop: '2026-11-17' } }, 'at-least'),
    'green 时间足够 / 11月17日 周二 结束，期限不早于 11月16日 周一',
  ],
  [
    'too short',
    clockOf(days(5), { values: { start: '2026-11-09', stop: '2026-11-13' } }, 'at-least'),
    'red 时间不够，少 1 个工作日 / 11月13日 周五 结束，期限不早于 11月16日 周一',
  ],
  [
    'too short by a weekend',
    clockOf({ unit: 'days', count: 5 }, { values: { start: '2026-11-10', stop: '2026-11-14' } }, 'at-least'),
    'red 时间不够 / 11月14日 周六 结束，期限不早于 11月15日 周日',
  ],
] as const)('%s', ([, clock, words]) => {
  const { tone, state, until } = clockWords(clock, now, soon);
  expect(`${tone} ${state} / ${until ?? '-'}`).toBe(words);
});

test('over on a Saturday, no working day has been missed yet; the last working day before a weekend says so', () => {
  const friday = moment('2026-11-20T10:00:00+08:00');
  const clock: ClockState = { ...clockOf({ unit: 'days', count: 1 }, { values: { start: '2026-11-20' } }), left: 0 };
  expect(clockWords(clock, friday, soon).state).toBe('今天是最后一个工作日');
  expect(clockWords(clock, moment('2026-11-22T10:00:00+08:00'), soon).state).toBe('已逾期');
});
