// @vitest-environment jsdom
import '#test/support/domRoom.ts';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { err, ok } from '#shared/lib/result.ts';
import { recordId, submissionId } from '#test/support/rendererPreview/basis.ts';
import { incidentId, incidentRow } from '#test/support/rendererPreview/responseSample.ts';
import { NOW, saved, show, stopTheClocksAtNow } from './responseRoom.tsx';

stopTheClocksAtNow();

test('takes an incident down with what its clocks need and opens it', async () => {
  const created = { id: incidentId, submission: submissionId(601) };
  const { navigate, saves } = await show(null, { 'records.create': ok(created) });
  fireEvent.click(await screen.findByRole('button', { name: '登记事件' }));
  fireEvent.click(await screen.findByRole('button', { name: /登记并开始计时$/ }));
  expect(screen.getByText('选一个等级；拿不准先选高的，核实后再改')).toBeTruthy();
  expect(saves()).toHaveLength(0);

  fireEvent.change(screen.getByRole('textbox', { name: '事件名称' }), { target: { value: '网传“停水三天”' } });
  fireEvent.change(screen.getByRole('textbox', { name: '发生时间' }), { target: { value: '2026-11-23 8:05' } });
  fireEvent.click(screen.getByRole('button', { name: '重大' }));
  fireEvent.click(screen.getByRole('button', { name: '登记并开始计时' }));
  await waitFor(() => expect(navigate).toHaveBeenCalledWith({ screen: 'response', record: incidentId }));
  expect(saves()[0]?.content).toMatchObject({
    title: '网传“停水三天”',
    fields: {
      occurredAt: '2026-11-23T08:05:00+08:00',
      discoveredAt: '2026-11-23T09:13:00+08:00',
      incidentLevel: 'major',
    },
  });
});

test('an intake that could not be saved is written into the same record when tried again', async () => {
  const created = { id: incidentId, submission: submissionId(601) };
  const { bridge, navigate } = await show(null, {
    'records.create': ok(created),
    'records.save': err({ type: 'store/cannot-write', why: 'read-only' }),
  });
  fireEvent.click(await screen.findByRole('button', { name: '登记事件' }));
  fireEvent.change(await screen.findByRole('textbox', { name: '事件名称' }), { target: { value: '网传“停水三天”' } });
  fireEvent.change(screen.getByRole('textbox', { name: '发生时间' }), { target: { value: '2026-11-23 8:05' } });
  fireEvent.click(screen.getByRole('button', { name: '一般' }));
  fireEvent.click(screen.getByRole('button', { name: '登记并开始计时' }));
  await screen.findByText(/数据文件夹不能写入/);

  bridge.rescript({ 'records.save': saved });
  fireEvent.click(await screen.findByRole('button', { name: /登记并开始计时$/ }));
  await waitFor(() => expect(navigate).toHaveBeenCalledOnce());
  expect(bridge.calls.filter(({ channel }) => channel === 'records.create')).toHaveLength(1);
});

test('lists incidents with the nearest end first and leads into one', async () => {
  const rows = [
    incidentRow(4, '已平息的', null, '2026-11-17T08:00:00+08:00'),
    incidentRow(2, '还有一天的', NOW + 86_400_000, '2026-11-23T08:00:00+08:00'),
    incidentRow(3, '已经超时的', NOW - 60_000, '2026-11-22T08:00:00+08:00'),
  ];
  const { navigate } = await show(null, { 'records.list': ok({ rows, next: null, total: 3 }) });

  await screen.findByText('已经超时的');
  const lines = screen.getAllByRole('listitem').map((line) => line.textContent);
  expect(lines[0]).toMatch(/已经超时的.*已超时 00:01:0\d/);
  expect(lines[1]).toContain('还剩 2');
  expect(lines[2]).toContain('没有在走的时钟');
  fireEvent.click(screen.getAllByRole('button', { name: '去回应' })[0]!);
  expect(navigate).toHaveBeenCalledWith({ screen: 'response', record: recordId(603) });
});

test('offers the first step while there is no incident, and says why a list could not be read', async () => {
  const { bridge } = await show(null, { 'records.list': ok({ rows: [], next: null, total: 0 }) });
  await screen.findByText('还没有舆情事件');
  bridge.rescript({ 'records.list': err({ type: 'call/unexpected', reference: 'C-1' }) });
  bridge.announce('records.changed', { ids: [] });
  expect(await screen.findByText(/编号 C-1/)).toBeTruthy();
});
