// @vitest-environment jsdom
import '#test/support/domRoom.ts';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { FormView } from '#shared/contract/forms.ts';
import { err, ok } from '#shared/lib/result.ts';
import { recordId, submissionId } from '#test/support/rendererPreview/basis.ts';
import { hourClock, incidentId, minutesFrom, statementId } from '#test/support/rendererPreview/responseSample.ts';
import { shippedPack } from '#test/support/rendererPreview/shippedPack.ts';
import { NOW, sample, saved, show, stopTheClocksAtNow } from './responseRoom.tsx';

stopTheClocksAtNow();

const clock = (name: string) => screen.findByRole('region', { name });

test('counts three clocks down to their moments, each naming its start and its end', async () => {
  await show();

  const first = await clock('权威信息 · 5小时内');
  expect(within(first).getByRole('timer').getAttribute('aria-label')).toBe('还剩2小时25分');
  expect(within(first).getByText('过半，未发布')).toBeTruthy();
  expect(within(first).getByText('最迟 今天 11:39')).toBeTruthy();
  expect(within(first).getByText('自发生 今天 06:39 起')).toBeTruthy();
  expect(within(await clock('新闻发布会 · 24小时内')).getByText('已排 今天 18:00')).toBeTruthy();
  expect(within(await clock('网传内容回应 · 48小时内')).getByText('自发现 今天 07:04 起')).toBeTruthy();
});

test('ticks by the clock of the computer, so that a machine that slept shows what is left now', async () => {
  await show();
  const first = await clock('权威信息 · 5小时内');

  vi.setSystemTime(NOW + 2 * 3_600_000);
  await waitFor(() => expect(within(first).getByRole('timer').getAttribute('aria-label')).toBe('还剩25分'));
  expect(within(first).getByText('不到1小时，未发布')).toBeTruthy();
});

test('says a threshold once when it passes, and not what had passed before', async () => {
  const { say } = await show();
  await clock('权威信息 · 5小时内');
  act(() => {
    vi.advanceTimersByTime(3000);
  });
  expect(say).not.toHaveBeenCalled();

  vi.setSystemTime(NOW + 100 * 60_000);
  act(() => {
    vi.advanceTimersByTime(3000);
  });
  await waitFor(() => expect(say).toHaveBeenCalledExactlyOnceWith('权威信息：只剩不到1小时，最迟今天 11:39。'));
});

test('an overdue clock counts on and is said in words, not by colour alone', async () => {
  const late = hourClock('T13', '5小时内发布权威信息', 5, minutesFrom(NOW, -363));
  await show(incidentId, {}, { ...sample.incident, clocks: [late] });

  const first = await clock('权威信息 · 5小时内');
  expect(within(first).getByText('已超时，未发布')).toBeTruthy();
  expect(within(first).getByRole('timer').getAttribute('aria-label')).toBe('已超时1小时3分');
});

test('a clock whose start is not written leads to where it is written', async () => {
  const idle = hourClock('T15', '48小时内回应', 48, null);
  const { navigate } = await show(incidentId, {}, { ...sample.incident, clocks: [idle] });

  fireEvent.click(await screen.findByRole('button', { name: '写发现时间' }));
  expect(navigate).toHaveBeenCalledWith({ screen: 'records', record: incidentId });
});

test('records the moment of release into its field and keeps everything else', async () => {
  const { saves, saveLight } = await show();

  fireEvent.click(await screen.findByRole('button', { name: '权威信息：记发布时刻' }));
  fireEvent.click(await screen.findByRole('button', { name: '记下，停表' }));
  await waitFor(() => expect(saves()).toHaveLength(1));
  const [{ base, content } = { base: 0, content: null }] = saves();
  expect(base).toBe(2);
  expect(content?.fields).toEqual({
    ...sample.incident.record.content.fields,
    firstReleaseAt: '2026-11-23T09:13:00+08:00',
  });
  expect(content?.links).toBeUndefined();
  await waitFor(() => expect(saveLight.getState().shown).toEqual({ type: 'saved', at: '2026-11-23T09:13:20+08:00' }));
});

test('takes no moment that has not come or lies before the event', async () => {
  await show();

  fireEvent.click(await screen.findByRole('button', { name: '权威信息：记发布时刻' }));
  const box = await screen.findByRole('textbox', { name: '已发布的时刻' });
  fireEvent.change(box, { target: { value: '2026-11-23 12:00' } });
  expect(screen.getByText('这个时刻还没到；请核对')).toBeTruthy();
  fireEvent.change(box, { target: { value: '2026-11-23 6:00' } });
  expect(screen.getByText('早于发生时间；请核对')).toBeTruthy();
  expect(screen.getByRole('button', { name: '记下，停表' }).hasAttribute('disabled')).toBe(true);
});

