// @vitest-environment jsdom
import '#test/support/domRoom.ts';
import './editorRoom.ts';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { createStudioStore, StudioScreen } from '#renderer/features/studio/index.ts';
import { createRulesStore } from '#renderer/lib/rulesStore.ts';
import { createSaveLight } from '#renderer/lib/saveLight.ts';
import type { Finding } from '#shared/domain/checks/checks.ts';
import { err, ok } from '#shared/lib/result.ts';
import { checkReport, interpretationId, policyId, studioView } from './builders.ts';
import { show } from './show.tsx';
import { chief, officer, studioCore } from './studioCore.ts';

const passage = (id: string) => document.querySelector<HTMLElement>(`[data-passage="${id}"]`)!;
/** Changes the text as the browser does while somebody types: first the page, then ProseMirror notices. */
async function typeInto(id: string, text: string) {
  const node = document.createTreeWalker(passage(id), NodeFilter.SHOW_TEXT).nextNode() as Text;
  await act(async () => {
    document.getSelection()!.collapse(node, node.length);
    node.appendData(text);
    await new Promise((noticed) => setTimeout(noticed, 30));
  });
}
const pause = (ms: number) => act(() => new Promise((done) => setTimeout(done, ms)));
const savedTexts = (core: ReturnType<typeof studioCore>) =>
  core.saved.map(({ input }) => JSON.stringify(input.content.fields));

const wrongNumber: Finding = {
  key: 'R10:content-1:5',
  rule: 'R10',
  severity: 'E',
  verdict: 'fail',
  why: '解读写5个工作日，政策写3个工作日。',
  text: '不超过5个工作日',
  place: { in: 'passage', record: interpretationId, element: 'content', passage: 'content-1', start: 12, end: 20 },
  policy: { place: { in: 'policy', record: policyId, clause: '2.2', start: 0, end: 0 }, text: '最迟不超过3个工作日' },
};
const unexplained: Finding = {
  key: 'R02:2.1',
  rule: 'R02',
  severity: 'E',
  verdict: 'fail',
  why: '第8条还没有解读。',
  text: '',
  place: { in: 'policy', record: policyId, clause: '2.1', start: 0, end: 4 },
  policy: null,
};
const blocked = checkReport({ findings: [wrongNumber, unexplained] });

