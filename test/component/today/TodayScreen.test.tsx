// @vitest-environment jsdom
import '#test/support/domRoom.ts';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { createTodayStore, TodayScreen } from '#renderer/features/today/index.ts';
import { createRulesStore } from '#renderer/lib/rulesStore.ts';
import type { TodayItem, TodayView } from '#shared/contract/delivery.ts';
import { err, ok } from '#shared/lib/result.ts';
import { recordId, submissionId } from '#test/support/rendererPreview/basis.ts';
import { days, hours, item } from '#test/support/rendererPreview/todaySample.ts';
import { shippedPack } from '#test/support/rendererPreview/shippedPack.ts';
import { scriptedBridge } from '#test/support/scriptedBridge.ts';

const view = (items: readonly TodayItem[], more: Partial<TodayView> = {}): TodayView => ({
  date: '2026-11-23',
  working: true,
  items,
  strip: [
    { date: '2026-11-23', due: 0, working: true, label: null },
    { date: '2026-11-25', due: 1, working: true, label: null },
    { date: '2026-11-28', due: 0, working: false, label: '元旦' },
    { date: '2026-11-29', due: 0, working: true, label: '调休上班' },
  ],
  waitingForReceipt: 0,
  lastReachedPortalAt: null,
  provisionalYears: [2027],
  lastProvenBackupAt: null,
  more: 0,
  ...more,
});

async function show(
  items: readonly TodayItem[],
  { rowKeys = true, ...more }: Partial<TodayView & { rowKeys: boolean }> = {},
) {
  const bridge = scriptedBridge({ 'today.view': ok(view(items, more)), 'rules.pack': ok(shippedPack) });
  const acts = { navigate: vi.fn(), onRecords: vi.fn(), onImport: vi.fn(), onNew: vi.fn() };
  const rules = createRulesStore(bridge);
  await rules.getState().refresh();
  render(<TodayScreen store={createTodayStore(bridge)} rules={rules} {...acts} rowKeys={rowKeys} />);
  await screen.findByRole('heading', { level: 2, name: /^到期日/ });
  return { bridge, ...acts };
}
const headings = () => screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);

test('groups what is to be done with the most urgent first, and counts each group', async () => {
  await show([
    item(1, {}),
    item(2, { group: 'columns', key: 'column 2' }),
    item(3, { group: 'overdue', due: days('2026-11-20', -1) }),
    item(4, {}),
  ]);

  expect(headings()).toEqual(['已逾期1', '三个工作日内2', '栏目1', '到期日11月23日—11月29日', '保存与报送']);
  expect(screen.getByText('逾期 1 个工作日')).toBeTruthy();
  expect(screen.getByText('应于 11月20日 周五')).toBeTruthy();
});

test('says what kind a line is: short for eyes, whole for ears', async () => {
  await show([item(1, {}), item(2, { kind: 'kind-of-another-pack' }), item(3, { kind: null })]);

  expect(screen.getAllByText('解读')).toHaveLength(1);
  expect(screen.getByText('政策解读，')).toBeTruthy();
});

test('marks a deadline that reaches into a year without a holiday notice as provisional, and leads to where it is imported', async () => {
  const { navigate } = await show([item(1, { due: days('2027-01-05', 30, true) })]);

  expect(screen.getByText('还剩 30 个工作日（暂算）')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '去导入放假安排' }));
  expect(navigate).toHaveBeenCalledWith({ screen: 'settings' });
});

test('counts hours down by itself and without a voice', async () => {
  vi.useFakeTimers({ now: Date.parse('2026-11-23T09:13:30+08:00'), shouldAdvanceTime: true });
  try {
    await show([item(1, { group: 'today', due: hours('2026-11-23T11:40:00+08:00') })]);
    const left = screen.getByText('还剩 2小时26分');
    expect(screen.getByText('至 今天 11:40')).toBeTruthy();
    expect(left.closest('[aria-live], [role=status], [role=timer], [role=alert]')).toBeNull();
    act(() => void vi.advanceTimersByTime(60_000));
    expect(left.textContent).toBe('还剩 2小时25分');
    act(() => void vi.advanceTimersByTime(3 * 3_600_000));
    expect(left.textContent).toBe('超时 34分');
  } finally {
    vi.useRealTimers();
  }
});

