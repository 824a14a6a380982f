// @vitest-environment jsdom
import '#test/support/domRoom.ts';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { createReviewStore, ReviewScreen } from '#renderer/features/review/index.ts';
import { Skin } from '#renderer/ui/Skin.tsx';
import type { ReviewRow, ReviewView } from '#shared/contract/review.ts';
import type { SubmissionId } from '#shared/domain/record/record.ts';
import { err, ok } from '#shared/lib/result.ts';
import { scriptedBridge, type Script } from '#test/support/scriptedBridge.ts';

const submission = '0190a5c0-0000-7000-8000-000000000001' as SubmissionId;
const sha = (letter: string) => letter.repeat(64);

const reviewView = (changes: Partial<ReviewView> = {}): ReviewView => ({
  submission,
  title: '《实施方案》政策解读',
  state: 'in-review',
  revision: `7c1e40b9${'0'.repeat(52)}d294`,
  chain: [
    {
      seq: 1,
      act: 'submit',
      step: 'officer',
      by: { name: '王晓', role: 'officer' },
      at: '2026-11-20T10:20:00+08:00',
      reason: null,
    },
    {
      seq: 2,
      act: 'return',
      step: 'chief',
      by: { name: '陈科长', role: 'chief' },
      at: '2026-11-20T16:20:00+08:00',
      reason: '第二段数字与原文不一致。',
    },
    {
      seq: 3,
      act: 'submit',
      step: 'officer',
      by: { name: '王晓', role: 'officer' },
      at: '2026-11-23T08:20:00+08:00',
      reason: null,
    },
  ],
  route: [{ role: 'chief', state: 'current' }],
  documents: [
    { name: 'documents/interpretation.pdf', title: '解读', sha256: sha('a'), bytes: 10 },
    { name: 'documents/policy.pdf', title: '政策', sha256: sha('b'), bytes: 10 },
    { name: 'documents/policy.docx', title: '政策（docx）', sha256: sha('c'), bytes: 10 },
  ],
  checks: {
    engine: '1',
    rulePack: { id: 'zhongshan', version: '1' },
    findings: [],
    decisions: [],
    totals: {
      elements: { done: 9, of: 9 },
      clauses: { covered: 10, notExplained: 1, of: 11 },
      facts: { pass: 34, of: 34 },
      sensitive: 0,
      required: { done: 0, of: 0 },
    },
    coverage: [],
    elements: [],
  },
  changes: [{ where: '主要内容 第2段', before: '5个工作日', after: '3个工作日' }],
  may: { decide: true, why: null },
  ...changes,
});

const row = (changes: Partial<ReviewRow> = {}): ReviewRow => ({
  submission,
  title: '《实施方案》政策解读',
  submittedBy: '王晓',
  submittedAt: '2026-11-23T08:20:00+08:00',
  round: 2,
  state: 'in-review',
  due: { date: '2026-11-25', provisional: false, workingDaysLeft: 2 },
  ...changes,
});

function show(view: () => ReviewView, script: Script = {}) {
  const bridge = scriptedBridge({
    'review.inbox': ok({ waiting: [row()], elsewhere: [], recent: [] }),
    'review.open': () => ok(view()),
    'review.document': ok({ bytes: new Uint8Array([37, 80, 68, 70]) }),
    ...script,
  });
  const store = createReviewStore(bridge);
  const navigate = vi.fn();
  const said: string[] = [];
  render(
    <Skin>
      <ReviewScreen
        store={store}
        submission={submission}
        navigate={navigate}
        say={(sentence) => said.push(sentence)}
        rowKeys
      />
    </Skin>,
  );
  /** Pages come into view; jsdom draws none, so the store is told what the preview would tell it. */
  const look = (letter: string, total: number, ...pages: readonly number[]) =>
    act(async () => pages.forEach((page) => store.getState().pageSeen(sha(letter), page, total)));
  return { bridge, store, navigate, said, look };
}

const signButton = () => screen.findByRole('button', { name: '同意并签名' });
const typePassphrase = async (words: string) => {
  fireEvent.change(await screen.findByLabelText('您的口令'), { target: { value: words } });
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '同意并签名' }));
};