describe('the words', () => {
  test('are saved 700 ms after the last one, on the revision they were written on', async () => {
    const core = studioCore();
    const { saveLight } = show(core);
    await screen.findByRole('textbox', { name: '政策解读正文' });
    await typeInto('content-1', '请照办。');
    expect(saveLight.getState().shown).toEqual({ type: 'saving' });
    expect(core.saved).toHaveLength(0);

    await waitFor(() => expect(core.saved).toHaveLength(1), { timeout: 3_000 });
    expect(core.saved[0]!.input).toMatchObject({ id: interpretationId, base: 6 });
    expect(savedTexts(core)[0]).toContain('不超过5个工作日。请照办。');
    await waitFor(() => expect(saveLight.getState().shown).toMatchObject({ type: 'saved' }));
  });

  test('are not saved while an input method composes, and lose nothing when it ends', async () => {
    const core = studioCore();
    show(core);
    const editor = await screen.findByRole('textbox', { name: '政策解读正文' });
    fireEvent.compositionStart(editor);
    await typeInto('content-1', 'zheng');
    await pause(1_200);
    expect(core.saved).toHaveLength(0);

    const node = document.createTreeWalker(passage('content-1'), NodeFilter.SHOW_TEXT).nextNode() as Text;
    await act(async () => {
      node.data = node.data.replace('zheng', '政务公开');
      fireEvent.compositionEnd(editor, { data: '政务公开' });
      await new Promise((noticed) => setTimeout(noticed, 100));
    });
    await waitFor(() => expect(core.saved).toHaveLength(1), { timeout: 3_000 });
    expect(savedTexts(core)[0]).toContain('不超过5个工作日。政务公开');
    expect(savedTexts(core)[0]).not.toContain('zheng');
  });

  test('leave at once when the window is hidden', async () => {
    const core = studioCore();
    show(core);
    await screen.findByRole('textbox', { name: '政策解读正文' });
    await typeInto('content-1', '急。');
    await act(async () => void document.dispatchEvent(new Event('visibilitychange')));

    expect(savedTexts(core)[0]).toContain('急。');
  });

  test('stay in the window, with a sentence, when the disk is full', async () => {
    const core = studioCore(studioView(), checkReport(), {
      'records.save': err({ type: 'store/cannot-write', why: 'full' }),
    });
    const { saveLight } = show(core);
    await screen.findByRole('textbox', { name: '政策解读正文' });
    await typeInto('content-1', '留着。');

    expect(await screen.findByText(/解读没有落盘：.*磁盘满了/, {}, { timeout: 3_000 })).toBeTruthy();
    expect(passage('content-1').textContent).toContain('留着。');
    expect(saveLight.getState().shown).toMatchObject({ type: 'failed' });
  });

  test('of two people are both kept: the choice is shown and nothing typed is replaced', async () => {
    const core = studioCore();
    show(core);
    await screen.findByRole('textbox', { name: '政策解读正文' });
    core.saveElsewhere('别处改的标题');
    await typeInto('content-1', '我写的。');

    const mine = await screen.findByRole('button', { name: '用窗口里的' }, { timeout: 3_000 });
    expect(passage('content-1').textContent).toContain('我写的。');
    fireEvent.click(mine);
    await waitFor(() => expect(core.saved).toHaveLength(1));
    expect(core.saved[0]!.input.base).toBe(7);
    expect(savedTexts(core)[0]).toContain('我写的。');
  });

  test('can be replaced by the policy’s own, and the tag names the clause', async () => {
    const core = studioCore(studioView(), blocked);
    show(core);
    fireEvent.click(await screen.findByText('「最迟不超过3个工作日」'));
    expect(document.querySelector('.studio-prose .is-selected')?.textContent).toBe('不超过5个工作日');
    expect(document.querySelector('.studio-source mark')?.textContent).toBe('最迟不超过3个工作日');

    fireEvent.click(screen.getByRole('button', { name: '采用原文' }));
    expect(passage('content-1').textContent).toBe('解读材料和文件同步上网,最迟不超过3个工作日。');
  });
});

describe('the clause tree', () => {
  test('says the coverage of every clause in words and walks with the arrow keys', async () => {
    show(studioCore());
    const tree = await screen.findByRole('tree', { name: '政策条款' });
    await waitFor(() => expect(within(tree).getByRole('treeitem', { name: /加强重要政策解读.*部分/ })).toBeTruthy());
    const first = within(tree).getByRole('treeitem', { name: /形成公开新格局.*已解读/ });
    first.focus();
    fireEvent.keyDown(first, { key: 'ArrowDown' });
    expect(document.activeElement?.textContent).toContain('二、提升公众参与度');
    fireEvent.keyDown(document.activeElement!, { key: 'ArrowLeft' });
    expect(within(tree).queryByText(/推进政府数据开放/)).toBeNull();
  });

  test('takes 不解读 with a reason, saves it, and takes it back', async () => {
    const core = studioCore(studioView(), blocked);
    show(core);
    fireEvent.click(await screen.findByRole('treeitem', { name: /推进政府数据开放/ }));
    fireEvent.click(screen.getByRole('button', { name: '不解读…' }));
    const confirm = await screen.findByRole('button', { name: '标为不解读' });
    expect((confirm as HTMLButtonElement).disabled).toBe(true);
    fireEvent.change(screen.getByRole('textbox', { name: '理由（必填）' }), {
      target: { value: '由数据部门另行解读' },
    });
    fireEvent.click(confirm);

    await waitFor(() => expect(core.saved).toHaveLength(1), { timeout: 3_000 });
    expect(core.saved[0]!.input.content.fields['notExplained']).toEqual([
      { clause: '2.1', reason: '由数据部门另行解读' },
    ]);
    expect(screen.getByRole('treeitem', { name: /推进政府数据开放.*不解读/ })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '改为要解读' }));
    expect(screen.getByRole('treeitem', { name: /推进政府数据开放.*未解读/ })).toBeTruthy();
  });
});

