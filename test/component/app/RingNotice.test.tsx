// @vitest-environment jsdom
import '#test/support/domRoom.ts';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { RingNotice } from '#renderer/app/RingNotice.tsx';
import { createRingStore } from '#renderer/app/ringStore.ts';
import { createAnnouncer } from '#renderer/lib/announcer.ts';
import { createRulesStore } from '#renderer/lib/rulesStore.ts';
import type { Events } from '#shared/contract/contract.ts';
import { err } from '#shared/lib/result.ts';
import { recordId } from '#test/support/rendererPreview/basis.ts';
import { scriptedBridge } from '#test/support/scriptedBridge.ts';

const year = String(new Date().getFullYear());
const ring = (n: number, more: Partial<Events['clock.rang']> = {}): Events['clock.rang'] => ({
  record: recordId(n),
  title: `第${n}件`,
  clock: 'T01',
  name: '20个工作日内公开',
  due: `${year}-11-26`,
  stage: 'before',
  ...more,
});

function open() {
  // Where it cannot be read, as while locked, its form is the place.
  const bridge = scriptedBridge({ 'records.get': err({ type: 'session/locked' }) });
  const announcer = createAnnouncer();
  const store = createRingStore(bridge, announcer, createRulesStore(bridge));
  const navigate = vi.fn();
  render(<RingNotice store={store} navigate={navigate} />);
  const tell = <E extends keyof Events>(event: E, fact: Events[E]) => act(() => bridge.announce(event, fact));
  return { announcer, navigate, tell };
}

test('a clock that rings is shown and said once, one step from its record', async () => {
  const { announcer, navigate, tell } = open();
  expect(screen.queryByRole('group')).toBeNull();
  tell('clock.rang', ring(1));

  expect(screen.getByRole('group', { name: '到期提醒' }).textContent).toContain('第1件　20个工作日内公开：11月26日');
  expect(announcer.getState()).toMatchObject({ turn: 1 });
  fireEvent.click(screen.getByRole('button', { name: '去处理' }));
  await waitFor(() => expect(navigate).toHaveBeenCalledWith({ screen: 'records', record: recordId(1) }));
  expect(screen.queryByRole('group')).toBeNull();
});

test('the latest is on top; the others are counted and lead to 今日', async () => {
  const { navigate, tell } = open();
  tell('clock.rang', ring(1));
  tell('clock.rang', ring(2));
  tell('clock.rang', ring(1, { stage: 'due' }));

  expect(screen.getByRole('group').textContent).toContain('第1件　20个工作日内公开：期限');
  fireEvent.click(screen.getByRole('button', { name: '还有 1 项，看今日' }));
  await waitFor(() => expect(navigate).toHaveBeenCalledWith({ screen: 'today' }));
});

test('知道了 puts all of them away', () => {
  const { tell } = open();
  tell('clock.rang', ring(1));
  tell('clock.rang', ring(2));
  fireEvent.click(screen.getByRole('button', { name: '知道了' }));
  expect(screen.queryByRole('group')).toBeNull();
});

test('a click on the system’s notification goes to the record, or to 今日', async () => {
  const { navigate, tell } = open();
  tell('window.go', { record: recordId(7) });
  await waitFor(() => expect(navigate).toHaveBeenCalledWith({ screen: 'records', record: recordId(7) }));
  tell('window.go', { record: null });
  await waitFor(() => expect(navigate).toHaveBeenCalledWith({ screen: 'today' }));
});
