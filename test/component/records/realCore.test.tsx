/** The window over the core itself: what a form sends is what the core takes, and what it shows is what was stored. */
import '#test/support/windowInNode.ts';
import '#test/support/domRoom.ts';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import {
  createNewRecordStore,
  createOpenStore,
  createRecordsStore,
  RecordsScreen,
} from '#renderer/features/records/index.ts';
import { createPreferences } from '#renderer/lib/preferences.ts';
import { createRulesStore } from '#renderer/lib/rulesStore.ts';
import { createSaveLight } from '#renderer/lib/saveLight.ts';
import type { Bridge, Events } from '#shared/contract/contract.ts';
import { asList } from '#shared/domain/form/fieldValue.ts';
import { openJob } from '../../integration/core/job.ts';
import type { TestDesk } from '#test/support/openTestDesk.ts';

/** A bridge to the desk; facts it announced are heard after the call that made it announce them. */
function bridgeTo(desk: TestDesk): Bridge {
  const listeners = new Map<keyof Events, Set<(fact: never) => void>>();
  let heard = desk.announced.length;
  return {
    invoke: async (channel, input) => {
      const reply = await desk.call(channel, input);
      for (const { event, fact } of desk.announced.slice(heard))
        for (const hear of listeners.get(event) ?? []) hear(fact as never);
      heard = desk.announced.length;
      return reply;
    },
    on: (event, listener) => {
      const set = listeners.get(event) ?? new Set();
      listeners.set(event, set.add(listener));
      return () => set.delete(listener);
    },
  };
}

const box = (name: string | RegExp): HTMLInputElement => screen.getByRole('textbox', { name });
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function openNew(kind: string) {
  const job = await openJob();
  closing.push(async () => {
    await job[Symbol.asyncDispose]();
  });
  const { desk } = job;
  const { id } = await desk.done('records.create', { kind, from: null });
  const bridge = bridgeTo(desk);
  const rules = createRulesStore(bridge);
  const store = createOpenStore(bridge, createSaveLight());
  await rules.getState().refresh();
  render(
    <RecordsScreen
      store={createRecordsStore(bridge)}
      open={store}
      creating={createNewRecordStore(bridge)}
      rules={rules}
      preferences={createPreferences(localStorage)}
      record={id}
      navigate={vi.fn()}
      say={vi.fn()}
      rowKeys
    />,
  );
  await screen.findByRole('heading', { level: 2, name: '基本信息' });
  const content = async () => (await desk.done('records.get', { id })).content;
  return {
    desk,
    id,
    store,
    content,
    flush: async () => {
      await act(() => store.getState().flush());
    },
  };
}

test('督查发现的问题 is written field by field, stored as typed, and read back', async () => {
  const { desk, content, flush } = await openNew('inspection');
  fireEvent.change(box(/^事项名称/u), { target: { value: '栏目更新不及时' } });
  fireEvent.change(box('责任主体，第 1 个的名称'), { target: { value: '甲镇党政办公室' } });
  fireEvent.change(box(/^主要事实/u), { target: { value: '联系人写成手机 138 0013 8000。' } });
  fireEvent.click(within(screen.getByRole('group', { name: '整改进度' })).getByRole('button', { name: /整改中/u }));
  fireEvent.change(box(/^预计完成/u), { target: { value: '2030年11月30日' } });
  fireEvent.change(box(/^生成日期/u), { target: { value: '2026.10.29' } });
  fireEvent.click(screen.getByRole('checkbox', { name: '政府网站' }));
  await flush();
  expect(await content()).toMatchObject({
    title: '栏目更新不及时',
    fields: {
      responsible: [{ name: '甲镇党政办公室', uscc: '' }],
      rectified: 'in-progress',
      rectifyBy: '2030-11-30',
      formedOn: '2026-10-29',
    },
  });
  // The real checks, over what was stored.
  fireEvent.blur(box(/^主要事实/u));
  fireEvent.click(await screen.findByRole('button', { name: '遮盖' }));
  await flush();
  expect((await content()).fields['facts']).toContain('138****8000');
  expect(desk.reported).toEqual([]);
});

test('a list is filled by paste, exported, imported and taken back', async () => {
  const { desk, id, content, flush, store } = await openNew('power-list');
  const first = box('事项编码，新的一行');
  first.focus();
  const row = (n: number) => `44200000000${n}\t行政许可事项${n}\t行政许可\t《公共场所卫生管理条例》第四条`;
  fireEvent.paste(first, { clipboardData: { getData: () => [1, 2, 3].map(row).join('\r\n'), files: [] } });
  await flush();
  expect(asList((await content()).fields['items'])).toHaveLength(3);

  const base = (await desk.done('records.get', { id })).revision.number;
  const file = await desk.done('lists.export', { record: id, format: 'csv' });
  const longer = new TextDecoder().decode(file.bytes).replace('行政许可事项2', '行政许可事项二');
  fireEvent.click(screen.getByRole('button', { name: '导入清单…' }));
  const dialog = await screen.findByRole('dialog');
  fireEvent.change(dialog.querySelector('input[type="file"]')!, {
    target: { files: [new File([longer], '清单.csv')] },
  });
  fireEvent.click(await within(dialog).findByText(/修改的行/u));
  fireEvent.click(within(dialog).getByRole('button', { name: /应\s*用/u }));
  await waitFor(() => expect(JSON.stringify(store.getState().open?.content.fields['items'])).toContain('事项二'));
  const undo = await within(dialog).findByRole('button', { name: '撤销导入' });
  await waitFor(() => expect(undo).toHaveProperty('disabled', false));
  fireEvent.click(undo);
  await waitFor(() => expect(JSON.stringify(store.getState().open?.content.fields['items'])).not.toContain('事项二'));
  expect((await desk.done('records.get', { id })).revision.number).toBe(base + 2);
  expect(desk.reported).toEqual([]);
});

test('files and links go out and come back', async () => {
  const { desk, content, flush } = await openNew('inspection');
  const other = await desk.done('records.create', { kind: 'inspection', from: null });
  const zone = screen.getByRole('group', { name: '附件' }).querySelector('.form-files')!;
  fireEvent.drop(zone, { dataTransfer: { types: ['Files'], files: [new File(['督查情况'], '督查情况.txt')] } });
  expect(await screen.findByRole('button', { name: '督查情况.txt' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '加关联记录' }));
  const find = await screen.findByRole('combobox', { name: '找关联记录' });
  await screen.findAllByRole('option');
  fireEvent.keyDown(find, { key: 'Enter' });
  await flush();
  const { fields, links } = await content();
  expect(fields['attachments']).toMatchObject([{ name: '督查情况.txt', size: 12, caption: '' }]);
  expect(links).toEqual([{ to: other.id, type: 'relates', spans: [] }]);
  expect(desk.reported).toEqual([]);
});
