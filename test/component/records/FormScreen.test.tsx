// @vitest-environment jsdom
import '#test/support/domRoom.ts';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { err, ok } from '#shared/lib/result.ts';
import { formCore } from '#test/support/formCore.ts';
import { filled, inspection } from '#test/support/rendererPreview/formSamples.ts';
import { openForm } from './formRoom.tsx';

const box = (name: string | RegExp): HTMLInputElement => screen.getByRole('textbox', { name });
const sectionNames = (): (string | null)[] =>
  screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent);

describe('a form', () => {
  test('is drawn from its kind: its own sections, then 公开要求 and 保密与脱敏', async () => {
    await openForm(inspection());
    expect(sectionNames().slice(0, 4)).toEqual(['基本信息', '督查发现的问题', '公开要求', '保密与脱敏']);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('督查发现的问题');
    expect(box(/^事项名称/u).value).toBe('部分镇街政务公开栏目更新不及时问题督查');
    expect(screen.getByText('哪些单位负责整改，可以多个。')).toBeTruthy();
  });

  test('saves what is typed after a pause, and its light says so only then', async () => {
    const core = inspection();
    const { saveLight, flush } = await openForm(core);
    fireEvent.change(box(/^事项名称/u), { target: { value: '新的名称' } });
    expect(saveLight.getState().shown?.type).not.toBe('saved');
    expect(core.saved).toHaveLength(0);
    await act(flush);
    expect(core.saved.map(({ content }) => content.title)).toEqual(['新的名称']);
    expect(saveLight.getState().shown).toMatchObject({ type: 'saved' });
  });

  test('reports nothing that an input method is still composing', async () => {
    const core = inspection();
    const { flush } = await openForm(core);
    for (const [name, read] of [
      [/^事项名称/u, () => core.content().title],
      [/^整改要求/u, () => core.content().fields['demands']],
    ] as const) {
      const field = box(name);
      const before = read();
      fireEvent.compositionStart(field);
      fireEvent.change(field, { target: { value: `${field.value}zheng'gai` } });
      await act(flush);
      expect(read()).toBe(before);
      fireEvent.change(field, { target: { value: '整改' } });
      fireEvent.compositionEnd(field, { target: { value: '整改' } });
      await act(flush);
      expect(read()).toBe('整改');
    }
  });

  test('shows a field when its condition holds, and keeps what was typed while it does not', async () => {
    const { flush, store } = await openForm(inspection());
    expect(screen.queryByRole('textbox', { name: /^整改完成日期/u })).toBeNull();
    const progress = screen.getByRole('group', { name: '整改进度' });
    fireEvent.click(within(progress).getByRole('button', { name: '已完成' }));
    const done = box(/^整改完成日期/u);
    fireEvent.change(done, { target: { value: '2026/11/20' } });
    fireEvent.blur(done);
    expect(done.value).toBe('2026年11月20日');
    fireEvent.click(within(progress).getByRole('button', { name: /整改中/u }));
    expect(screen.queryByRole('textbox', { name: /^整改完成日期/u })).toBeNull();
    await act(flush);
    expect(store.getState().open?.content.fields['rectifiedOn']).toBe('2026-11-20');
  });

  test('a section is there only while something of it is asked', async () => {
    await openForm(formCore({ kind: 'procurement', content: { fields: { notice: 'intention' } } }));
    const names = () => screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent);
    expect(names()).toContain('购买内容和方式');
    expect(names()).not.toContain('合同');
    expect(within(screen.getByRole('navigation', { name: '分节' })).queryByText('合同')).toBeNull();
    const notice = screen.getByRole('combobox', { name: /这次公告的是/u });
    fireEvent.mouseDown(notice);
    fireEvent.click(await screen.findByText('采购合同'));
    expect(names()).toContain('合同');
  });

  test('says at the field what can’t be read, before anything is saved', async () => {
    await openForm(inspection());
    const day = box(/^预计完成/u);
    fireEvent.change(day, { target: { value: '月底' } });
    expect(screen.getByText(/「月底」不是真实的日期/u)).toBeTruthy();
    expect(day.getAttribute('aria-invalid')).toBe('true');
  });

  test('says at the field that a 统一社会信用代码 does not add up', async () => {
    await openForm(inspection());
    fireEvent.change(screen.getByRole('textbox', { name: '责任主体，第 1 个的统一社会信用代码' }), {
      target: { value: '11442000007332700B' },
    });
    expect(screen.getByText(/校验不符/u)).toBeTruthy();
  });

  test('adds and takes away a line of organisations by keyboard', async () => {
    const core = inspection();
    const { flush } = await openForm(core);
    fireEvent.keyDown(screen.getByRole('textbox', { name: '责任主体，第 3 个的名称' }), { key: 'Enter' });
    const next = screen.getByRole('textbox', { name: '责任主体，第 4 个的名称' });
    expect(document.activeElement).toBe(next);
    fireEvent.change(next, { target: { value: '丁镇' } });
    fireEvent.click(screen.getByRole('button', { name: '删去第 1 行责任主体' }));
    await act(flush);
    expect(core.content().fields['responsible']).toEqual([
      { name: '乙镇党政办公室', uscc: '' },
      { name: '丙街道党政办公室', uscc: '' },
      { name: '丁镇', uscc: '' },
    ]);
  });

  test('does not hold missing values against a record that was just made', async () => {
    await openForm(formCore({ kind: 'inspection', revision: 1 }));
    await screen.findByText(/还差 \d+ 处/u);
    expect(screen.queryByRole('group', { name: '送审前要处理的' })).toBeNull();
    expect(screen.queryByText(/^没有填写「主要事实」/u)).toBeNull();
    fireEvent.focus(box(/^主要事实/u));
    fireEvent.blur(box(/^主要事实/u));
    expect(await screen.findByText('没有填写「主要事实」。请填写。')).toBeTruthy();
    // Asking what is left brings the whole list.
    fireEvent.click(screen.getByRole('button', { name: '送审' }));
    expect(screen.getByRole('group', { name: '送审前要处理的' })).toBeTruthy();
  });

  test('asks for basis and reason when it is not 主动公开', async () => {
    const core = filled('inspection', {}, { content: { attribute: { code: 'BY-16a', basis: null, reason: null } } });
    const { flush } = await openForm(core);
    expect(screen.getByText('写明属于人事管理、后勤管理还是内部工作流程。')).toBeTruthy();
    fireEvent.change(box(/^不主动公开的理由/u), { target: { value: '属于内部工作流程，不影响公众权益。' } });
    await act(flush);
    expect(core.content().attribute.reason).toBe('属于内部工作流程，不影响公众权益。');
  });
});