describe('a shared machine', () => {
  test('saves the words of one person never in the name of another', async () => {
    const core = studioCore();
    show(core);
    await screen.findByRole('textbox', { name: '政策解读正文' });
    await typeInto('content-1', '王晓写的。');
    await act(async () => core.become(null));
    await pause(100);
    expect(screen.queryByText(/王晓写的/)).toBeNull();
    await act(async () => core.become(chief));
    await screen.findByRole('textbox', { name: '政策解读正文' });
    await pause(1_200);
    expect(core.saved).toEqual([]);
    expect(passage('content-1').textContent).not.toContain('王晓写的');

    await act(async () => core.become(officer));
    await waitFor(() => expect(core.saved.map(({ by }) => by)).toEqual(['王晓']), { timeout: 3_000 });
    expect(savedTexts(core)[0]).toContain('王晓写的。');
    expect(passage('content-1').textContent).toContain('王晓写的。');
  });
});

describe('sending', () => {
  test('waits, says for what, and leads there', async () => {
    const core = studioCore(studioView(), blocked);
    show(core);
    const send = await screen.findByRole('button', { name: '送审' });
    await waitFor(() => expect(send.getAttribute('aria-disabled')).toBe('true'));
    expect(document.getElementById(send.getAttribute('aria-describedby')!)?.textContent).toBe(
      '送审前还差：1 处不一致、1 条未解读',
    );

    fireEvent.click(send);
    expect(core.bridge.calls.some(({ channel }) => channel === 'submissions.submit')).toBe(false);
    expect(document.querySelector('[data-card][aria-current="true"]')?.getAttribute('data-card')).toBe(wrongNumber.key);
  });

  test('asks once, sends both records, and the words are read-only afterwards', async () => {
    const core = studioCore(studioView(), checkReport(), {
      'submissions.submit': () => {
        core.change({ state: 'in-review' });
        return ok({ submittedAt: '2026-11-23T09:13:00+08:00' });
      },
      'submissions.withdraw': () => {
        core.change({ state: 'draft' });
        return ok(null);
      },
    });
    show(core);
    await waitFor(() =>
      expect(screen.getByRole('button', { name: '送审' }).getAttribute('aria-disabled')).toBe('false'),
    );
    fireEvent.keyDown(document.body, { key: 'Enter', ctrlKey: true });
    const dialog = await screen.findByRole('dialog', { name: '送审' });
    expect(dialog.textContent).toContain('政策：中山市全面推进政务公开工作实施方案');
    fireEvent.click(within(dialog).getByRole('button', { name: '送审' }));

    expect(await screen.findByText('审批中，不能修改')).toBeTruthy();
    expect(screen.getByRole('textbox', { name: '政策解读正文' }).getAttribute('contenteditable')).toBe('false');
    fireEvent.click(screen.getByRole('button', { name: '撤回…' }));
    fireEvent.change(await screen.findByRole('textbox', { name: '理由（必填）' }), {
      target: { value: '发现一处笔误' },
    });
    fireEvent.click(screen.getByRole('button', { name: '撤回' }));
    await waitFor(() =>
      expect(screen.getByRole('textbox', { name: '政策解读正文' }).getAttribute('contenteditable')).toBe('true'),
    );
  });

  test('shows why it came back', async () => {
    const core = studioCore(
      studioView({
        state: 'returned',
        returned: { by: '陈科长', reason: '数字不对', at: '2026-11-22T16:42:00+08:00' },
      }),
    );
    show(core);

    expect((await screen.findByText(/数字不对/)).textContent).toContain('陈科长');
  });
});

test('the list offers the first step when nothing is in work', async () => {
  const core = studioCore(studioView(), checkReport(), { 'studio.list': ok([]) });
  const onImport = vi.fn();
  render(
    <StudioScreen
      store={createStudioStore(core.bridge, createSaveLight())}
      rules={createRulesStore(core.bridge)}
      submission={null}
      navigate={vi.fn()}
      say={vi.fn()}
      onImport={onImport}
      rowKeys
    />,
  );
  fireEvent.click(await screen.findByRole('button', { name: '导入政策' }));

  expect(onImport).toHaveBeenCalledOnce();
});
