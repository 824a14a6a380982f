import type { ReviewView } from '#shared/contract/review.ts';
import { ok } from '#shared/lib/result.ts';
import { chief, frame, session, submissionId } from '../basis.ts';
import { fetchSamplePdf } from '../fetchSamplePdf.ts';
import type { Scenario } from '../Scenario.ts';

const view: ReviewView = {
  submission: submissionId(1),
  title: '《全面推进政务公开工作实施方案》政策解读',
  state: 'in-review',
  revision: '7'.repeat(64),
  chain: [
    {
      seq: 1,
      act: 'submit',
      step: 'officer',
      by: { name: '王晓', role: 'officer' },
      at: '2026-11-23T08:20:00+08:00',
      reason: null,
    },
  ],
  route: [
    { role: 'officer', state: 'done' },
    { role: 'chief', state: 'current' },
  ],
  documents: [
    { name: 'documents/interpretation.pdf', title: '解读', sha256: 'a'.repeat(64), bytes: 30_000 },
    { name: 'documents/policy.pdf', title: '政策', sha256: 'b'.repeat(64), bytes: 30_000 },
  ],
  checks: {
    engine: '1',
    rulePack: { id: 'zhongshan', version: '1' },
    findings: [],
    decisions: [],
    totals: {
      elements: { done: 9, of: 9 },
      clauses: { covered: 11, notExplained: 0, of: 11 },
      facts: { pass: 34, of: 34 },
      sensitive: 0,
      required: { done: 0, of: 0 },
    },
    coverage: [],
    elements: [],
  },
  changes: [{ where: '主要内容 第2段', before: '不超过5个工作日', after: '不超过3个工作日' }],
  may: { decide: true, why: null },
};

/** The print preview inside 审批, scrolled to its second page. */
export const scenario: Scenario = {
  hash: `#/review/${submissionId(1)}`,
  script: {
    ...frame,
    'session.state': ok({ ...session, unlocked: chief }),
    'review.inbox': ok({
      waiting: [
        {
          submission: submissionId(1),
          title: view.title,
          submittedBy: '王晓',
          submittedAt: '2026-11-23T08:20:00+08:00',
          round: 2,
          state: 'in-review',
          due: { date: '2026-11-25', provisional: false, workingDaysLeft: 2 },
        },
      ],
      elsewhere: [],
      recent: [],
    }),
    'review.open': ok(view),
    'review.document': async () => ok({ bytes: await fetchSamplePdf() }),
  },
  steps: async (page) => {
    // In a narrow window the panes are tabs.
    const tab = page.getByRole('button', { name: '打印预览', exact: true });
    if (await tab.isVisible()) await tab.click();
    const preview = page.getByRole('region', { name: '解读的打印预览' });
    await page.locator('.textLayer span').first().waitFor({ state: 'attached' });
    for (const at of ['2 / 3 页', '3 / 3 页']) {
      await page.getByRole('button', { name: '下一页' }).click();
      await preview.getByText(at).waitFor();
    }
    // Every page was in view, and its words are there for ears and for copying.
    await page.getByRole('group', { name: /^解读，共 3 页/ }).focus();
    await page.keyboard.press('Home');
    for (let pressed = 0; pressed < 14; pressed += 1) {
      await page.keyboard.press('PageDown');
      await page.waitForTimeout(60);
    }
    await page.getByText(/看了 3\/3 页/).waitFor({ state: 'attached' });
    await page.locator('[data-page="3"] .textLayer', { hasText: '贯彻落实' }).waitFor({ state: 'attached' });
  },
};
