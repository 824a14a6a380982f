// @vitest-environment jsdom
import '#test/support/domRoom.ts';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { asList, asObject } from '#shared/domain/form/fieldValue.ts';
import { ok } from '#shared/lib/result.ts';
import type { FormCore } from '#test/support/formCore.ts';
import { powerList } from '#test/support/rendererPreview/formSamples.ts';
import { openForm } from './formRoom.tsx';

const cell = (name: string): HTMLTextAreaElement => screen.getByRole('textbox', { name });
const codes = (core: FormCore): unknown[] =>
  asList(core.content().fields['items']).map((row) => asObject(row)?.['code']);
const key = (name: string, more: object = {}) => fireEvent.keyDown(document.activeElement!, { key: name, ...more });
const paste = (text: string) =>
  fireEvent.paste(document.activeElement!, { clipboardData: { getData: () => text, files: [] } });

describe('a table', () => {
  test('grows by writing into its last line, which keeps the caret', async () => {
    const core = powerList(2);
    const { flush } = await openForm(core);
    const next = cell('事项编码，新的一行');
    next.focus();
    fireEvent.change(next, { target: { value: '442000000301' } });
    expect(document.activeElement).toBe(next);
    expect(next.getAttribute('aria-label')).toBe('事项编码，第 3 行');
    expect(cell('事项编码，新的一行')).not.toBe(next);
    await act(flush);
    expect(codes(core)).toEqual(['442000000001', '442000000002', '442000000301']);
  });

  test('reports nothing of a composition, and a composed word makes the row', async () => {
    const core = powerList(1);
    const { flush } = await openForm(core);
    const next = cell('事项名称，新的一行');
    next.focus();
    fireEvent.compositionStart(next);
    fireEvent.change(next, { target: { value: "xu'ke" } });
    fireEvent.keyDown(next, { key: 'Enter', isComposing: true });
    await act(flush);
    expect(codes(core)).toHaveLength(1);
    expect(document.activeElement).toBe(next);
    fireEvent.change(next, { target: { value: '许可' } });
    fireEvent.compositionEnd(next, { target: { value: '许可' } });
    await act(flush);
    expect(asList(core.content().fields['items'])[1]).toMatchObject({ name: '许可' });
  });

  test('is walked by Enter and arrows, and stays in its column', async () => {
    await openForm(powerList(3));
    cell('事项编码，第 1 行').focus();
    key('Enter');
    expect(document.activeElement).toBe(cell('事项编码，第 2 行'));
    key('ArrowDown');
    key('Enter');
    expect(document.activeElement).toBe(cell('事项编码，新的一行'));
    key('Enter', { shiftKey: true });
    expect(document.activeElement).toBe(cell('事项编码，第 3 行'));
  });

  test('moves and removes rows by keyboard, and takes a removal back', async () => {
    const core = powerList(3);
    const { flush } = await openForm(core);
    cell('事项编码，第 1 行').focus();
    key('ArrowDown', { altKey: true });
    expect(document.activeElement).toBe(cell('事项编码，第 2 行'));
    await act(flush);
    expect(codes(core)).toEqual(['442000000002', '442000000001', '442000000003']);
    key('Delete', { altKey: true });
    await act(flush);
    expect(codes(core)).toEqual(['442000000002', '442000000003']);
    expect(screen.getByText(/删去了第 2 行/u)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '撤销' }));
    await act(flush);
    expect(codes(core)).toEqual(['442000000002', '442000000001', '442000000003']);
  });

  test('takes a paste from Excel from the caret on, and takes it back', async () => {
    const core = powerList(2);
    const { flush } = await openForm(core);
    cell('事项编码，第 2 行').focus();
    paste('442000000902\t甲事项\t行政许可\r\n442000000903\t乙事项\t行政处罚\r\n');
    await act(flush);
    expect(codes(core)).toEqual(['442000000001', '442000000902', '442000000903']);
    expect(asList(core.content().fields['items'])[2]).toMatchObject({ name: '乙事项' });
    expect(screen.getByText(/贴入 6 格，新加 1/u)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '撤销' }));
    await act(flush);
    expect(codes(core)).toEqual(['442000000001', '442000000002']);
  });

  test('leaves paragraphs to the cell that holds them, and rows of a sheet to the table', async () => {
    const core = powerList(1);
    const { flush } = await openForm(core);
    cell('依据条款原文，第 1 行').focus();
    expect(paste('第一款\n第二款')).toBe(true);
    fireEvent.paste(document.activeElement!, {
      clipboardData: { getData: (type: string) => (type === 'text/html' ? '<table>' : '原文一\r\n原文二'), files: [] },
    });
    await act(flush);
    expect(codes(core)).toHaveLength(2);
  });

  test('leaves the words of one cell to the browser', async () => {
    const core = powerList(1);
    await openForm(core);
    cell('事项编码，第 1 行').focus();
    expect(paste('442000000902')).toBe(true);
  });

  test('draws only the rows in view when there are many, and says how many there are', async () => {
    await openForm(powerList(100));
    const table = screen.getByRole('table', { name: '事项' });
    expect(within(table).getAllByRole('row').length).toBeLessThan(60);
    expect(table.getAttribute('aria-rowcount')).toBe('102');
    expect(screen.getByText(/^共 100/u)).toBeTruthy();
  });

  test('goes to the cell a finding is about', async () => {
    await openForm(powerList(12));
    const bar = screen.getByRole('contentinfo', { name: '送审' });
    expect(bar).toBeTruthy();
    const wrong = await screen.findByText(/「事项」第5行「事项名称」/u, { selector: 'span' });
    fireEvent.click(within(wrong).getByRole('button', { name: '查看' }));
    await waitFor(() => expect(document.activeElement).toBe(cell('事项名称，第 5 行')));
    expect(cell('事项名称，第 5 行').getAttribute('aria-invalid')).toBe('true');
  });
});

