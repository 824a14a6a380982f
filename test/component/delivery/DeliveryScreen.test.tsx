// @vitest-environment jsdom
import '#test/support/domRoom.ts';
import { fireEvent, render, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { createDeliveryStore, DeliveryScreen } from '#renderer/features/delivery/index.ts';
import type { DeliveryRow } from '#shared/contract/delivery.ts';
import { createRulesStore } from '#renderer/lib/rulesStore.ts';
import { err, ok } from '#shared/lib/result.ts';
import { shippedPack } from '#test/support/rendererPreview/shippedPack.ts';
import { packageId, recordId, submissionId } from '#test/support/rendererPreview/basis.ts';
import { scriptedBridge, type Script } from '#test/support/scriptedBridge.ts';

const row = (n: number, more: Partial<DeliveryRow>): DeliveryRow => ({
  packageId: packageId(n),
  submission: submissionId(n),
  record: recordId(n),
  kind: 'policy',
  title: `材料包${n}`,
  files: 7,
  bytes: 4_200_000,
  approvedAt: '2026-11-20T08:30:00+08:00',
  state: 'queued',
  reached: { queued: '2026-11-20T08:31:02+08:00' },
  uploaded: null,
  nextTryAt: null,
  reasons: [],
  publicUrl: null,
  indexNumber: null,
  log: [{ at: '2026-11-20T08:31:02+08:00', sentence: '材料包已签名并落盘。' }],
  ...more,
});

async function show(rows: readonly DeliveryRow[], script: Script = {}) {
  const bridge = scriptedBridge({ 'delivery.list': ok(rows), 'rules.pack': ok(shippedPack), ...script });
  const rules = createRulesStore(bridge);
  await rules.getState().refresh();
  const before = bridge.calls.length;
  const navigate = vi.fn();
  const say = vi.fn();
  render(
    <DeliveryScreen
      store={createDeliveryStore(bridge)}
      rules={rules}
      submission={null}
      navigate={navigate}
      say={say}
      rowKeys
    />,
  );
  const asked = () => bridge.calls.slice(before).map(({ channel }) => channel);
  return { asked, navigate, say };
}

test('never shows a state that was not reached', async () => {
  await show([
    row(1, { state: 'sent', reached: { queued: '2026-11-20T08:31:02+08:00', sent: '2026-11-20T08:46:00+08:00' } }),
  ]);

  const steps = within(await screen.findByRole('list', { name: '到哪一步' })).getAllByRole('listitem');
  expect(steps.map((step) => step.textContent)).toEqual([
    expect.stringContaining('待报送，已过'),
    expect.stringContaining('已送出，现在'),
    expect.stringMatching(/回执已验证，未到等回执/),
    expect.stringMatching(/已发布，未到—/),
  ]);
  expect(steps.map((step) => step.getAttribute('aria-current'))).toEqual([null, 'step', null, null]);
});

test('puts what came back first, with its reasons and the way to mend it', async () => {
  const { navigate } = await show([
    row(1, { state: 'published' }),
    row(2, {
      state: 'returned',
      reached: { returned: '2026-11-21T08:20:00+08:00' },
      reasons: [{ where: '附件2', why: '打不开' }],
    }),
  ]);

  const packages = await screen.findByRole('list', { name: '材料包' });
  expect(within(packages).getAllByRole('button')[0]?.getAttribute('aria-label')).toBe('材料包2的记录');
  expect(screen.getByText('1. 附件2：打不开')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '修改后重报' }));
  expect(navigate).toHaveBeenCalledWith({ screen: 'studio', submission: submissionId(2) });
});

test('leads from what came back to the form of its kind', async () => {
  const { navigate } = await show([row(3, { state: 'returned', kind: 'penalty' })]);
  fireEvent.click(await screen.findByRole('button', { name: '修改后重报' }));
  expect(navigate).toHaveBeenCalledWith({ screen: 'records', record: recordId(3) });
});

