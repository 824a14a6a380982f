// @vitest-environment jsdom
import '#test/support/domRoom.ts';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { createTodayStore, TodayScreen } from '#renderer/features/today/index.ts';
import type { TodayItem, TodayView } from '#shared/contract/delivery.ts';
import { err, ok } from '#shared/lib/result.ts';
import { submissionId } from '#test/support/rendererPreview/basis.ts';
import { scriptedBridge } from '#test/support/scriptedBridge.ts';

const item = (n: number, more: Partial<TodayItem>): TodayItem => ({
  group: 'soon',
  submission: submissionId(n),
  title: `第${n}件`,
  why: '与政策同步发布',
  basis: '实施方案第9条',
  due: { date: '2026-11-25', provisional: false, workingDaysLeft: 2 },
  action: 'write',
  ...more,
});
const view = (items: readonly TodayItem[]): TodayView => ({
  date: '2026-11-23',
  working: true,
  items,
  strip: [{ date: '2026-11-28', due: 0, working: false, label: '元旦' }],
  waitingForReceipt: 0,
  lastReachedPortalAt: null,
  provisionalYears: [2027],
});

function show(items: readonly TodayItem[], rowKeys = true) {
  const bridge = scriptedBridge({ 'today.view': ok(view(items)) });
  const navigate = vi.fn();
  const onImport = vi.fn();
  render(<TodayScreen store={createTodayStore(bridge)} navigate={navigate} onImport={onImport} rowKeys={rowKeys} />);
  return { bridge, navigate, onImport };
}

test('groups what is due with the most urgent first and says how late it is', async () => {
  show([
    item(1, {}),
    item(2, { group: 'overdue', due: { date: '2026-11-20', provisional: false, workingDaysLeft: -1 } }),
  ]);

  const headings = await screen.findAllByRole('heading', { level: 2 });
  expect(headings.map((heading) => heading.textContent)).toEqual(['已逾期1', '三个工作日内1', '到期日', '报送']);
  expect(screen.getByText('逾期 1 个工作日')).toBeTruthy();
});

test('marks a deadline that reaches into a year without a holiday notice as provisional', async () => {
  show([item(1, { due: { date: '2027-01-05', provisional: true, workingDaysLeft: 30 } })]);

  expect(await screen.findByText('还剩 30 个工作日（暂算）')).toBeTruthy();
  expect(screen.getByText(/2027年放假安排还没有导入/)).toBeTruthy();
});

test.for([
  ['write', '继续写', 'studio'],
  ['see-reason', '看理由', 'studio'],
  ['review', '去审阅', 'review'],
  ['see-delivery', '看报送', 'delivery'],
] as const)('leads from %s to its screen', async ([action, verb, to]) => {
  const { navigate } = show([item(7, { action })]);

  fireEvent.click(await screen.findByRole('button', { name: verb }));
  expect(navigate).toHaveBeenCalledWith({ screen: to, submission: submissionId(7) });
});

test('moves between rows with J and K, and not when they are switched off', async () => {
  show([item(1, {}), item(2, {})]);
  const [first, second] = await screen.findAllByRole('button', { name: '继续写' });
  first?.focus();
  fireEvent.keyDown(first!, { key: 'j' });
  expect(document.activeElement).toBe(second);
  fireEvent.keyDown(second!, { key: 'k' });
  expect(document.activeElement).toBe(first);
});

test('leaves J alone when row keys are off, but not the arrow keys', async () => {
  show([item(1, {}), item(2, {})], false);
  const [first, second] = await screen.findAllByRole('button', { name: '继续写' });
  first?.focus();
  fireEvent.keyDown(first!, { key: 'j' });
  expect(document.activeElement).toBe(first);
  fireEvent.keyDown(first!, { key: 'ArrowDown' });
  expect(document.activeElement).toBe(second);
});

test('folds what can wait, unless there is nothing else', async () => {
  const { bridge } = show([item(1, { group: 'other', due: null })]);
  expect(await screen.findByText('第1件')).toBeTruthy();
  bridge.rescript({ 'today.view': ok(view([item(1, { group: 'other', due: null }), item(2, {})])) });
  bridge.announce('records.changed', { ids: [] });
  await screen.findByText('第2件');
  const fold = screen.getByRole('button', { name: /其他/ });
  expect(fold.getAttribute('aria-expanded')).toBe('true');
  fireEvent.click(fold);
  expect(screen.queryByText('第1件')).toBeNull();
});

test('offers the first step when there is nothing to do', async () => {
  const { onImport } = show([]);
  const empty = await screen.findByText('今天没有要办的事');
  fireEvent.click(within(empty.parentElement!).getByRole('button', { name: '导入政策' }));
  expect(onImport).toHaveBeenCalledOnce();
});

test('reads again when a package moved', async () => {
  const { bridge } = show([]);
  await screen.findByText('今天没有要办的事');
  bridge.rescript({ 'today.view': ok(view([item(9, {})])) });
  bridge.announce('delivery.changed', {});
  expect(await screen.findByText('第9件')).toBeTruthy();
});

test('keeps nothing of the day once the session is locked', async () => {
  const { bridge } = show([item(9, {})]);
  await screen.findByText('第9件');
  bridge.rescript({ 'today.view': err({ type: 'session/locked' }) });
  bridge.announce('session.changed', {});
  await waitFor(() => expect(screen.queryByText('第9件')).toBeNull());
});
