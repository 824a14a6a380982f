// @vitest-environment jsdom
import '#test/support/domRoom.ts';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { createRecordsStore, RecordsScreen } from '#renderer/features/records/index.ts';
import type { RecordRow } from '#shared/contract/records.ts';
import { ok } from '#shared/lib/result.ts';
import { recordId, submissionId } from '#test/support/rendererPreview/basis.ts';
import { scriptedBridge, type Script } from '#test/support/scriptedBridge.ts';

const TOTAL = 100_000;
const row = (n: number): RecordRow => ({
  id: recordId(n),
  submission: submissionId(n),
  kind: 'policy',
  title: `方案${n}`,
  docNumber: `中府办〔2026〕${n}号`,
  issuer: '中山市人民政府办公室',
  savedAt: '2026-11-20T15:02:00+08:00',
  state: 'draft',
  delivery: null,
});
const many: Script = {
  'records.list': ({ after, limit }) => {
    const from = Number(after ?? 0);
    return ok({
      rows: Array.from({ length: limit }, (_, index) => row(from + index)),
      next: String(from + limit),
      total: TOTAL,
    });
  },
};

function show(script: Script) {
  const bridge = scriptedBridge(script);
  const navigate = vi.fn();
  const store = createRecordsStore(bridge);
  render(<RecordsScreen store={store} navigate={navigate} onImport={vi.fn()} rowKeys />);
  return { bridge, navigate, store };
}

test('shows a hundred thousand records without making a hundred thousand rows', async () => {
  show(many);
  expect(await screen.findByText('共 100,000 条')).toBeTruthy();
  const options = screen.getAllByRole('option');
  expect(options.length).toBeLessThan(60);
  expect(options[0]?.getAttribute('aria-setsize')).toBe(String(TOTAL));
});

test('asks for the next page by key as the end comes near, and keeps what was there', async () => {
  const { store } = show(many);
  await screen.findByText('共 100,000 条');
  const list = screen.getByRole('listbox');
  fireEvent.keyDown(list, { key: 'End' });
  Object.defineProperty(list, 'scrollTop', { value: 90 * 64, configurable: true });
  fireEvent.scroll(list);
  await waitFor(() => expect(store.getState().rows.length).toBe(200));
  expect(store.getState().rows[150]?.title).toBe('方案150');
});

test('opens the active row with Enter after moving with J', async () => {
  const { navigate } = show(many);
  const list = await screen.findByRole('listbox');
  fireEvent.keyDown(list, { key: 'j' });
  fireEvent.keyDown(list, { key: 'j' });
  fireEvent.keyDown(list, { key: 'Enter' });
  expect(navigate).toHaveBeenCalledWith({ screen: 'studio', submission: submissionId(2) });
});

test('does not take J for itself while an input method is composing', async () => {
  const { store } = show(many);
  const list = await screen.findByRole('listbox');
  fireEvent.keyDown(list, { key: 'j', isComposing: true });
  expect(store.getState().active).toBe(0);
});

test('searches when the composition is over, not letter by letter', async () => {
  const { bridge } = show({ ...many, 'records.search': ok({ rows: [], next: null }) });
  await screen.findByRole('listbox');
  const box = screen.getByRole('textbox', { name: '查找事项' });
  fireEvent.compositionStart(box);
  fireEvent.change(box, { target: { value: 'zui' } });
  await new Promise((later) => setTimeout(later, 250));
  expect(bridge.calls.some(({ channel }) => channel === 'records.search')).toBe(false);
  fireEvent.change(box, { target: { value: '最迟' } });
  fireEvent.compositionEnd(box, { target: { value: '最迟' } });
  expect(await screen.findByText('没有找到“最迟”')).toBeTruthy();
  expect(bridge.calls.filter(({ channel }) => channel === 'records.search').map(({ input }) => input)).toEqual([
    { text: '最迟', after: null, limit: 100 },
  ]);
});

test('marks the words that were found', async () => {
  show({
    ...many,
    'records.search': ok({
      rows: [{ ...row(1), snippet: '…原则上同步发布，最迟不超过3个工作日…', marks: [[9, 11]] }],
      next: null,
    }),
  });
  await screen.findByRole('listbox');
  fireEvent.change(screen.getByRole('textbox', { name: '查找事项' }), { target: { value: '最迟' } });
  const found = await screen.findByText('最迟', { selector: 'mark' });
  expect(found.parentElement?.textContent).toBe('…原则上同步发布，最迟不超过3个工作日…');
});

test('a slow answer to an old search does not overwrite a newer one', async () => {
  let answerOld: () => void = () => {};
  const old = new Promise<void>((resolve) => (answerOld = resolve));
  const { store } = show({
    ...many,
    'records.search': async ({ text }) => {
      if (text === '旧') await old;
      return ok({ rows: [{ ...row(text === '旧' ? 1 : 2), snippet: text, marks: [] }], next: null });
    },
  });
  await screen.findByRole('listbox');
  const first = store.getState().setFilters({ text: '旧' });
  await store.getState().setFilters({ text: '新' });
  answerOld();
  await first;
  expect(store.getState().rows.map(({ title }) => title)).toEqual(['方案2']);
});

test('says what will appear when there is nothing yet', async () => {
  show({ 'records.list': ok({ rows: [], next: null, total: 0 }) });
  expect(await screen.findByText('还没有事项')).toBeTruthy();
});
