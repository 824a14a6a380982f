// @vitest-environment jsdom
import '#test/support/domRoom.ts';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { createRulesSettingsStore } from '#renderer/features/settings/index.ts';
import { RulesSection } from '#renderer/features/settings/rules/RulesSection.tsx';
import { err, ok } from '#shared/lib/result.ts';
import { packChange, rulesChanged, rulesState } from '#test/support/rendererPreview/rulesSample.ts';
import { scriptedBridge, type Script } from '#test/support/scriptedBridge.ts';

const now = Date.parse('2026-11-23T09:12:41+08:00');

async function show(script: Script = {}, at = now) {
  const bridge = scriptedBridge({ 'rules.state': ok(rulesState), ...script });
  render(<RulesSection store={createRulesSettingsStore(bridge)} now={at} />);
  await screen.findByText('工作日历');
  return bridge;
}

const pick = (label: string, text: string) => {
  const file = new File([text], 'pack.jws');
  fireEvent.change(screen.getByLabelText(label), { target: { files: [file] } });
};
const asked = (bridge: ReturnType<typeof scriptedBridge>, channel: string) =>
  bridge.calls.filter((call) => call.channel === channel).map(({ input }) => input);

test('says which pack is in force and where it came from', async () => {
  await show();
  expect(screen.getByText('用的是程序自带的规则包')).toBeTruthy();
  expect(screen.getByText('zhongshan 2026.11.2')).toBeTruthy();
});

test('shows the pack that was refused with every mistake, and that the good one stays', async () => {
  await show({ 'rules.state': ok(rulesChanged) });
  expect(screen.getByText('用的是签发的规则包')).toBeTruthy();
  expect(screen.getByText(/没有采用：2 处错误/)).toBeTruthy();
  const mistakes = within(screen.getByLabelText('没有采用的规则包的错误'));
  expect(mistakes.getAllByRole('listitem')).toHaveLength(2);
  expect(mistakes.getByText('kinds.school-notice.clocks.T01.from')).toBeTruthy();
});

test('tries a pack first, says what it changes and which drafts it reaches, and applies it only when told', async () => {
  const bridge = await show({ 'rules.install': ok(packChange) });
  pick('签发的规则包文件', ' a.b.c \n');
  const report = within(await screen.findByLabelText('试装报告'));
  expect(report.getByText('招生公告、教育收费公示')).toBeTruthy();
  expect(report.getByText('R11 照抄原文')).toBeTruthy();
  expect(report.getByText(/会影响 2 条/)).toBeTruthy();
  expect(report.getByText('（还没有名称）')).toBeTruthy();
  expect(asked(bridge, 'rules.install')).toEqual([{ jws: 'a.b.c', apply: false }]);

  bridge.rescript({ 'rules.state': ok(rulesChanged) });
  fireEvent.click(report.getByRole('button', { name: /启用 education/ }));
  expect(await screen.findByText('education 2026.12.1')).toBeTruthy();
  expect(asked(bridge, 'rules.install').at(-1)).toEqual({ jws: 'a.b.c', apply: true });
  expect(screen.queryByLabelText('试装报告')).toBeNull();
});

test('leaves everything as it was when the report is declined', async () => {
  const bridge = await show({ 'rules.install': ok(packChange) });
  pick('签发的规则包文件', 'a.b.c');
  const leave = await screen.findByRole('button', { name: '先不启用' });
  expect(document.activeElement?.contains(leave)).toBe(true);
  fireEvent.click(leave);
  expect(document.activeElement?.textContent).toBe('规则包');
  expect(screen.queryByLabelText('试装报告')).toBeNull();
  expect(asked(bridge, 'rules.install')).toHaveLength(1);
});

test('takes the file as the portal serves it', async () => {
  const bridge = await show({ 'rules.install': ok(packChange) });
  pick('签发的规则包文件', '{"rulePack":"x.y.z"}');
  await screen.findByLabelText('试装报告');
  expect(asked(bridge, 'rules.install')).toEqual([{ jws: 'x.y.z', apply: false }]);
});

test('lists every mistake of a broken pack', async () => {
  const mistakes = [{ path: 'clocks', says: '缺少“clocks”，请补上列表（[ ]）。' }];
  await show({ 'rules.install': err({ type: 'rules/broken', mistakes }) });
  pick('签发的规则包文件', 'a.b.c');
  expect((await screen.findByRole('alert')).textContent).toContain('1 处错误，现用的规则包不变');
  expect(within(screen.getByLabelText('规则包的错误')).getByText('缺少“clocks”，请补上列表（[ ]）。')).toBeTruthy();
});

test.for([
  [{ type: 'rules/not-signed', why: '签发规则包的密钥不在信任根里' }, '签发规则包的密钥不在信任根里'],
  [{ type: 'rules/not-newer', held: '2026.12.2', offered: '2026.12.1' }, '已有的是 2026.12.2，不比它新'],
  [{ type: 'session/locked' }, '请先解锁'],
  [{ type: 'store/cannot-write', why: 'full' }, '磁盘满了'],
] as const)('says why a pack was not taken and what to do: %j', async ([refusal, words]) => {
  await show({ 'rules.install': err(refusal) });
  pick('签发的规则包文件', 'a.b.c');
  expect((await screen.findByRole('alert')).textContent).toContain(words);
});

