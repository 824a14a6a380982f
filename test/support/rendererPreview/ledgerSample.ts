/** A year of the ledger, counted by the real rules from made-up sums, so that its figures agree with one another. */
import type { AnnualReport, LedgerView, RequestRow } from '#shared/contract/ledger.ts';
import type { RecordRow } from '#shared/contract/records.ts';
import { annualReportOf } from '#shared/domain/indicators/annual/annualReport.ts';
import { categoryLines } from '#shared/domain/indicators/categoryLines.ts';
import { indicatorValues } from '#shared/domain/indicators/indicatorValues.ts';
import { tallyOf, type Count, type Overdue } from '#shared/domain/indicators/tally.ts';
import type { Standing } from '#shared/domain/indicators/standing.ts';
import type { CivilDate } from '#shared/lib/civilDate.ts';
import { recordId, submissionId } from './basis.ts';
import { shippedPack } from './shippedPack.ts';

const day = (text: string): CivilDate => text as CivilDate;
const months = Array.from({ length: 11 }, (_, at) => String(at + 1).padStart(2, '0'));

/** One number per month from January on. */
const monthly = (year: number, measure: string, kind: string, amounts: readonly number[]): readonly Count[] =>
  amounts.flatMap((amount, at) =>
    amount === 0 ? [] : [{ measure, kind, month: `${year}-${months[at] ?? '12'}`, amount }],
  );

const once = (year: number, measure: string, kind: string, amount: number): readonly Count[] =>
  monthly(year, measure, kind, [0, 0, 0, 0, amount]);

const thisYear: readonly Count[] = [
  ...monthly(2026, 'clock.T01.kept', 'decision', [2, 2, 2, 3, 2, 2, 2, 3, 2, 2, 2]),
  ...monthly(2026, 'clock.T01.kept', 'execution', [3, 3, 4, 3, 3, 4, 3, 3, 4, 3, 3]),
  ...monthly(2026, 'clock.T01.missed', 'inspection', [0, 1, 0, 0, 0, 0, 1]),
  ...monthly(2026, 'clock.T01.kept', 'power-list-change', [5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5]),
  ...monthly(2026, 'clock.T01.kept', 'service-guide', [4, 4, 4, 3, 4, 4, 4, 3, 4, 4, 4]),
  ...monthly(2026, 'clock.T01.kept', 'evaluation', [2, 2, 2, 3, 2, 2, 2, 3, 2, 3, 2]),
  ...monthly(2026, 'clock.T01.missed', 'evaluation', [1, 0, 0, 0, 0, 0, 0, 0, 1]),
  ...monthly(2026, 'interpretation.words', 'interpretation', [1, 1, 1, 1, 2, 1, 1, 1, 1, 2, 1]),
  ...monthly(2026, 'interpretation.media', 'interpretation', [0, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0]),
  ...once(2026, 'interpreted.yes', 'policy', 14),
  ...once(2026, 'same-day.yes', 'policy', 13),
  ...once(2026, 'same-day.no', 'policy', 1),
  ...once(2026, 'clock.T02.kept', 'interpretation', 18),
  ...once(2026, 'forms.many', 'policy', 7),
  ...once(2026, 'forms.one', 'policy', 7),
  ...once(2026, 'linked.both', 'interpretation', 18),
  ...once(2026, 'interpretation.head', 'interpretation', 2),
  ...once(2026, 'consultation.long-enough', 'consultation', 5),
  ...once(2026, 'clock.T10-feedback.kept', 'consultation', 5),
  ...once(2026, 'clock.T13.kept', 'incident', 2),
  ...once(2026, 'clock.T15.kept', 'incident', 4),
  ...once(2026, 'secrecy.traced', 'inspection', 186),
  ...once(2026, 'secrecy.untraced', 'inspection', 2),
  ...once(2026, 'secrecy.found', 'inspection', 23),
  ...once(2026, 'secrecy.settled', 'inspection', 23),
  ...once(2026, 'evidence.whole', 'inspection', 186),
  ...once(2026, 'evidence.part', 'inspection', 2),
  ...once(2026, 'published', 'inspection', 188),
  ...once(2026, 'published', 'interpretation', 18),
  ...once(2026, 'published', 'statement', 4),
  ...once(2026, 'published', 'press-conference', 2),
  ...once(2026, 'published', 'public-letter', 31),
  ...once(2026, 'published.channel.website', 'inspection', 240),
  ...once(2026, 'published.channel.new-media', 'inspection', 66),
  ...once(2026, 'review.submitted', 'inspection', 204),
  ...once(2026, 'review.returned', 'inspection', 17),
  ...once(2026, 'review.approved', 'inspection', 192),
  ...once(2026, 'review.days', 'inspection', 307),
  ...once(2026, 'clock.T17.kept', 'penalty', 44),
  ...once(2026, 'clock.T17.missed', 'penalty', 1),
  ...once(2026, 'clock.T20.kept', 'procurement', 6),
  ...once(2026, 'report.made.normative', 'policy', 6),
  ...once(2026, 'report.ended.normative', 'policy', 2),
  ...once(2026, 'report.decided.permit', 'permit', 128),
  ...once(2026, 'report.decided.penalty', 'penalty', 45),
  ...once(2026, 'request.received.natural', 'request', 21),
  ...once(2026, 'request.received.business', 'request', 6),
  ...once(2026, 'request.received.legal', 'request', 2),
  ...once(2026, 'request.done.natural.granted', 'request', 11),
  ...once(2026, 'request.done.natural.partly', 'request', 3),
  ...once(2026, 'request.done.natural.unable-not-held', 'request', 4),
  ...once(2026, 'request.done.business.granted', 'request', 4),
  ...once(2026, 'request.done.business.withheld-third', 'request', 1),
  ...once(2026, 'request.done.legal.refused-petition', 'request', 1),
  ...once(2026, 'dispute.begun.reconsideration', 'request', 2),
  ...once(2026, 'dispute.closed.reconsideration.upheld', 'request', 1),
];
const overdue: readonly Overdue[] = [{ clock: 'T01', kind: 'random-check-result', month: '2026-11', records: 1 }];

