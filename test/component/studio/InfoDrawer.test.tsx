// @vitest-environment jsdom
import '#test/support/domRoom.ts';
import './editorRoom.ts';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Finding, Place } from '#shared/domain/checks/checks.ts';
import type { RecordId } from '#shared/domain/record/record.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import { ok } from '#shared/lib/result.ts';
import {
  checkReport,
  clauses,
  fieldsOf,
  interpretationId,
  policyId,
  recordView,
  section,
  studioView,
  submission,
} from './builders.ts';
import { show } from './show.tsx';
import { studioCore } from './studioCore.ts';

const missing = (field: string, name: string, rule = 'R02', record = policyId): Finding => ({
  key: `${rule}|${record}|${field}missing|`,
  rule,
  severity: 'E',
  verdict: 'fail',
  why: `没有填写「${name}」。请填写。`,
  text: '',
  place: { in: 'field', record, field },
  policy: null,
});
const blank = [missing('summary', '内容概述'), missing('secrecyReviewer', '保密审查人', 'R04')];
const unfilled = checkReport({
  findings: blank,
  totals: { ...checkReport().totals, required: { done: 3, of: 5 } },
});
const altI = () => fireEvent.keyDown(document.body, { key: 'i', code: 'KeyI', altKey: true });
const drawer = () => screen.findByRole('dialog', { name: '公开信息' });

/** A policy whose form begins with something, beside the words that were imported. */
const begun = studioView({
  policy: recordView(
    {
      kind: 'policy',
      title: '关于延时服务的通知',
      clauses,
      fields: { text: '全文', source: null, draftingUnit: '中山市政务公开演示局' },
    },
    3,
    policyId,
  ),
});