test('a file that is far too large is not even sent', async () => {
  const bridge = await show();
  pick('签发的日历文件', 'x'.repeat(1_000_001));
  expect((await screen.findByRole('alert')).textContent).toContain('太大');
  expect(asked(bridge, 'calendar.import')).toEqual([]);
});

test('shows the newest years with their 文号, and all when asked', async () => {
  await show();
  const years = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);
  expect(years()).toEqual(['2026', '2025', '2024', '2023']);
  expect(screen.getByText('国办发明电〔2025〕7号')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '显示全部 5 年' }));
  expect(years()).toHaveLength(5);
});

test.for([
  ['2026-10-31', null],
  ['2026-11-01', '2027年的放假安排还没有'],
  ['2027-03-01', '2027年的放假安排还没有'],
] as const)('on %s it says %s', async ([day, words]) => {
  await show({}, Date.parse(`${day}T09:00:00+08:00`));
  const told = screen.queryByText(/放假安排还没有/);
  if (words === null) expect(told).toBeNull();
  else expect(told?.textContent).toContain(words);
});

test('imports a calendar and says how many records moved', async () => {
  const bridge = await show({ 'calendar.import': ok({ years: [2027], moved: 12 }) });
  bridge.rescript({ 'rules.state': ok(rulesChanged) });
  pick('签发的日历文件', 'a.b.c');
  expect(await screen.findByText('12 条事项的期限已按新的日历重算。')).toBeTruthy();
  expect(screen.getByText('手工录入')).toBeTruthy();
});

test('says that everything is looked at anew when a known year changed', async () => {
  await show({ 'calendar.import': ok({ years: [2026], moved: null }) });
  pick('签发的日历文件', 'a.b.c');
  expect(await screen.findByText(/正在按新的日历重算/)).toBeTruthy();
});

test('takes a year typed from the notice, and asks for what is missing first', async () => {
  const bridge = await show({ 'calendar.add': ok({ moved: 0 }) });
  fireEvent.click(screen.getByRole('button', { name: /手工录入一年/ }));
  expect(screen.getByLabelText<HTMLInputElement>('年份').value).toBe('2027');
  fireEvent.click(screen.getByRole('button', { name: '采用这一年' }));
  expect(screen.getByText(/写上通知的文号/)).toBeTruthy();
  expect(screen.getByText('选上元旦从哪天放假，或删去这一行')).toBeTruthy();
  expect(asked(bridge, 'calendar.add')).toEqual([]);

  fireEvent.change(screen.getByLabelText('通知文号'), { target: { value: '国办发明电〔2026〕9号' } });
  for (const name of ['清明节', '劳动节', '端午节', '中秋节', '国庆节'])
    fireEvent.click(screen.getByRole('button', { name: `删去${name}` }));
  fireEvent.change(screen.getByLabelText('元旦从'), { target: { value: '2027-01-01' } });
  fireEvent.change(screen.getByLabelText('春节从'), { target: { value: '2027-02-05' } });
  fireEvent.change(screen.getByLabelText('春节到'), { target: { value: '2027-02-11' } });
  fireEvent.click(screen.getByRole('button', { name: '加一个上班日' }));
  fireEvent.change(screen.getByLabelText('第 1 个调休上班日'), { target: { value: '2027-02-14' } });
  expect(screen.getByText('周日')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '采用这一年' }));

  await waitFor(() => expect(screen.queryByLabelText('年份')).toBeNull());
  expect(asked(bridge, 'calendar.add')).toEqual([
    {
      year: 2027,
      doc: '国办发明电〔2026〕9号',
      off: [
        { name: '元旦', from: '2027-01-01', to: '2027-01-01' },
        { name: '春节', from: '2027-02-05', to: '2027-02-11' },
      ],
      makeUp: ['2027-02-14'],
    },
  ]);
  expect(screen.getByText('期限都不变。')).toBeTruthy();
});

test('says every contradiction in a typed year, and keeps what was typed', async () => {
  const mistakes = [
    { type: 'calendar/make-up-on-weekday', year: 2027, date: '2027-02-15' },
    { type: 'calendar/off-and-work', year: 2027, date: '2027-02-06', name: '春节' },
  ] as const;
  await show({ 'calendar.add': err({ type: 'calendar/mistakes', mistakes: mistakes as never }) });
  fireEvent.click(screen.getByRole('button', { name: /手工录入一年/ }));
  fireEvent.change(screen.getByLabelText('通知文号'), { target: { value: '国办发明电〔2026〕9号' } });
  for (const name of ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'])
    fireEvent.click(screen.getByRole('button', { name: `删去${name}` }));
  fireEvent.click(screen.getByRole('button', { name: '采用这一年' }));
  const told = (await screen.findByRole('alert')).textContent;
  expect(told).toContain('2月15日不是周末');
  expect(told).toContain('2月6日既在“春节”假期里，又写成了调休上班');
  expect(screen.getByLabelText<HTMLInputElement>('通知文号').value).toBe('国办发明电〔2026〕9号');
});

test('forgets what was tried when somebody else is unlocked', async () => {
  const bridge = await show({ 'rules.install': ok(packChange) });
  pick('签发的规则包文件', 'a.b.c');
  await screen.findByLabelText('试装报告');
  bridge.announce('session.changed', {});
  await waitFor(() => expect(screen.queryByLabelText('试装报告')).toBeNull());
});