const lastYear: readonly Count[] = [
  ...once(2025, 'clock.T01.kept', 'decision', 154),
  ...once(2025, 'clock.T01.missed', 'decision', 6),
  ...once(2025, 'interpreted.yes', 'policy', 12),
  ...once(2025, 'same-day.yes', 'policy', 12),
  ...once(2025, 'same-day.no', 'policy', 2),
  ...once(2025, 'forms.many', 'policy', 6),
  ...once(2025, 'forms.one', 'policy', 5),
  ...once(2025, 'clock.T15.kept', 'incident', 3),
  ...once(2025, 'review.approved', 'inspection', 100),
  ...once(2025, 'review.days', 'inspection', 200),
];

const standing: Standing = {
  on: day('2026-11-23'),
  today: day('2026-11-23'),
  columns: shippedPack.columns.map(({ key, name }, at) => ({
    key,
    name,
    lastOn: at === 17 ? null : day('2026-10-01'),
    freshUntil: null,
    state: at === 17 ? 'empty' : at === 0 ? 'stale' : 'fresh',
  })),
  catalogue: { items: 64, covered: 61, bare: ['数据集开放', '民意调查', '村务公开'], unnamed: 4 },
  annual: { cells: 200, computed: 198 },
};

const period = { from: day('2026-01-01'), to: day('2026-11-23') };
const now = tallyOf(period, thisYear, overdue);
const before = tallyOf({ from: day('2025-01-01'), to: day('2025-11-23') }, lastYear, []);
const last = new Map(
  [
    ['decision', '2026-11-18'],
    ['inspection', '2026-11-20'],
    ['random-check-result', '2026-11-20'],
    ['service-guide', '2026-11-17'],
    ['evaluation', '2026-11-20'],
    ['interpretation', '2026-11-12'],
  ].map(([kind = '', on = '']) => [kind, day(on)]),
);

export const ledgerView: LedgerView = {
  ...period,
  indicators: indicatorValues(shippedPack.indicators, shippedPack.clocks, now, before, standing),
  categories: categoryLines(shippedPack, now, last),
  units: ['督查科', '法规科', '综合科'],
  at: '2026-11-23T09:15:00+08:00',
};

/** A new department: nothing has happened yet. */
export const emptyLedgerView: LedgerView = {
  ...period,
  indicators: indicatorValues(
    shippedPack.indicators,
    shippedPack.clocks,
    tallyOf(period, [], []),
    tallyOf(period, [], []),
    {
      ...standing,
      columns: [],
      catalogue: { items: 0, covered: 0, bare: [], unnamed: 0 },
    },
  ),
  categories: categoryLines(shippedPack, tallyOf(period, [], []), new Map()),
  units: [],
  at: '2026-11-23T09:15:00+08:00',
};

const carried: Readonly<Record<string, number>> = {
  'request.received.natural': 40,
  'request.done.natural.granted': 38,
  'report.made.normative': 31,
  'report.ended.normative': 9,
};
export const annualReport: AnnualReport = annualReportOf(
  2026,
  { year: now, before: (measure) => carried[measure] ?? 0 },
  shippedPack,
);

const titles = [
  '关于加强住宅小区电动自行车充电设施建设管理情况的督查通报（涉及23个镇街、第三方评估机构和物业服务企业的整改事项汇总）',
  '2025年度民生实事推进情况督查结果',
  '农村人居环境整治督查发现问题整改情况',
];

export const behindRows: readonly RecordRow[] = titles.map((title, at) => ({
  id: recordId(at + 1),
  submission: submissionId(at + 1),
  kind: 'inspection',
  title,
  docNumber: at === 1 ? '中府办督〔2026〕4号' : null,
  issuer: null,
  savedAt: `2026-0${at + 2}-12T10:21:00+08:00`,
  state: 'approved',
  delivery: 'published',
  dueAt: null,
}));

const request = (n: number, title: string, more: Partial<RequestRow>): RequestRow => ({
  id: recordId(100 + n),
  submission: submissionId(100 + n),
  number: `2026-${String(n).padStart(3, '0')}`,
  title,
  applicantType: 'natural',
  receivedOn: '2026-10-26',
  due: '2026-11-23',
  clock: 'running',
  repliedOn: null,
  answerType: '',
  outcome: '',
  ...more,
});

export const requestRows: readonly RequestRow[] = [
  request(29, '2024年度中心城区老旧小区改造资金安排和使用情况', {}),
  request(28, '某地块国有建设用地使用权出让合同', {
    applicantType: 'business',
    clock: 'paused',
    receivedOn: '2026-10-20',
  }),
  request(27, '小区规划验收合格证明文件', { clock: 'overdue', receivedOn: '2026-10-12', due: '2026-11-09' }),
  request(26, '2023年以来投诉举报办理结果', {
    clock: 'kept',
    receivedOn: '2026-09-18',
    due: '2026-10-22',
    repliedOn: '2026-10-12',
    answerType: 'petition',
    outcome: 'refused-petition',
  }),
  request(25, '镇街城中村改造补偿标准', {
    applicantType: 'legal',
    clock: 'missed',
    receivedOn: '2026-08-18',
    due: '2026-09-15',
    repliedOn: '2026-09-17',
    answerType: 'granted',
    outcome: 'granted',
  }),
];