describe('findings', () => {
  test('stand at their field and on top, with a way to the words', async () => {
    await openForm(inspection());
    const summary = await screen.findByRole('group', { name: '送审前要处理的' });
    fireEvent.click(within(summary).getByRole('button', { name: /「主要事实」有1个手机号/u }));
    const facts = box(/^主要事实/u) as unknown as HTMLTextAreaElement;
    await waitFor(() => expect(document.activeElement).toBe(facts));
    expect(facts.value.slice(facts.selectionStart, facts.selectionEnd)).toBe('138 0013 8000');
  });

  test('are masked with one press, and the next check finds nothing', async () => {
    const core = inspection();
    const { flush } = await openForm(core);
    fireEvent.click(await screen.findByRole('button', { name: '遮盖' }));
    await act(flush);
    expect(core.content().fields['facts']).toContain('138****8000');
    await waitFor(() => expect(screen.queryByRole('button', { name: '遮盖' })).toBeNull());
  });

  test('are settled with a reason', async () => {
    const { bridge } = await openForm(inspection());
    fireEvent.click((await screen.findAllByRole('button', { name: '说明…' }))[0]!);
    const dialog = await screen.findByRole('dialog');
    fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: '这是单位公开的值班电话。' } });
    fireEvent.click(within(dialog).getByRole('button', { name: '记下说明' }));
    await waitFor(() =>
      expect(bridge.calls.find(({ channel }) => channel === 'checks.decide')?.input).toMatchObject({
        decision: 'not-sensitive',
        reason: '这是单位公开的值班电话。',
      }),
    );
    expect(await screen.findByText('已说明 1 项')).toBeTruthy();
  });
});

