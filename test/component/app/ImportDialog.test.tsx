// @vitest-environment jsdom
import '#test/support/domRoom.ts';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { ImportDialog } from '#renderer/app/ImportDialog.tsx';
import { createImportStore } from '#renderer/app/importStore.ts';
import { err, ok } from '#shared/lib/result.ts';
import { recordId, submissionId } from '#test/support/rendererPreview/basis.ts';
import { scriptedBridge, type Script } from '#test/support/scriptedBridge.ts';

const report = {
  submission: submissionId(1),
  policy: recordId(1),
  interpretation: recordId(2),
  title: '政务公开工作实施方案',
  docNumber: null,
  issuer: '中山市人民政府办公室',
  date: '2018-01-15',
  topLevelClauses: 3,
  leafClauses: 11,
  characters: 8123,
  notes: ['去掉了 6 处页码。'],
};

function show(script: Script) {
  const bridge = scriptedBridge(script);
  const store = createImportStore(bridge);
  const navigate = vi.fn();
  store.getState().show();
  render(<ImportDialog store={store} navigate={navigate} />);
  return { bridge, store, navigate };
}
const pick = (file: File) => fireEvent.change(screen.getByLabelText('政策文件'), { target: { files: [file] } });

test('takes a file in, shows what was understood, and leads to the studio', async () => {
  const { bridge, navigate } = show({ 'policies.import': ok(report) });
  pick(new File(['一、目标'], '方案.txt'));
  expect(await screen.findByText('3 个部分，11 条')).toBeTruthy();
  expect(screen.getByText(/没有认出来/)).toBeTruthy();
  expect(screen.getByText('去掉了 6 处页码。')).toBeTruthy();
  expect(bridge.calls[0]?.input).toMatchObject({ from: 'file', name: '方案.txt' });
  fireEvent.click(screen.getByRole('button', { name: '去写解读' }));
  expect(navigate).toHaveBeenCalledWith({ screen: 'studio', submission: submissionId(1) });
});

test('takes pasted text in', async () => {
  const { bridge } = show({ 'policies.import': ok(report) });
  fireEvent.change(screen.getByLabelText('或者粘贴正文'), { target: { value: '一、目标' } });
  fireEvent.click(screen.getByRole('button', { name: '导入粘贴的正文' }));
  await screen.findByText('3 个部分，11 条');
  expect(bridge.calls[0]?.input).toEqual({ from: 'text', text: '一、目标' });
});

test('says before reading it that a file is of a kind nobody can read', async () => {
  const { bridge } = show({});
  pick(new File(['%PDF'], '方案.pdf'));
  expect((await screen.findByRole('alert')).textContent).toContain('“方案.pdf”的格式还读不了');
  expect(bridge.calls).toEqual([]);
});

test('does not read a file of more than 50 MiB into the window', async () => {
  const { bridge } = show({});
  const huge = new File(['x'], '方案.docx');
  Object.defineProperty(huge, 'size', { value: 50 * 1024 * 1024 + 1 });
  pick(huge);
  expect((await screen.findByRole('alert')).textContent).toContain('超过 50 MiB');
  expect(bridge.calls).toEqual([]);
});

test.for([
  [{ type: 'import/empty', name: '扫描.docx' }, '里没有文字'],
  [{ type: 'import/unreadable', name: '坏.docx', why: '不是 ZIP' }, '打不开：不是 ZIP'],
  [{ type: 'record/classified', mark: '机密★' }, '有密级标志“机密★”'],
  [{ type: 'store/cannot-write', why: 'full' }, '磁盘满了'],
  [{ type: 'call/unexpected', reference: 'C-42' }, 'C-42'],
] as const)('says why nothing was taken in, and keeps the pasted words: %j', async ([refusal, words]) => {
  show({ 'policies.import': err(refusal) });
  const box = screen.getByLabelText('或者粘贴正文');
  fireEvent.change(box, { target: { value: '一、目标' } });
  fireEvent.click(screen.getByRole('button', { name: '导入粘贴的正文' }));
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain(words));
  expect((box as HTMLTextAreaElement).value).toBe('一、目标');
});
