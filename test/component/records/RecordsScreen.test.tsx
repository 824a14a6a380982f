// @vitest-environment jsdom
import '#test/support/domRoom.ts';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import {
  createNewRecordStore,
  createOpenStore,
  createRecordsStore,
  NewRecordDialog,
  RecordsScreen,
} from '#renderer/features/records/index.ts';
import { createPreferences } from '#renderer/lib/preferences.ts';
import { createRulesStore } from '#renderer/lib/rulesStore.ts';
import { createSaveLight } from '#renderer/lib/saveLight.ts';
import type { RecordRow } from '#shared/contract/records.ts';
import { ok } from '#shared/lib/result.ts';
import { recordId, submissionId } from '#test/support/rendererPreview/basis.ts';
import { shippedPack } from '#test/support/rendererPreview/shippedPack.ts';
import { scriptedBridge, type Script, type ScriptedBridge } from '#test/support/scriptedBridge.ts';

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
  dueAt: null,
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
  const bridge = scriptedBridge({ 'rules.pack': ok(shippedPack), ...script });
  const navigate = vi.fn();
  const onImport = vi.fn();
  const store = createRecordsStore(bridge);
  const rules = createRulesStore(bridge);
  const creating = createNewRecordStore(bridge);
  void rules.getState().refresh();
  render(
    <>
      <RecordsScreen
        store={store}
        open={createOpenStore(bridge, createSaveLight())}
        creating={creating}
        rules={rules}
        preferences={createPreferences(localStorage)}
        record={null}
        navigate={navigate}
        say={vi.fn()}
        rowKeys
      />
      <NewRecordDialog store={creating} rules={rules} navigate={navigate} onImport={onImport} />
    </>,
  );
  return { bridge, navigate, store, onImport };
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
    { text: '最迟', kinds: null, after: null, limit: 100 },
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

test('chooses kinds by 五公开, and a search asks for the same kinds', async () => {
  const { bridge } = show({ ...many, 'records.search': ok({ rows: [], next: null }) });
  await screen.findByRole('listbox');
  const tree = await screen.findByRole('navigation', { name: '种类' });
  fireEvent.click(within(tree).getByRole('button', { name: /^执行公开/u }));
  await waitFor(() => expect(lastInput(bridge, 'records.list')).toMatchObject({ kinds: executionKinds }));
  fireEvent.click(within(tree).getByRole('button', { name: '督查发现的问题' }));
  await waitFor(() => expect(lastInput(bridge, 'records.list')).toMatchObject({ kinds: ['inspection'] }));
  fireEvent.change(screen.getByRole('textbox', { name: '查找事项' }), { target: { value: '整改' } });
  await waitFor(() =>
    expect(lastInput(bridge, 'records.search')).toMatchObject({ text: '整改', kinds: ['inspection'] }),
  );
});

test('filters with one press, and asks once which 科室 is mine', async () => {
  const { bridge } = show(many);
  await screen.findByRole('listbox');
  fireEvent.click(screen.getByRole('button', { name: '逾期' }));
  fireEvent.click(screen.getByRole('button', { name: '被退回' }));
  await waitFor(() => expect(lastInput(bridge, 'records.list')).toMatchObject({ overdue: true, state: 'returned' }));
  fireEvent.click(screen.getByRole('button', { name: '我科室' }));
  fireEvent.change(await screen.findByRole('textbox', { name: '科室名称' }), { target: { value: '政务公开科' } });
  fireEvent.click(screen.getByRole('button', { name: '只看这个科室' }));
  await waitFor(() => expect(lastInput(bridge, 'records.list')).toMatchObject({ unit: '政务公开科' }));
  fireEvent.click(screen.getByRole('button', { name: '政务公开科' }));
  await waitFor(() => expect(lastInput(bridge, 'records.list')).toMatchObject({ unit: null }));
});

test('keeps conditions as a view under a name', async () => {
  const { bridge, store } = show(many);
  await screen.findByRole('listbox');
  fireEvent.click(screen.getByRole('button', { name: '草稿' }));
  fireEvent.click(await screen.findByRole('button', { name: /存为视图/u }));
  fireEvent.change(await screen.findByRole('textbox', { name: '名称' }), { target: { value: '我的草稿' } });
  fireEvent.click(screen.getByRole('button', { name: /存\s*下/u }));
  await store.getState().setFilters({ state: null });
  fireEvent.click(await screen.findByRole('button', { name: '我的草稿' }));
  await waitFor(() => expect(lastInput(bridge, 'records.list')).toMatchObject({ state: 'draft' }));
});

test('opens a record where its kind is worked on', async () => {
  const { navigate } = show({
    'records.list': ok({ rows: [{ ...row(1), kind: 'inspection' }], next: null, total: 1 }),
  });
  fireEvent.click(await screen.findByRole('option'));
  expect(navigate).toHaveBeenCalledWith({ screen: 'records', record: recordId(1) });
});

test('makes a new record of a kind found by pinyin initials or by another name', async () => {
  const { bridge, navigate } = show({
    ...many,
    'records.create': ok({ id: recordId(5), submission: submissionId(5) }),
  });
  await screen.findByRole('navigation', { name: '种类' });
  fireEvent.click(screen.getByRole('button', { name: '新建' }));
  const find = await screen.findByRole('combobox', { name: '找种类' });
  fireEvent.compositionStart(find);
  fireEvent.change(find, { target: { value: 'du' } });
  expect(screen.getAllByRole('option', { name: /公开/u }).length).toBeGreaterThan(20);
  fireEvent.compositionEnd(find, { target: { value: 'dcfx' } });
  expect(screen.getAllByRole('option', { name: /督查发现的问题/u })).toHaveLength(1);
  fireEvent.keyDown(find, { key: 'Enter' });
  await waitFor(() => expect(navigate).toHaveBeenCalledWith({ screen: 'records', record: recordId(5) }));
  expect(lastInput(bridge, 'records.create')).toEqual({ kind: 'inspection', from: null });
});

test('begins a policy with its document', async () => {
  const { onImport } = show(many);
  await screen.findByRole('navigation', { name: '种类' });
  fireEvent.click(screen.getByRole('button', { name: '新建' }));
  fireEvent.click(await screen.findByRole('option', { name: /导入文件开始/u }));
  expect(onImport).toHaveBeenCalled();
});

const executionKinds = shippedPack.kinds.filter(({ category }) => category === 'execution').map(({ key }) => key);

const lastInput = (bridge: ScriptedBridge, channel: string): unknown =>
  bridge.calls.findLast((call) => call.channel === channel)?.input;