const s = submissionId(7);
const r = recordId(7);
test.for([
  ['write', '继续写', { screen: 'studio', submission: s }],
  ['write', '继续填', { screen: 'records', record: r }],
  ['see-reason', '看理由', { screen: 'studio', submission: s }],
  ['review', '去审阅', { screen: 'review', submission: s }],
  ['see-delivery', '看报送', { screen: 'delivery', submission: s }],
  ['respond', '写回应', { screen: 'response', record: r }],
  ['see-column', '看台账', { screen: 'ledger' }],
] as const)('leads from %s by %s to its place', async ([action, verb, place]) => {
  const { navigate } = await show([item(7, { action, place })]);

  fireEvent.click(screen.getByRole('button', { name: verb }));
  expect(navigate).toHaveBeenCalledWith(place);
});

test('leads from a column to the records of the kinds that feed it', async () => {
  const place = { screen: 'column', column: 'policies', kinds: ['policy', 'decision-result'] } as const;
  const { onRecords } = await show([item(7, { group: 'columns', action: 'see-column', place })]);

  fireEvent.click(screen.getByRole('button', { name: '看栏目' }));
  expect(onRecords).toHaveBeenCalledWith(['policy', 'decision-result']);
});

test('moves between rows with J and K, and not when they are switched off', async () => {
  await show([item(1, {}), item(2, {})]);
  const [first, second] = screen.getAllByRole('button', { name: '继续写' });
  act(() => first?.focus());
  fireEvent.keyDown(first!, { key: 'j' });
  expect(document.activeElement).toBe(second);
  fireEvent.keyDown(second!, { key: 'k' });
  expect(document.activeElement).toBe(first);
});

test('leaves J alone when row keys are off, but not the arrow keys', async () => {
  await show([item(1, {}), item(2, {})], { rowKeys: false });
  const [first, second] = screen.getAllByRole('button', { name: '继续写' });
  act(() => first?.focus());
  fireEvent.keyDown(first!, { key: 'j' });
  expect(document.activeElement).toBe(first);
  fireEvent.keyDown(first!, { key: 'ArrowDown' });
  expect(document.activeElement).toBe(second);
});

test('shows rule and basis in full to whoever comes by keyboard, until Escape, and leaves the rest of Escape alone', async () => {
  const leave = vi.fn();
  window.addEventListener('keydown', leave);
  await show([item(1, { basis: '《政府信息公开条例》第26条' })]);
  const button = screen.getByRole('button', { name: '继续写' });
  expect(
    button
      .getAttribute('aria-describedby')
      ?.split(' ')
      .map((id) => document.getElementById(id)?.textContent),
  ).toEqual(['第1件', expect.stringContaining('依据 《政府信息公开条例》第26条'), '还剩 2 个工作日至 11月25日 周三']);

  act(() => button.focus());
  const reason = await screen.findByRole('tooltip');
  expect(within(reason).getByText('《政府信息公开条例》第26条')).toBeTruthy();
  fireEvent.keyDown(button, { key: 'Escape' });
  await waitFor(() => expect(screen.queryByRole('tooltip')).toBeNull());
  expect(leave).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(button);
  fireEvent.keyDown(button, { key: 'Escape' });
  expect(leave).toHaveBeenCalledOnce();
  window.removeEventListener('keydown', leave);
});

test('narrows the list to a day of the strip, and widens it again with Escape', async () => {
  await show([item(1, {}), item(2, { group: 'other', due: days('2026-12-30', 26) })]);
  const day = screen.getByRole('button', { name: /25 日/ });
  fireEvent.click(day);
  expect(day.getAttribute('aria-pressed')).toBe('true');
  expect(screen.getByText(/只看 11月25日 周三到期的 1 件/)).toBeTruthy();
  expect(headings()).toEqual(['三个工作日内1', '到期日11月23日—11月29日', '保存与报送']);
  fireEvent.keyDown(day, { key: 'Escape' });
  expect(headings()).toHaveLength(4);
});