test('tells the log in sentences when a row is opened', async () => {
  await show([row(1, {})]);
  const toggle = await screen.findByRole('button', { name: '材料包1的记录' });
  expect(screen.queryByText('材料包已签名并落盘。')).toBeNull();
  fireEvent.click(toggle);
  expect(toggle.getAttribute('aria-expanded')).toBe('true');
  expect(screen.getByText('材料包已签名并落盘。')).toBeTruthy();
});

const published = row(1, {
  state: 'published',
  publicUrl: 'https://portal.example.invalid/p/1',
  indexNumber: '11442000/2026-1',
});

test('copies the public address of what is published at one key, and says so', async () => {
  const taken: string[] = [];
  const clipboardData = { setData: (type: string, text: string) => taken.push(`${type} ${text}`) };
  Object.assign(document, {
    execCommand: () => document.dispatchEvent(Object.assign(new Event('copy'), { clipboardData })),
  });
  const { say } = await show([published]);
  fireEvent.click(await screen.findByRole('button', { name: '复制公开页地址：材料包1' }));

  expect(taken).toEqual(['text/plain https://portal.example.invalid/p/1']);
  expect(screen.getByRole('button', { name: '已复制：材料包1' })).toBeTruthy();
  expect(say).toHaveBeenCalledWith('公开页地址已复制，粘贴到浏览器里打开。');
  // Nothing of it is left behind for the next copy.
  document.dispatchEvent(Object.assign(new Event('copy'), { clipboardData }));
  expect(taken).toHaveLength(1);
});

test('shows the public address when the system does not let it be copied', async () => {
  Object.assign(document, { execCommand: () => false });
  const { say } = await show([published]);
  fireEvent.click(await screen.findByRole('button', { name: '复制公开页地址：材料包1' }));

  expect(screen.getByText('https://portal.example.invalid/p/1')).toBeTruthy();
  expect(screen.getByText('11442000/2026-1')).toBeTruthy();
  expect(say).toHaveBeenCalledWith('没能复制。地址已显示，请选中后按 Ctrl+C。');
});

test('tries again at once when asked, and reads what came of it', async () => {
  const { asked } = await show([row(1, { nextTryAt: '2026-11-20T09:20:00+08:00' })], { 'delivery.retry': ok(null) });
  expect(await screen.findByText(/自动再试/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '现在重试' }));
  await vi.waitFor(() => {
    expect(asked()).toEqual(['delivery.list', 'delivery.retry', 'delivery.list']);
  });
});

test('says so when the wish to retry cannot even be written down', async () => {
  await show([row(1, {})], { 'delivery.retry': err({ type: 'store/cannot-write', why: 'read-only' }) });
  fireEvent.click(await screen.findByRole('button', { name: '现在重试' }));
  expect((await screen.findByRole('alert')).textContent).toContain('数据文件夹不能写入');
});

test('hands the approved package over as a file of its own name', async () => {
  const made: Blob[] = [];
  vi.stubGlobal(
    'URL',
    Object.assign(URL, { createObjectURL: (blob: Blob) => (made.push(blob), 'blob:x'), revokeObjectURL: () => {} }),
  );
  const saved: string[] = [];
  const clicks = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  await show([row(1, {})], { 'delivery.package': ok({ name: '01990000.zip', bytes: new Uint8Array([80, 75]) }) });

  fireEvent.click(await screen.findByRole('button', { name: '把材料包1导出到U盘' }));
  await vi.waitFor(() => expect(saved).toEqual(['01990000.zip']));
  expect(made[0]?.size).toBe(2);
  clicks.mockRestore();
});

test.for([
  [{ type: 'delivery/not-found' }, '找不到这个材料包'],
  [{ type: 'delivery/too-large' }, '超过 256 MiB'],
  [{ type: 'call/core-restarted' }, '中途重新启动'],
] as const)('says what to do when an export is refused: %j', async ([refusal, words]) => {
  await show([row(1, {})], { 'delivery.package': err(refusal) });
  fireEvent.click(await screen.findByRole('button', { name: '把材料包1导出到U盘' }));
  expect((await screen.findByRole('alert')).textContent).toContain(words);
});
