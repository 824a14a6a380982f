// @vitest-environment jsdom
import '#test/support/domRoom.ts';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { createSessionStore, SessionScreen } from '#renderer/features/session/index.ts';
import type { SessionState } from '#shared/contract/session.ts';
import { err, ok } from '#shared/lib/result.ts';
import { chief, officer, session } from '#test/support/rendererPreview/basis.ts';
import { scriptedBridge, type Script } from '#test/support/scriptedBridge.ts';

async function show(state: Partial<SessionState>, script: Script = {}) {
  const bridge = scriptedBridge({ 'session.state': ok({ ...session, unlocked: null, ...state }), ...script });
  const store = createSessionStore(bridge);
  render(<SessionScreen store={store} />);
  await store.getState().refresh();
  return { bridge, store };
}
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const called = (bridge: Awaited<ReturnType<typeof show>>['bridge'], channel: string) =>
  bridge.calls.filter((call) => call.channel === channel).map(({ input }) => input);

test('offers the demonstration department first', async () => {
  const { bridge } = await show({ department: null, people: [] }, { 'setup.demonstration': ok({ officer, chief }) });
  fireEvent.click(await screen.findByRole('button', { name: /先在演示部门试一试/ }));
  type('经办人的口令', '一二三四五六七');
  type('科室负责人的口令', 'chief-passphrase');
  press('建立演示部门');
  expect(screen.getByText('至少 8 个字符，还差 1 个')).toBeTruthy();
  expect(called(bridge, 'setup.demonstration')).toEqual([]);

  type('经办人的口令', '一二三四五六七八');
  press('建立演示部门');
  await waitFor(() =>
    expect(called(bridge, 'setup.demonstration')).toEqual([
      { officerPassphrase: '一二三四五六七八', chiefPassphrase: 'chief-passphrase' },
    ]),
  );
});

test('does not let two people share a passphrase', async () => {
  const { bridge } = await show({ department: null, people: [] });
  fireEvent.click(await screen.findByRole('button', { name: /先在演示部门试一试/ }));
  type('经办人的口令', 'the same words');
  type('科室负责人的口令', 'the same words');
  press('建立演示部门');
  expect(screen.getByText(/两个人的口令不能相同/)).toBeTruthy();
  expect(called(bridge, 'setup.demonstration')).toEqual([]);
});

test('founds a department, then asks for people before the lock', async () => {
  const { bridge } = await show(
    { department: null, people: [] },
    { 'setup.department': ok(null), 'people.add': ok(officer) },
  );
  fireEvent.click(await screen.findByRole('button', { name: /建立本部门/ }));
  type('部门名称', '中山市水务局');
  type('统一社会信用代码', '11442000mb2c921234');
  bridge.rescript({ 'session.state': ok({ ...session, people: [], unlocked: null }) });
  press('下一步：添加人员');
  await screen.findByRole('heading', { name: /的人员$/ });
  expect(called(bridge, 'setup.department')).toEqual([{ name: '中山市水务局', uscc: '11442000MB2C921234' }]);

  type('姓名', '王晓');
  type('口令', 'a long passphrase');
  bridge.rescript({ 'session.state': ok({ ...session, people: [officer], unlocked: null }) });
  press('添加人员');
  fireEvent.click(await screen.findByRole('button', { name: '完成，去解锁' }));
  expect(called(bridge, 'people.add')).toEqual([{ name: '王晓', roles: ['officer'], passphrase: 'a long passphrase' }]);
  expect(await screen.findByRole('button', { name: '解锁' })).toBeTruthy();
});

test('says at the field what is wrong with the credit code', async () => {
  await show({ department: null, people: [] });
  fireEvent.click(await screen.findByRole('button', { name: /建立本部门/ }));
  type('统一社会信用代码', '1144200');
  press('下一步：添加人员');
  const field = screen.getByLabelText('统一社会信用代码');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(document.getElementById(field.getAttribute('aria-describedby')?.split(' ').at(-1) ?? '')?.textContent).toBe(
    '要 18 位，现在是 7 位',
  );
});

test('unlocks the chosen person with Enter', async () => {
  const { bridge } = await show({}, { 'session.unlock': ok(chief) });
  fireEvent.click(await screen.findByRole('radio', { name: /陈科长/ }));
  type('口令', 'open sesame');
  fireEvent.submit(screen.getByLabelText('口令'));
  await waitFor(() =>
    expect(called(bridge, 'session.unlock')).toEqual([{ person: chief.id, passphrase: 'open sesame' }]),
  );
});

test.for([
  [{ type: 'session/wrong-passphrase' }, '口令不对'],
  [{ type: 'session/wait', seconds: 90 }, '请过 90 秒再试'],
  [{ type: 'session/no-such-person' }, '本机没有这个人的密钥'],
  [{ type: 'session/key-unreadable', name: '王晓' }, '王晓的密钥文件读不出来'],
] as const)('says why it stays locked: %j', async ([refusal, words]) => {
  await show({}, { 'session.unlock': err(refusal) });
  await screen.findByRole('button', { name: '解锁' });
  type('口令', 'wrong');
  press('解锁');
  expect((await screen.findByRole('alert')).textContent).toContain(words);
  expect(document.activeElement).toBe(screen.getByLabelText('口令'));
});

test('says when somebody else was faster or the code does not check', async () => {
  await show(
    { department: null, people: [] },
    { 'setup.department': err({ type: 'setup/bad-uscc', uscc: '11442000MB2C921234' }) },
  );
  fireEvent.click(await screen.findByRole('button', { name: /建立本部门/ }));
  type('部门名称', '中山市水务局');
  type('统一社会信用代码', '11442000MB2C921234');
  press('下一步：添加人员');
  expect((await screen.findByRole('alert')).textContent).toContain('校验位不对');
});
