// @vitest-environment jsdom
import '#test/support/domRoom.ts';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { createLedgerStore, LedgerScreen } from '#renderer/features/ledger/index.ts';
import { createRulesStore } from '#renderer/lib/rulesStore.ts';
import { err, ok } from '#shared/lib/result.ts';
import {
  annualReport,
  behindRows,
  emptyLedgerView,
  ledgerView,
  requestRows,
} from '#test/support/rendererPreview/ledgerSample.ts';
import { shippedPack } from '#test/support/rendererPreview/shippedPack.ts';
import { scriptedBridge, type Script } from '#test/support/scriptedBridge.ts';

const now = Date.parse('2026-11-23T09:15:00+08:00');

function show(script: Script = {}) {
  const bridge = scriptedBridge({
    'rules.pack': ok(shippedPack),
    'ledger.view': ok(ledgerView),
    'ledger.records': ok({ rows: behindRows, next: null }),
    'ledger.annual': ok(annualReport),
    'ledger.requests': ok({ rows: requestRows, next: null, total: 5 }),
    ...script,
  });
  const navigate = vi.fn();
  const say = vi.fn();
  render(
    <LedgerScreen
      store={createLedgerStore(bridge, () => now)}
      rules={createRulesStore(bridge)}
      navigate={navigate}
      say={say}
      rowKeys
    />,
  );
  const asked = (channel: string) => bridge.calls.filter((call) => call.channel === channel).map(({ input }) => input);
  return { bridge, navigate, say, asked };
}

describe('figures', () => {
  test('every figure says its number, its parts and its trend, and opens its records', async () => {
    const { asked, navigate } = show();
    const six = await screen.findByRole('list', { name: '主要指标' });
    const onTime = within(six).getAllByRole('listitem')[0]!;
    expect(onTime.textContent).toMatch(/按期公开率97\.4%187 \/ 192 件没有按期 5.*同比 \+1\.1 个百分点/u);

    fireEvent.click(within(onTime).getByRole('button', { name: /没有按期/u }));
    const panel = await screen.findByRole('complementary', { name: '数字后面的记录' });
    expect(within(panel).getByRole('heading').textContent).toBe('按期公开率 · 没有按期 5');
    expect(asked('ledger.records')).toEqual([
      { from: '2026-01-01', to: '2026-11-23', unit: null, kinds: [], figure: 'on-time.rest', after: null, limit: 100 },
    ]);
    const rows = await within(panel).findAllByRole('button', { name: /督查/u });
    fireEvent.click(rows[0]!);
    expect(navigate).toHaveBeenCalledWith({ screen: 'records', record: behindRows[0]!.id });
  });

  test('Esc goes back to the figure that was pressed', async () => {
    show();
    const figure = await screen.findByRole('button', { name: /平均审批时长 1\.6个工作日/u });
    figure.focus();
    fireEvent.click(figure);
    const panel = await screen.findByRole('complementary');
    await waitFor(() => expect(document.activeElement).toBe(within(panel).getByRole('heading')));
    fireEvent.keyDown(document.activeElement!, { key: 'Escape' });
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(document.activeElement).toBe(figure);
  });

  test('a nought is no button, and nothing to count is no 100 %', async () => {
    show({ 'ledger.view': ok({ ...emptyLedgerView, units: ['综合科'] }) });
    const table = await screen.findByRole('table', { name: '五公开情况' });
    expect(within(table).queryAllByRole('button')).toEqual([]);
    expect(screen.getByRole('list', { name: '主要指标' }).textContent).not.toContain('100');
    expect(screen.getAllByText('这段时间没有可计数的').length).toBe(6);
  });

  test('a chart has its numbers as a table, and a month opens that month', async () => {
    const { asked } = show();
    fireEvent.click(await screen.findByRole('button', { name: /看数据：每月公开解读材料/u }));
    fireEvent.click(screen.getByRole('button', { name: /5月公开的文字解读/u }));
    await screen.findByRole('complementary');
    expect(asked('ledger.records')).toMatchObject([
      { from: '2026-05-01', to: '2026-05-31', figure: 'monthly-interpretation.words' },
    ]);
    expect(screen.getByRole('img', { name: /最低是1月，94\.1%/u })).toBeTruthy();
  });

  test('all sixteen are listed with how they are counted', async () => {
    show();
    const table = await screen.findByRole('table', { name: '全部指标' });
    expect(within(table).getAllByRole('row')).toHaveLength(17);
    expect(within(table).getByText(/截至期末，没有一条已公开记录的栏目数/u)).toBeTruthy();
    expect(within(table).getByText('空白 1 个')).toBeTruthy();
  });

  test('a new department is told what will appear, and where to begin', async () => {
    const { navigate } = show({ 'ledger.view': ok(emptyLedgerView) });
    expect(await screen.findByText('这段时间还没有可计数的事项')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '去事项' }));
    expect(navigate).toHaveBeenCalledWith({ screen: 'records', record: null });
  });
});

