// @vitest-environment jsdom
import '#test/support/domRoom.ts';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { RingNotice } from '#renderer/app/RingNotice.tsx';
import { createRingStore } from '#renderer/app/ringStore.ts';
import { createAnnouncer } from '#renderer/lib/announcer.ts';
import { watchCompositions } from '#renderer/app/watchCompositions.ts';
import type { Route } from '#renderer/lib/route.ts';
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
  const bridge = scriptedBridge({
    'records.get': err({ type: 'session/locked' }),
    'rules.pack': err({ type: 'call/core-restarted' }),
  });
  const announcer = createAnnouncer();
  let here: Route = { screen: 'today' };
  const rules = createRulesStore(bridge);
  const whenNotComposing = watchCompositions(window);
  const store = createRingStore({ bridge, announcer, rules, here: () => here, whenNotComposing });
  const navigate = vi.fn();
  render(<RingNotice store={store} navigate={navigate} />);
  const tell = <E extends keyof Events>(event: E, fact: Events[E]) => act(() => bridge.announce(event, fact));
  const be = (there: Route) => (here = there);
  return { bridge, announcer, navigate, tell, be };
}

test('a clock that rings is shown and said once, one step from its record', async () => {
  const { announcer, navigate, tell } = open();
  expect(screen.queryByRole('region')).toBeNull();
  tell('clock.rang', ring(1));

  const notice = await screen.findByRole('region', { name: '到期提醒' });
  expect(notice.textContent).toContain('第1件　20个工作日内公开：11月26日');
  expect(announcer.getState()).toMatchObject({ turn: 1 });
  fireEvent.click(screen.getByRole('button', { name: '去处理' }));
  await waitFor(() => expect(navigate).toHaveBeenCalledWith({ screen: 'records', record: recordId(1) }));
  expect(screen.queryByRole('region')).toBeNull();
});

test('the latest is on top; the others are counted and lead to 今日', async () => {
  const { navigate, tell } = open();
  tell('clock.rang', ring(1));
  tell('clock.rang', ring(2));
  tell('clock.rang', ring(1, { stage: 'due' }));

  expect((await screen.findByRole('region')).textContent).toContain('第1件　20个工作日内公开：期限');
  fireEvent.click(screen.getByRole('button', { name: '还有 1 项，看今日' }));
  await waitFor(() => expect(navigate).toHaveBeenCalledWith({ screen: 'today' }));
});

test('知道了 puts all of them away', async () => {
  const { tell } = open();
  tell('clock.rang', ring(1));
  tell('clock.rang', ring(2));
  fireEvent.click(await screen.findByRole('button', { name: '知道了' }));
  expect(screen.queryByRole('region')).toBeNull();
});

test('a click on the system’s notification goes to the record, or to 今日', async () => {
  const { navigate, tell } = open();
  tell('window.go', { record: recordId(7) });
  await waitFor(() => expect(navigate).toHaveBeenCalledWith({ screen: 'records', record: recordId(7) }));
  tell('window.go', { record: null });
  await waitFor(() => expect(navigate).toHaveBeenCalledWith({ screen: 'today' }));
});

test('what rings together is spoken together', async () => {
  const { announcer, tell } = open();
  tell('clock.rang', ring(1));
  tell('clock.rang', ring(2, { stage: 'due' }));
  tell('clock.rang', ring(3));

  await screen.findByRole('region');
  expect(announcer.getState()).toMatchObject({ turn: 1, text: '有 3 项期限临近或已到，其中 1 项已到期。' });
});

test('neither shown nor spoken into a word that is being composed, and never takes the focus', async () => {
  const { announcer, tell } = open();
  const field = document.body.appendChild(document.createElement('input'));
  field.focus();
  fireEvent.compositionStart(field);
  tell('clock.rang', ring(1));
  await new Promise((resolve) => setTimeout(resolve, 450));
  expect(screen.queryByRole('region')).toBeNull();
  expect(announcer.getState().turn).toBe(0);

  fireEvent.compositionEnd(field);
  await screen.findByRole('region');
  expect(document.activeElement).toBe(field);
  field.remove();
});

test('a field that went away in mid-word holds nothing up', async () => {
  const { tell } = open();
  fireEvent.compositionStart(document.body);
  tell('clock.rang', ring(1));
  await new Promise((resolve) => setTimeout(resolve, 450));
  fireEvent.keyDown(document.body, { key: 'j' });
  expect(await screen.findByRole('region')).toBeTruthy();
});

test('is quiet about the record that 舆情 is counting down', async () => {
  const { announcer, tell, be } = open();
  be({ screen: 'response', record: recordId(1) });
  tell('clock.rang', ring(1));
  tell('clock.rang', ring(2));

  expect((await screen.findByRole('region')).textContent).toContain('第2件');
  expect(screen.queryByRole('button', { name: /还有/ })).toBeNull();
  expect(announcer.getState().text).toContain('第2件');
});

test('keeps no title once somebody else may be looking', async () => {
  const { tell } = open();
  tell('clock.rang', ring(1));
  expect((await screen.findByRole('region')).textContent).toContain('第1件');
  tell('session.changed', {});
  expect(screen.getByRole('region').textContent).not.toContain('第1件');
});