describe('公开信息', () => {
  test('opens by key at the first thing that is missing, and the button says how many there are', async () => {
    show(studioCore(begun, unfilled));
    await screen.findByRole('button', { name: /公开信息.*差 2 处/ });
    altI();
    const dialog = await drawer();
    const summary = await within(dialog).findByRole('textbox', { name: /内容概述/ });
    await waitFor(() => expect(document.activeElement).toBe(summary));
    expect(within(dialog).getByText('没有填写「内容概述」。请填写。')).toBeTruthy();
    expect(within(dialog).getByRole('button', { name: '政策文件 · 2 处' }).getAttribute('aria-pressed')).toBe('true');
  });

  test('shows what was known at import, and saves beside the imported words without touching them', async () => {
    const core = studioCore(begun, unfilled);
    show(core);
    fireEvent.click(await screen.findByRole('button', { name: /公开信息/ }));
    const dialog = await drawer();
    expect(within(dialog).getByRole<HTMLInputElement>('textbox', { name: /起草单位/ }).value).toBe(
      '中山市政务公开演示局',
    );
    const unit = within(dialog).getByRole('textbox', { name: /责任科室/ });
    fireEvent.change(unit, { target: { value: '政务公开科' } });
    fireEvent.blur(unit);
    await waitFor(() => expect(core.saved).toHaveLength(1), { timeout: 3_000 });
    expect(core.saved[0]!.input).toMatchObject({ id: policyId, base: 3 });
    expect(core.saved[0]!.input.content.fields).toEqual({
      text: '全文',
      source: null,
      draftingUnit: '中山市政务公开演示局',
      unit: '政务公开科',
    });
  });

  test('of the interpretation keeps its words, and writing words keeps what its form holds', async () => {
    const words = fieldsOf(section('content', '下班顺延1小时。')) as unknown as JsonObject;
    const fields = { ...words, forms: ['text'] };
    const core = studioCore(studioView({ interpretation: recordView({ title: '解读', fields }, 6) }));
    const { store } = show(core);
    fireEvent.click(await screen.findByRole('button', { name: /公开信息/ }));
    const dialog = await drawer();
    fireEvent.click(within(dialog).getByRole('button', { name: '政策解读' }));
    fireEvent.click(await within(dialog).findByRole('checkbox', { name: /问答/ }));
    await waitFor(() => expect(core.saved).toHaveLength(1), { timeout: 3_000 });
    expect(core.saved[0]!.input).toMatchObject({
      id: interpretationId,
      content: { fields: { ...words, forms: ['text', 'qa'] } },
    });

    store.getState().acts?.setNotExplained('2.1', '内部分工');
    await waitFor(() => expect(core.saved).toHaveLength(2), { timeout: 3_000 });
    expect(core.saved[1]!.input.content.fields).toMatchObject({
      forms: ['text', 'qa'],
      notExplained: [{ clause: '2.1', reason: '内部分工' }],
    });
  });

  test('a finding in the pane names the field and leads to it; heads too', async () => {
    const place: Place = { in: 'field', record: policyId, field: 'issuer' };
    const asked: Finding = {
      ...missing('issuer', ''),
      verdict: 'uncertain',
      why: '政策文件没有公开主体（发文机关）。',
      place,
    };
    show(studioCore(begun, checkReport({ findings: [...blank, asked] })));
    const pane = await screen.findByRole('group', { name: '公开信息' });
    expect(within(pane).getByText('政策的保密审查人')).toBeTruthy();
    fireEvent.click(within(pane).getByText(/没有填写「保密审查人」/));
    const dialog = await drawer();
    await waitFor(() =>
      expect(document.activeElement).toBe(within(dialog).getByRole('textbox', { name: /保密审查人/ })),
    );
    fireEvent.click(within(dialog).getByRole('button', { name: '关闭' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

    fireEvent.click(screen.getByText('政策文件没有公开主体（发文机关）。'));
    const again = await drawer();
    await waitFor(() => expect(document.activeElement).toBe(within(again).getByRole('textbox', { name: /公开主体/ })));
  });

  test('is what 送审 still waits for', async () => {
    show(studioCore(begun, unfilled));
    const send = await screen.findByRole('button', { name: '送审' });
    await waitFor(() =>
      expect(document.getElementById(send.getAttribute('aria-describedby')!)?.textContent).toBe(
        '送审前还差：2 项公开信息',
      ),
    );
    fireEvent.click(send);
    expect(await drawer()).toBeTruthy();
  });

  test('says nothing of the words, which are dealt with where they are written', async () => {
    const place: Place = { in: 'policy', record: policyId, clause: '2.1', start: 0, end: 4 };
    const unexplained: Finding = { ...missing('', ''), key: 'R10:2.1', rule: 'R10', why: '第8条还没有解读。', place };
    show(studioCore(begun, checkReport({ findings: [...blank, unexplained] })));
    await screen.findByRole('button', { name: /公开信息.*差 2 处/ });
    altI();
    const dialog = await drawer();
    expect(within(dialog).getByRole('group', { name: '送审前要处理的' }).textContent).toContain('2 处');
    expect(within(dialog).queryByText(/第8条还没有解读/)).toBeNull();
  });

  test('links a successor that was found, beside the link of the studio', async () => {
    const found = '0190a5c0-0000-7000-8000-0000000000c1' as RecordId;
    const row = {
      id: found,
      submission,
      kind: 'policy',
      title: '新的延时服务办法',
      docNumber: null,
      issuer: null,
      savedAt: '2026-11-23T09:00:00+08:00',
      state: 'draft',
      delivery: null,
      dueAt: null,
    } as const;
    const policy = recordView(
      { ...begun.policy.content, fields: { ...begun.policy.content.fields, validity: 'repealed' } },
      3,
      policyId,
    );
    const core = studioCore(studioView({ policy }), checkReport(), {
      'records.list': ok({ rows: [row], next: null, total: 1 }),
    });
    show(core);
    fireEvent.click(await screen.findByRole('button', { name: /公开信息/ }));
    const dialog = await drawer();
    fireEvent.click(await within(dialog).findByRole('button', { name: '选替代或修改它的文件' }));
    fireEvent.click(await screen.findByText('新的延时服务办法'));
    await waitFor(() => expect(core.saved).toHaveLength(1), { timeout: 3_000 });
    expect(core.saved[0]!.input.content.links).toEqual([{ type: 'succeeded-by', to: found }]);
    expect(await within(dialog).findByRole('button', { name: '新的延时服务办法' })).toBeTruthy();
  });

  test('is read-only while it is under review', async () => {
    const core = studioCore(studioView({ ...begun, state: 'in-review' }), unfilled);
    show(core);
    fireEvent.click(await screen.findByRole('button', { name: '公开信息' }));
    const dialog = await drawer();
    expect(within(dialog).getByText(/现在不能修改/)).toBeTruthy();
    expect(within(dialog).getByRole<HTMLInputElement>('textbox', { name: /责任科室/ }).readOnly).toBe(true);
  });

  test('does not open above a dialog or during a composition', async () => {
    show(studioCore(begun, unfilled));
    await screen.findByRole('button', { name: /公开信息.*差/ });
    fireEvent.keyDown(document.body, { key: 'i', code: 'KeyI', altKey: true, isComposing: true });
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
