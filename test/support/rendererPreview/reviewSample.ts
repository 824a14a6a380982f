/** The review screen as it is drawn in the mock: an inbox in three groups, and a second round under review. */
import type { ReviewRow, ReviewView } from '#shared/contract/review.ts';
import { err, ok } from '#shared/lib/result.ts';
import type { Script } from '#test/support/scriptedBridge.ts';
import { chief, frame, session, submissionId } from './basis.ts';
import { fetchSamplePdf } from './fetchSamplePdf.ts';
import { report } from './studioSample.ts';

export const submission = submissionId(1);
const title = '《中山市全面推进政务公开工作实施方案》政策解读';

const row = (n: number, change: Partial<ReviewRow>): ReviewRow => ({
  submission: submissionId(n),
  title,
  submittedBy: '王晓',
  submittedAt: '2026-11-23T08:20:00+08:00',
  round: 1,
  state: 'in-review',
  due: { date: '2026-11-25', provisional: false, workingDaysLeft: n + 1 },
  ...change,
});

export const reviewView: ReviewView = {
  submission,
  title,
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
      reason: '第二段的数字和原文不一致。',
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
  route: [
    { role: 'chief', state: 'current' },
    { role: 'secrecy', state: 'waiting' },
    { role: 'leader', state: 'waiting' },
  ],
  documents: [
    { name: 'documents/interpretation.pdf', title: '解读', sha256: 'a'.repeat(64), bytes: 81_000 },
    { name: 'documents/policy.pdf', title: '政策', sha256: 'b'.repeat(64), bytes: 92_000 },
    { name: 'documents/interpretation.docx', title: '解读（docx）', sha256: 'c'.repeat(64), bytes: 14_000 },
    { name: 'documents/policy.docx', title: '政策（docx）', sha256: 'd'.repeat(64), bytes: 16_000 },
  ],
  checks: {
    ...report,
    findings: report.findings.filter(({ key }) => key === 'f3'),
    decisions: [
      {
        finding: 'f3',
        decision: 'justified',
        reason: '指新闻发布会,按第10条。',
        by: '王晓',
        at: '2026-11-23T08:10:00+08:00',
      },
    ],
    totals: {
      elements: { done: 9, of: 9 },
      clauses: { covered: 10, notExplained: 1, of: 11 },
      facts: { pass: 34, of: 34 },
      sensitive: 0,
      required: { done: 0, of: 0 },
    },
  },
  changes: [
    { where: '背景依据 第1段', before: '', after: '保障人民群众知情权、参与权、表达权、监督权，' },
    { where: '主要内容 第2段', before: '5个工作日', after: '3个工作日' },
  ],
  may: { decide: true, why: null },
};

/** A core that shows the sample to the chief and knows one passphrase. */
export const reviewScript: Script = {
  ...frame,
  'session.state': ok({ ...session, unlocked: chief }),
  'review.inbox': ok({
    waiting: [row(1, { round: 2 }), row(2, { title: '会议公开目录调整' })],
    elsewhere: [row(3, { title: '公共服务事项目录（第4批）' })],
    recent: [
      row(5, { title: '审计查出问题整改结果公告', state: 'approved' }),
      row(6, { title: '公共企事业单位服务目录', state: 'returned' }),
    ],
  }),
  'review.open': ok(reviewView),
  'review.document': async () => ok({ bytes: await fetchSamplePdf() }),
  'review.approve': err({ type: 'session/wrong-passphrase' }),
};