describe('sending', () => {
  const ready = () =>
    filled(
      'inspection',
      {
        formedOn: '2026-11-02',
        secrecyOn: '2026-11-03',
        secrecyReviewer: '李审',
        rectified: 'in-progress',
        rectifyBy: '2026-11-30',
      },
      { content: { issuer: '中山市人民政府办公室' } },
    );

  test('asks once, and the form is read-only afterwards', async () => {
    await openForm(ready());
    expect(await screen.findByText('检查都已通过或说明，可以送审')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '送审' }));
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: /送\s*审/u }));
    expect(await screen.findByText('审批中，不能修改')).toBeTruthy();
    expect(box(/^事项名称/u).readOnly).toBe(true);
    expect(screen.getByRole('button', { name: '撤回…' })).toBeTruthy();
  });

  test('waits for what is left, and pressing goes there', async () => {
    await openForm(inspection());
    await screen.findByText(/还差 5 处/u);
    const send = screen.getByRole('button', { name: '送审' });
    expect(send.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(send);
    await waitFor(() => expect(document.activeElement).toBe(box(/^主要事实/u)));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('says who returned it and why', async () => {
    await openForm(
      filled(
        'inspection',
        {},
        {
          view: {
            state: 'returned',
            returned: { by: '陈科长', reason: '责任主体写全称', at: '2026-11-22T10:00:00+08:00' },
          },
        },
      ),
    );
    expect(screen.getByText(/陈科长（.*）：责任主体写全称/u)).toBeTruthy();
  });
});

describe('the words', () => {
  test('of two people are both kept: the choice is shown and nothing typed is replaced', async () => {
    const core = inspection();
    const { flush } = await openForm(core);
    core.saveElsewhere({ title: '别人的名称' });
    fireEvent.change(box(/^事项名称/u), { target: { value: '我的名称' } });
    await act(flush);
    expect(screen.getByText(/有两稿/u)).toBeTruthy();
    expect(box(/^事项名称/u).value).toBe('我的名称');
    fireEvent.click(screen.getByRole('button', { name: '用 李敏 的' }));
    await waitFor(() => expect(box(/^事项名称/u).value).toBe('别人的名称'));
    expect(core.saved.map(({ content }) => content.title)).toEqual(['我的名称', '别人的名称']);
  });

  test('stay in the window, with a sentence, when the disk is full', async () => {
    const { flush } = await openForm(inspection(), {
      'records.save': err({ type: 'store/cannot-write', why: 'full' }),
    });
    fireEvent.change(box(/^事项名称/u), { target: { value: '还没有落盘的名称' } });
    await act(flush);
    expect(screen.getByText(/磁盘满了/u)).toBeTruthy();
    expect(box(/^事项名称/u).value).toBe('还没有落盘的名称');
  });

  test('of an earlier revision come back as the next one', async () => {
    const core = inspection();
    const { bridge } = await openForm(core, {
      'records.revisions': ok({
        rows: [
          { number: 3, digest: '0'.repeat(64), savedAt: '2026-11-23T09:16:37+08:00', author: '王晓', current: true },
          { number: 2, digest: '0'.repeat(64), savedAt: '2026-11-22T09:16:37+08:00', author: '李敏', current: false },
        ],
        next: null,
      }),
      'records.restore': () => {
        core.saveElsewhere({ title: '李敏那一版' });
        return ok({ number: 4, digest: '0'.repeat(64), savedAt: '2026-11-23T09:20:00+08:00', author: '王晓' });
      },
    });
    fireEvent.click(screen.getByRole('button', { name: /修订记录/u }));
    fireEvent.click(await screen.findByRole('button', { name: '回到这一版…' }));
    fireEvent.click(await screen.findByRole('button', { name: '回到这一版' }));
    await waitFor(() => expect(box(/^事项名称/u).value).toBe('李敏那一版'));
    expect(bridge.calls.find(({ channel }) => channel === 'records.restore')?.input).toMatchObject({
      base: 3,
      revision: 2,
    });
  });
});
