// @vitest-environment jsdom
import '#test/support/domRoom.ts';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { createRulesSettingsStore, createSettingsStore, SettingsScreen } from '#renderer/features/settings/index.ts';
import { createPreferences } from '#renderer/lib/preferences.ts';
import type { SessionState } from '#shared/contract/session.ts';
import { err, ok } from '#shared/lib/result.ts';
import { chief, officer, session } from '#test/support/rendererPreview/basis.ts';
import { rulesState } from '#test/support/rendererPreview/rulesSample.ts';
import { scriptedBridge, type Script } from '#test/support/scriptedBridge.ts';

function show(state: Partial<SessionState>, script: Script = {}) {
  const bridge = scriptedBridge({
    'session.state': ok({ ...session, ...state }),
    'rules.state': ok(rulesState),
    ...script,
  });
  const preferences = createPreferences(localStorage);
  render(
    <SettingsScreen
      store={createSettingsStore(bridge)}
      rules={createRulesSettingsStore(bridge)}
      preferences={preferences}
      people={<p>人</p>}
    />,
  );
  return { bridge, preferences };
}

test('says honestly that only the passphrase protects the keys where the system has no key store', async () => {
  show({ keyStore: 'none' });
  expect(await screen.findByText(/只有口令一层/)).toBeTruthy();
});

test('says that without a roster nobody can approve', async () => {
  show({ roster: null });
  expect(await screen.findByText(/没有名册时不能审批/)).toBeTruthy();
});

const fill = () => {
  fireEvent.change(screen.getByLabelText('门户地址'), { target: { value: 'https://portal.example.invalid/' } });
  fireEvent.change(screen.getByLabelText('接入码'), { target: { value: 'CODE-1234' } });
  fireEvent.change(screen.getByLabelText('信任根'), { target: { value: '{"keys":[]}' } });
  fireEvent.change(screen.getByLabelText('王晓的口令'), { target: { value: 'officer words' } });
  fireEvent.change(screen.getByLabelText('陈科长的口令'), { target: { value: 'chief words' } });
  fireEvent.click(screen.getByRole('button', { name: '接入门户' }));
};

test('enrols with every passphrase, and forgets them', async () => {
  const { bridge } = show({ portal: null }, { 'portal.enrol': ok(null) });
  await screen.findByLabelText('门户地址');
  bridge.rescript({ 'session.state': ok(session) });
  fill();
  expect(await screen.findByText('已接入')).toBeTruthy();
  expect(bridge.calls.find(({ channel }) => channel === 'portal.enrol')?.input).toEqual({
    baseUrl: 'https://portal.example.invalid/',
    code: 'CODE-1234',
    trustRoots: '{"keys":[]}',
    passphrases: [
      { person: officer.id, passphrase: 'officer words' },
      { person: chief.id, passphrase: 'chief words' },
    ],
  });
});

test('asks nothing of the portal while the form is incomplete', async () => {
  const { bridge } = show({ portal: null });
  fireEvent.click(await screen.findByRole('button', { name: '接入门户' }));
  expect(screen.getByText('要写完整地址，以 https:// 开头')).toBeTruthy();
  expect(screen.getAllByText('请本人输入口令')).toHaveLength(2);
  expect(bridge.calls.some(({ channel }) => channel === 'portal.enrol')).toBe(false);
});

test.for([
  [{ type: 'portal/unreachable', baseUrl: 'https://x/' }, '连不上 https://x/'],
  [{ type: 'portal/bad-address', baseUrl: 'ftp://x' }, '不是门户地址'],
  [{ type: 'portal/bad-trust-roots', why: '缺 kid' }, '信任根文件读不懂：缺 kid'],
  [{ type: 'portal/refused', status: 403, why: '接入码已用过' }, '接入码已用过'],
  [{ type: 'portal/bad-roster', why: '签名不对' }, '名册没有通过验证'],
  [{ type: 'setup/no-department' }, '还没有建立部门'],
  [{ type: 'session/wrong-passphrase-of', name: '陈科长' }, '陈科长的口令不对'],
] as const)('says why enrolment failed and what to do: %j', async ([refusal, words]) => {
  show({ portal: null }, { 'portal.enrol': err(refusal) });
  await screen.findByLabelText('门户地址');
  fill();
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain(words));
});

test('switches J and K off for good', async () => {
  const { preferences } = show({});
  fireEvent.click(await screen.findByRole('switch', { name: '列表里用 J、K 移动' }));
  expect(preferences.getState().rowKeys).toBe(false);
  expect(createPreferences(localStorage).getState().rowKeys).toBe(false);
});
