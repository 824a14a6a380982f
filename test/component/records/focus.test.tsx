// @vitest-environment jsdom
import '#test/support/domRoom.ts';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { kindChoices } from '#renderer/features/records/create/kindChoices.ts';
import { ok } from '#shared/lib/result.ts';
import { formCore } from '#test/support/formCore.ts';
import { filled, powerList } from '#test/support/rendererPreview/formSamples.ts';
import { shippedPack } from '#test/support/rendererPreview/shippedPack.ts';
import { openForm } from './formRoom.tsx';

test('a record that was just made begins at its first field, any other at its title', async () => {
  await openForm(formCore({ kind: 'inspection', revision: 1 }));
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /^事项名称/u }));
});

test('a record that was opened begins at its title', async () => {
  await openForm(filled('inspection'));
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
});

test('送审 asks with the verb under the key, and 取消 gives the focus back to where it was', async () => {
  const own = {
    formedOn: '2026-11-02',
    secrecyOn: '2026-11-03',
    secrecyReviewer: '李审',
    rectified: 'in-progress',
    rectifyBy: '2026-11-30',
  };
  await openForm(filled('inspection', own, { content: { issuer: '中山市人民政府办公室' } }));
  await screen.findByText('检查都已通过或说明，可以送审');
  const facts = screen.getByRole('textbox', { name: /^主要事实/u });
  facts.focus();
  fireEvent.keyDown(document.activeElement!, { key: 'Enter', ctrlKey: true });
  const dialog = await screen.findByRole('dialog');
  await waitFor(() => expect(document.activeElement).toBe(within(dialog).getByRole('button', { name: /送\s*审/u })));
  fireEvent.click(within(dialog).getByRole('button', { name: /取\s*消/u }));
  await waitFor(() => expect(document.activeElement).toBe(facts));
});

test('the history gives the focus back', async () => {
  await openForm(filled('inspection'), { 'records.revisions': ok({ rows: [], next: null }) });
  const button = screen.getByRole('button', { name: '修订记录' });
  button.focus();
  fireEvent.click(button);
  const drawer = await screen.findByRole('dialog');
  act(() => within(drawer).getAllByRole('button')[0]!.focus());
  fireEvent.click(within(drawer).getAllByRole('button')[0]!);
  await waitFor(() => expect(document.activeElement).toBe(button));
});

test('Esc leaves a table of a hundred rows for what stands behind it', async () => {
  await openForm(powerList(100));
  screen.getByRole('textbox', { name: '事项编码，第 1 行' }).focus();
  fireEvent.keyDown(document.activeElement!, { key: 'Escape' });
  expect(document.activeElement).toBe(screen.getByRole('button', { name: '加宽表格' }));
});

test('what is pasted into the blank line leaves the caret in it', async () => {
  await openForm(powerList(2));
  const blank = screen.getByRole('textbox', { name: '事项编码，新的一行' });
  blank.focus();
  const text = Array.from({ length: 3 }, (_, at) => `4420000009${at}\t事项${at}`).join('\r\n');
  fireEvent.paste(blank, {
    clipboardData: { getData: (type: string) => (type === 'text/plain' ? text : ''), files: [] },
  });
  expect(screen.getByText(/新加 3/u)).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: '事项编码，第 3 行' }));
});

test('the kind whose name or initials were typed in full is the first, because Enter takes it', () => {
  const first = (typed: string): string | undefined => kindChoices(shippedPack, typed, false)[0]?.name;
  expect(first('zdxzjc')).toBe('重大行政决策');
  expect(first('重大行政决策')).toBe('重大行政决策');
  expect(first('qzqd')).toBe('权责清单');
  // Not in full: in the order of the pack.
  expect(first('zdxz')).toBe('重大行政决策事项目录');
});