test('adds a line of progress to the newest revision when somebody saved in between', async () => {
  const theirs: FormView = {
    ...sample.incident,
    record: {
      ...sample.incident.record,
      revision: { ...sample.incident.record.revision, number: 3 },
      content: {
        ...sample.incident.record.content,
        fields: { ...sample.incident.record.content.fields, responsibleUnit: '石岐街道' },
      },
    },
  };
  const { bridge, saves } = await show();
  fireEvent.click(await screen.findByRole('button', { name: '记一条进展' }));
  fireEvent.change(await screen.findByRole('textbox', { name: '内容' }), { target: { value: '已恢复供水' } });
  bridge.rescript({
    'records.form': ({ id }) => (id === incidentId ? ok(theirs) : ok(sample.statement)),
    'records.save': ({ base }) => (base === 2 ? err({ type: 'record/stale', current: 3 }) : saved),
  });
  fireEvent.click(screen.getByRole('button', { name: /^记 ?下$/ }));

  await waitFor(() => expect(saves()).toHaveLength(2));
  const fields = saves()[1]?.content.fields;
  expect(fields?.['responsibleUnit']).toBe('石岐街道');
  expect(fields?.['updates']).toHaveLength(4);
  expect(fields?.['updates']).toContainEqual(
    expect.objectContaining({ at: '2026-11-23T09:13:00+08:00', sort: 'progress', text: '已恢复供水' }),
  );
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('keeps the words in the dialog when they could not be written', async () => {
  const { saveLight } = await show(incidentId, { 'records.save': err({ type: 'store/cannot-write', why: 'full' }) });
  fireEvent.click(await screen.findByRole('button', { name: '记一条进展' }));
  fireEvent.change(await screen.findByRole('textbox', { name: '内容' }), { target: { value: '已恢复供水' } });
  fireEvent.click(screen.getByRole('button', { name: /^记 ?下$/ }));

  expect(await within(screen.getByRole('dialog')).findByText(/磁盘满了/)).toBeTruthy();
  expect(screen.getByRole('textbox', { name: '内容' })).toHaveProperty('value', '已恢复供水');
  expect(saveLight.getState().shown?.type).toBe('failed');
});

test('shows what of the statement is written, why it came back, and how it will read', async () => {
  const { navigate } = await show();

  expect(await screen.findByText('必写 4 项已写')).toBeTruthy();
  expect(screen.getByText('陈科长退回')).toBeTruthy();
  expect(screen.getByText('可后补。现场核实后填，没有把握不写。')).toBeTruthy();
  expect(screen.getByText(/咨询途径：12345政府服务热线。下次发布时间：今天 14:00。$/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '接着写，送审' }));
  expect(navigate).toHaveBeenCalledWith({ screen: 'records', record: statementId });
});

test('drafts the statement from the incident, linked to it', async () => {
  const created = { id: recordId(700), submission: submissionId(700) };
  const { bridge, navigate } = await show(
    incidentId,
    { 'records.create': ok(created) },
    { ...sample.incident, links: [] },
  );

  fireEvent.click(await screen.findByRole('button', { name: '起草首次权威信息' }));
  await waitFor(() => expect(navigate).toHaveBeenCalledWith({ screen: 'records', record: created.id }));
  expect(bridge.calls.find(({ channel }) => channel === 'records.create')?.input).toEqual({
    kind: 'statement',
    from: { record: incidentId, link: 'responds' },
  });
});

test('offers the record of the press conference when that is what comes next', async () => {
  const created = { id: recordId(701), submission: submissionId(701) };
  const { bridge } = await show(
    incidentId,
    { 'records.create': ok(created) },
    { ...sample.incident, links: [], clocks: [hourClock('T14', '24小时内开发布会', 24, minutesFrom(NOW, -60))] },
  );

  fireEvent.click(await screen.findByRole('button', { name: '建发布会记录' }));
  await waitFor(() => expect(bridge.calls.map(({ channel }) => channel)).toContain('records.create'));
  expect(bridge.calls.find(({ channel }) => channel === 'records.create')?.input).toMatchObject({
    kind: 'press-conference',
  });
});

test('lists what happened by time, with plans apart and promises that passed named', async () => {
  const fields = {
    ...sample.incident.record.content.fields,
    updates: [{ id: 'p', at: minutesFrom(NOW, -10), sort: 'plan', text: '续报进展' }],
  };
  const record = { ...sample.incident.record, content: { ...sample.incident.record.content, fields } };
  await show(incidentId, {}, { ...sample.incident, record });

  await screen.findByText('计划（已过点）：续报进展');
  const lines = screen.getAllByRole('listitem').map((line) => line.textContent);
  expect(lines[0]).toContain('事件发生');
  expect(lines.at(-1)).toContain('计划：新闻发布会，发言人 李敏');
});

test('opens the checklist of the plan and keeps when a step was done', async () => {
  const { bridge, saves } = await show();
  fireEvent.click(await screen.findByRole('button', { name: '预案清单' }));
  fireEvent.click(await screen.findByRole('button', { name: `按预案开列 ${shippedPack.responseChecklist.length} 步` }));
  await waitFor(() => expect(saves()).toHaveLength(1));
  const opened = saves()[0]?.content.fields ?? {};
  expect(opened['checklist']).toHaveLength(shippedPack.responseChecklist.length);

  const record = { ...sample.incident.record, content: { ...sample.incident.record.content, fields: opened } };
  bridge.rescript({ 'records.form': ok({ ...sample.incident, links: [], record }) });
  bridge.announce('records.changed', { ids: [incidentId] });
  const [first] = await screen.findAllByRole('checkbox');
  fireEvent.click(first!);
  await waitFor(() => expect(saves()).toHaveLength(2));
  expect(saves()[1]?.content.fields['checklist']).toContainEqual(
    expect.objectContaining({
      step: shippedPack.responseChecklist[0],
      done: true,
      doneAt: '2026-11-23T09:13:00+08:00',
    }),
  );
});

test('names an incident that is not there and keeps the way back', async () => {
  const { navigate } = await show(recordId(999), {});

  expect(await screen.findByText(/找不到这个事件/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: /全部事件/ }));
  expect(navigate).toHaveBeenCalledWith({ screen: 'response', record: null });
});

test('keeps nothing of an incident once the session is locked', async () => {
  const { bridge } = await show();
  await clock('权威信息 · 5小时内');
  bridge.rescript({ 'records.form': err({ type: 'session/locked' }), 'records.list': err({ type: 'session/locked' }) });
  bridge.announce('session.changed', {});
  await waitFor(() => expect(screen.queryByText(/供水主管/)).toBeNull());
});