test('a list is tried, imported and taken back as one', async () => {
  const core = powerList(2);
  const report = {
    added: [{ row: 4, key: '442000000201' }],
    changed: [],
    missing: [],
    unchanged: 2,
    rejected: [{ row: 5, why: '没有编码。' }],
    ignored: [],
    revision: null,
  };
  const revision = { number: 4, digest: '0'.repeat(64), savedAt: '2026-11-23T09:20:00+08:00', author: '王晓' };
  const { bridge } = await openForm(core, {
    'lists.import': ({ apply }) => {
      if (apply) core.saveElsewhere({ title: '导入以后' });
      return ok({ ...report, revision: apply ? revision : null });
    },
    'records.restore': () => {
      core.saveElsewhere({ title: '导入以前' });
      return ok({ ...revision, number: 5 });
    },
  });
  fireEvent.click(screen.getByRole('button', { name: '导入清单…' }));
  const dialog = await screen.findByRole('dialog');
  fireEvent.change(dialog.querySelector('input[type="file"]')!, {
    target: { files: [new File(['编码'], '清单.csv')] },
  });
  expect(await within(dialog).findByText('第 5 行：没有编码。')).toBeTruthy();
  fireEvent.click(within(dialog).getByRole('button', { name: /应\s*用/u }));
  const undo = await within(dialog).findByRole('button', { name: '撤销导入' });
  await waitFor(() => expect(undo).toHaveProperty('disabled', false));
  fireEvent.click(undo);
  await waitFor(() =>
    expect(bridge.calls.find(({ channel }) => channel === 'records.restore')?.input).toMatchObject({
      base: 4,
      revision: 3,
    }),
  );
  expect(bridge.calls.filter(({ channel }) => channel === 'lists.import').map(({ input }) => input)).toMatchObject([
    { apply: false, base: 3 },
    { apply: true, base: 3 },
  ]);
});