describe('signing', () => {
  test('waits until every page of every file was in view', async () => {
    const { look, bridge } = show(reviewView);
    const sign = await signButton();
    expect(sign.getAttribute('aria-disabled')).toBe('true');
    await look('a', 3, 1, 2);
    expect(screen.getByText('看了 2/3 页，还有 1 页没看，1 份没打开')).toBeTruthy();
    await look('a', 3, 3);
    expect(sign.getAttribute('aria-disabled')).toBe('true');
    fireEvent.keyDown(document.body, { key: 'Enter', ctrlKey: true });
    expect(screen.queryByRole('dialog')).toBeNull();

    await look('b', 2, 1, 2);
    expect(screen.getByText('看了 5/5 页')).toBeTruthy();
    expect(sign.getAttribute('aria-disabled')).toBe('false');
    expect(bridge.calls.some(({ channel }) => channel === 'review.approve')).toBe(false);
  });

  test('says exactly what is signed, and sends the revision that was shown', async () => {
    let state: ReviewView['state'] = 'in-review';
    const { look, bridge, said } = show(
      () => reviewView({ state, may: { decide: state === 'in-review', why: null } }),
      {
        'review.approve': ({ passphrase }) => {
          if (passphrase !== 'right-one') return err({ type: 'session/wrong-passphrase' });
          state = 'approved';
          return ok({ packageId: null });
        },
      },
    );
    await signButton();
    await look('a', 1, 1);
    await look('b', 1, 1);
    fireEvent.keyDown(document.body, { key: 'Enter', metaKey: true });
    const dialog = await screen.findByRole('dialog', { name: '同意并签名' });
    expect(dialog.textContent).toContain('解读政策政策（docx）');
    expect(dialog.textContent).toContain('7c1e 40b9 … d2 94');
    await typePassphrase('wrong-one');
    expect((await within(dialog).findByRole('alert')).textContent).toContain('口令不对');

    await typePassphrase('right-one');
    expect(await screen.findByText('材料包已签名，排入报送。')).toBeTruthy();
    expect(bridge.calls.findLast(({ channel }) => channel === 'review.approve')?.input).toEqual({
      submission,
      revision: reviewView().revision,
      passphrase: 'right-one',
    });
    expect(said).toEqual(['已签名，材料包排入报送']);
  });

  test('begins again with a file that changed while it was read, and says so', async () => {
    let changed = false;
    const [interpretation, ...others] = reviewView().documents;
    const { look } = show(
      () => reviewView(changed ? { documents: [{ ...interpretation!, sha256: sha('d') }, ...others] } : {}),
      {
        'review.approve': () => {
          changed = true;
          return err({ type: 'review/changed-since-shown' });
        },
      },
    );
    await signButton();
    await look('a', 2, 1, 2);
    await look('b', 1, 1);
    fireEvent.click(await signButton());
    await typePassphrase('right-one');

    expect(await screen.findByText(/您看的这一稿已经变了，没有签名/)).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByText('看了 1/1 页，1 份没打开')).toBeTruthy();
  });

  test.for([
    ['author', /您起草或修改过的/],
    ['not-your-step', /不到您这一步/],
    ['no-roster', /人员名册/],
  ] as const)('is not offered, with the reason, when the reason is %s', async ([why, sentence]) => {
    show(() => reviewView({ may: { decide: false, why } }));

    expect(await screen.findByText(sentence)).toBeTruthy();
    expect(screen.queryByRole('button', { name: '同意并签名' })).toBeNull();
    expect(screen.queryByRole('button', { name: '退回…' })).toBeNull();
  });
});

describe('returning', () => {
  test('needs a reason and changes the state in place', async () => {
    let state: ReviewView['state'] = 'in-review';
    const { bridge } = show(() => reviewView({ state, may: { decide: state === 'in-review', why: null } }), {
      'review.return': () => {
        state = 'returned';
        return ok(null);
      },
    });
    fireEvent.click(await screen.findByRole('button', { name: '退回…' }));
    const confirm = await screen.findByRole('button', { name: '退回' });
    expect((confirm as HTMLButtonElement).disabled).toBe(true);
    fireEvent.change(screen.getByRole('textbox', { name: '理由（必填）' }), { target: { value: '  数字不对  ' } });
    fireEvent.click(confirm);

    expect(await screen.findByText('已回到经办人那里，改好会再送来。')).toBeTruthy();
    expect(bridge.calls.findLast(({ channel }) => channel === 'review.return')?.input).toEqual({
      submission,
      revision: reviewView().revision,
      reason: '数字不对',
    });
  });
});

test('shows who did what, why it came back, and what changed since', async () => {
  show(reviewView);

  expect(await screen.findByText('第二段数字与原文不一致。')).toBeTruthy();
  expect(screen.getByText('和上次退回的稿比，改了 1 处')).toBeTruthy();
  expect(screen.getByText('5个工作日').tagName).toBe('DEL');
  expect(screen.getByText('3个工作日').tagName).toBe('INS');
});

test('the inbox puts the most urgent first and opens by address', async () => {
  const other = '0190a5c0-0000-7000-8000-000000000002' as SubmissionId;
  const { navigate } = show(reviewView, {
    'review.inbox': ok({
      waiting: [
        row(),
        row({
          submission: other,
          title: '先办的',
          due: { date: '2026-11-24', provisional: false, workingDaysLeft: 1 },
        }),
      ],
      elsewhere: [],
      recent: [row({ submission: other, title: '办完的', state: 'approved' })],
    }),
  });
  const waiting = within(await screen.findByRole('group', { name: '等我审 2' })).getAllByRole('button');
  expect(waiting.map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('先办的'),
    expect.stringContaining('《实施方案》'),
  ]);
  waiting[0]!.focus();
  fireEvent.keyDown(waiting[0]!, { key: 'j' });
  expect(document.activeElement).toBe(waiting[1]);
  fireEvent.click(waiting[0]!);
  expect(navigate).toHaveBeenCalledWith({ screen: 'review', submission: other });
});

test('forgets bytes and seen pages when somebody else is unlocked', async () => {
  const { bridge, look } = show(reviewView);
  await signButton();
  await look('a', 1, 1);
  await look('b', 1, 1);
  expect(screen.getByText('看了 2/2 页')).toBeTruthy();
  act(() => bridge.announce('session.changed', {}));

  await waitFor(() => expect(screen.getByText('看了 0/0 页，2 份没打开')).toBeTruthy());
});