test('names holidays and worked weekends, and offers no day on which nothing falls due', async () => {
  await show([item(1, {})]);
  const days = within(screen.getByRole('complementary', { name: '到期日' }));
  expect(days.getByText('元旦 休')).toBeTruthy();
  expect(days.getByText('调休上班')).toBeTruthy();
  expect(days.queryByRole('button', { name: /28 日|29 日/ })).toBeNull();
});

test('says when the last back-up was proven, and calmly when there has been none', async () => {
  const { bridge } = await show([]);
  expect(screen.getByText('还没有做过备份验证')).toBeTruthy();
  bridge.rescript({ 'today.view': ok(view([], { lastProvenBackupAt: '2025-11-22T23:10:00+08:00' })) });
  bridge.announce('records.changed', { ids: [] });
  expect(await screen.findByText('最近一次备份已恢复验证')).toBeTruthy();
  expect(screen.getByText('2025年11月22日 23:10')).toBeTruthy();
});

test('folds what can wait, unless there is nothing else', async () => {
  const { bridge } = await show([item(1, { group: 'other', due: null })]);
  expect(screen.getByText('第1件')).toBeTruthy();
  bridge.rescript({ 'today.view': ok(view([item(1, { group: 'other', due: null }), item(2, {})])) });
  bridge.announce('records.changed', { ids: [] });
  await screen.findByText('第2件');
  const fold = screen.getByRole('button', { name: /其他/ });
  expect(fold.getAttribute('aria-expanded')).toBe('true');
  fireEvent.click(fold);
  expect(screen.queryByText('第1件')).toBeNull();
});

test('leads to the rest in 公开事项 when there is more than is shown', async () => {
  const { onRecords } = await show([item(1, {})], { more: 212 });
  fireEvent.click(screen.getByRole('button', { name: '还有 212 项' }));
  expect(onRecords).toHaveBeenCalledWith(null);
});

test('offers the first step when there is nothing to do', async () => {
  const { onImport, onNew } = await show([]);
  const empty = screen.getByText('今天没有要办的事').parentElement!;
  fireEvent.click(within(empty).getByRole('button', { name: '导入政策' }));
  fireEvent.click(within(empty).getByRole('button', { name: '新建事项' }));
  expect(onImport).toHaveBeenCalledOnce();
  expect(onNew).toHaveBeenCalledOnce();
});

test('reads a burst of facts once, and shows what came of it', async () => {
  const { bridge } = await show([]);
  const before = bridge.calls.length;
  bridge.rescript({ 'today.view': ok(view([item(9, {})])) });
  for (let fact = 0; fact < 20; fact += 1) bridge.announce('records.changed', { ids: [] });
  bridge.announce('delivery.changed', {});
  expect(await screen.findByText('第9件')).toBeTruthy();
  expect(bridge.calls.length - before).toBe(1);
});

test('a slow answer to an earlier question does not overwrite a newer one', async () => {
  const slow = Promise.withResolvers<null>();
  let asked = 0;
  const { bridge } = await show([]);
  bridge.rescript({
    'today.view': async () => {
      asked += 1;
      if (asked > 1) return ok(view([item(2, {})]));
      await slow.promise;
      return ok(view([item(1, {})]));
    },
  });
  bridge.announce('session.changed', {});
  bridge.announce('session.changed', {});
  await screen.findByText('第2件');
  await act(async () => slow.resolve(null));
  expect(screen.queryByText('第1件')).toBeNull();
});

test('keeps nothing of the day once the session is locked', async () => {
  const { bridge } = await show([item(9, {})]);
  bridge.rescript({ 'today.view': err({ type: 'session/locked' }) });
  bridge.announce('session.changed', {});
  await waitFor(() => expect(screen.queryByText('第9件')).toBeNull());
});

test('says what went wrong when the list cannot be read, and reads it again when asked', async () => {
  const { bridge } = await show([]);
  bridge.rescript({ 'today.view': err({ type: 'call/core-restarted' }) });
  bridge.announce('records.changed', { ids: [] });
  expect((await screen.findByRole('alert')).textContent).toContain('中途重新启动');
  bridge.rescript({ 'today.view': ok(view([item(9, {})])) });
  fireEvent.click(screen.getByRole('button', { name: '再读一次' }));
  expect(await screen.findByText('第9件')).toBeTruthy();
});