describe('period and unit', () => {
  test('a name of a period is days up to today', async () => {
    const { asked } = show();
    await screen.findByRole('list', { name: '主要指标' });
    for (const name of ['本月', '本季', '上年']) fireEvent.click(screen.getByRole('button', { name }));
    await waitFor(() => expect(asked('ledger.view')).toHaveLength(4));
    expect(
      asked('ledger.view').map((input) => [(input as { from: string }).from, (input as { to: string }).to]),
    ).toEqual([
      ['2026-01-01', '2026-11-23'],
      ['2026-11-01', '2026-11-23'],
      ['2026-10-01', '2026-11-23'],
      ['2025-01-01', '2025-12-31'],
    ]);
  });

  test('days that run backwards ask nothing', async () => {
    const { asked } = show();
    await screen.findByRole('list', { name: '主要指标' });
    fireEvent.click(screen.getByRole('button', { name: '自定' }));
    fireEvent.change(screen.getByLabelText('到哪天'), { target: { value: '2025-06-30' } });
    await waitFor(() => expect(asked('ledger.view')).toHaveLength(2));
    fireEvent.change(screen.getByLabelText('从哪天'), { target: { value: '2025-04-01' } });
    await waitFor(() => expect(asked('ledger.view')).toHaveLength(3));
    expect(asked('ledger.view').at(-1)).toMatchObject({ from: '2025-04-01', to: '2025-06-30' });
  });

  test('a slow answer to an old question is dropped', async () => {
    let answerFirst: (() => void) | null = null;
    const late = { ...ledgerView, units: ['迟到的科'] };
    show({
      'ledger.view': async ({ from }) => {
        if (from !== '2026-11-01') return ok(ledgerView);
        await new Promise<void>((resolve) => (answerFirst = resolve));
        return ok(late);
      },
    });
    await screen.findByRole('list', { name: '主要指标' });
    fireEvent.click(screen.getByRole('button', { name: '本月' }));
    await waitFor(() => expect(answerFirst).not.toBeNull());
    fireEvent.click(screen.getByRole('button', { name: '本年' }));
    answerFirst!();
    await waitFor(() => expect(screen.getByText('1月1日—11月23日')).toBeTruthy());
    expect(screen.queryByText('迟到的科')).toBeNull();
  });
});

describe('the annual report', () => {
  test('writes what records say and asks for the rest', async () => {
    const { asked } = show();
    fireEvent.click(await screen.findByRole('button', { name: '年度报告' }));
    expect(await screen.findByText(/2026年新收政府信息公开申请 29 件，上年结转 2 件/u)).toBeTruthy();
    expect(
      within(screen.getByRole('list', { name: /五、存在的主要问题.*请补写/u })).getAllByRole('listitem'),
    ).toHaveLength(1);
    expect(screen.getByText(/勾稽关系 \d+ 条，全部成立/u)).toBeTruthy();

    const table = screen.getByRole('table', { name: /三、收到和处理/u });
    fireEvent.click(within(table).getByRole('button', { name: /四.*不掌握|1\.本机关不掌握相关政府信息 · 自然人/u }));
    await screen.findByRole('complementary');
    expect(asked('ledger.records')).toMatchObject([
      { from: '2026-01-01', to: '2026-12-31', figure: 'report.requests.unable-not-held.natural' },
    ]);
    // What is only reckoned has no records of its own.
    expect(within(table).queryByRole('button', { name: /结转/u })).toBeNull();
  });
});

describe('the register of applications', () => {
  test('shows every limit and leads to the record', async () => {
    const { navigate } = show();
    fireEvent.click(await screen.findByRole('button', { name: '依申请公开登记' }));
    const table = await screen.findByRole('table', { name: '依申请公开登记' });
    expect(
      within(table)
        .getAllByRole('row')
        .map((row) => row.textContent),
    ).toEqual([
      expect.stringContaining('答复期限'),
      expect.stringContaining('办理中'),
      expect.stringContaining('暂停计时'),
      expect.stringContaining('逾期未答复'),
      expect.stringMatching(/按期答复属于信访、举报、投诉，告知途径/u),
      expect.stringMatching(/逾期答复予以公开/u),
    ]);
    fireEvent.click(within(table).getByRole('button', { name: '小区规划验收合格证明文件' }));
    expect(navigate).toHaveBeenCalledWith({ screen: 'records', record: requestRows[2]!.id });
  });
});

describe('what leaves and what stays', () => {
  test('an export is asked for the open tab and said once', async () => {
    URL.createObjectURL = () => 'blob:x';
    URL.revokeObjectURL = () => undefined;
    const file = { name: '政务公开台账.docx', bytes: new Uint8Array([1]) };
    const { asked, say } = show({ 'ledger.export': ok(file) });
    await screen.findByRole('list', { name: '主要指标' });
    fireEvent.click(screen.getByRole('button', { name: '导出' }));
    fireEvent.click(await screen.findByText('指标和五公开情况（Word）'));
    await waitFor(() => expect(say).toHaveBeenCalledWith('已导出 政务公开台账.docx'));
    expect(asked('ledger.export')).toEqual([
      { from: '2026-01-01', to: '2026-11-23', unit: null, kinds: [], content: 'indicators', format: 'docx' },
    ]);
  });

  test('a lock leaves no figure behind; a fault says what to do', async () => {
    const { bridge } = show();
    await screen.findByRole('list', { name: '主要指标' });
    bridge.rescript({ 'ledger.view': err({ type: 'session/locked' }) });
    bridge.announce('session.changed', {});
    await waitFor(() => expect(screen.queryByRole('list', { name: '主要指标' })).toBeNull());

    bridge.rescript({ 'ledger.view': err({ type: 'call/unexpected', reference: 'x-1' }) });
    fireEvent.click(screen.getByRole('button', { name: '本月' }));
    expect((await screen.findByRole('alert')).textContent).toContain('x-1');
  });
});
