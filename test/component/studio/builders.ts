import type { RecordView, RevisionView } from '#shared/contract/records.ts';
import type { StudioView } from '#shared/contract/studio.ts';
import type { CheckReport } from '#shared/domain/checks/checks.ts';
import { elements, type Section } from '#shared/domain/interpretation/interpretation.ts';
import type { PersonId } from '#shared/domain/person/person.ts';
import type { Clause } from '#shared/domain/policy/policy.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import type { RecordContent, RecordId, SubmissionId } from '#shared/domain/record/record.ts';

export const submission = '0190a5c0-0000-7000-8000-000000000001' as SubmissionId;
export const interpretationId = '0190a5c0-0000-7000-8000-000000000002' as RecordId;
export const policyId = '0190a5c0-0000-7000-8000-000000000003' as RecordId;
const author = '0190a5c0-0000-7000-8000-000000000009' as PersonId;

export const revision = (number: number): RevisionView => ({
  number,
  digest: 'a'.repeat(64),
  savedAt: '2026-11-23T09:12:58+08:00',
  author: '王晓',
});

export const recordView = (
  content: Partial<RecordContent>,
  number = 1,
  id: RecordId = interpretationId,
): RecordView => ({
  id,
  submission,
  revision: revision(number),
  state: 'draft',
  content: {
    kind: 'interpretation',
    attribute: { code: 'ZD', basis: null, reason: null },
    title: '',
    docNumber: null,
    issuer: null,
    date: null,
    fields: {},
    clauses: [],
    links: [],
    authors: [author],
    ...content,
  },
});

const leaf = (id: string, marker: string, heading: string, text: string): Clause => ({
  id,
  marker,
  level: 2,
  heading,
  text,
  start: 0,
  end: 0,
  children: [],
});

/** Two parts of the Zhongshan plan, shortened by hand. */
export const clauses: readonly Clause[] = [
  {
    id: '1',
    marker: '一、',
    level: 1,
    heading: '目标要求',
    text: '',
    start: 0,
    end: 0,
    children: [leaf('1.1', '1.', '形成公开新格局', '到2020年,全市政务公开广度、深度、参与度显著增强。')],
  },
  {
    id: '2',
    marker: '二、',
    level: 1,
    heading: '提升公众参与度',
    text: '',
    start: 0,
    end: 0,
    children: [
      leaf('2.1', '8.', '推进政府数据开放', '落实促进大数据发展行动计划的要求。'),
      leaf('2.2', '9.', '加强重要政策解读', '政策解读材料原则上与政策文件同步在政府网站发布,最迟不超过3个工作日。'),
    ],
  },
];

export const section = (element: Section['element'], ...texts: readonly string[]): Section => ({
  element,
  passages: texts.map((text, index) => ({ id: `${element}-${index + 1}`, text, links: [] })),
});

export const fieldsOf = (...written: readonly Section[]) => ({
  sections: elements.map(({ key }) => written.find(({ element }) => element === key) ?? section(key)),
  notExplained: [],
  notApplicable: [],
});

export const studioView = (changes: Partial<StudioView> = {}): StudioView => ({
  submission,
  state: 'draft',
  policy: recordView({ kind: 'policy', title: '中山市全面推进政务公开工作实施方案', clauses }, 1, policyId),
  interpretation: recordView(
    {
      title: '《中山市全面推进政务公开工作实施方案》政策解读',
      // An interface has no index signature; its values are JSON all the same.
      fields: fieldsOf(section('content', '解读材料和文件同步上网,不超过5个工作日。')) as unknown as JsonObject,
    },
    6,
  ),
  returned: null,
  delivery: null,
  due: { date: '2026-11-25', provisional: false, workingDaysLeft: 2 },
  ...changes,
});

export const checkReport = (changes: Partial<CheckReport> = {}): CheckReport => ({
  engine: '1',
  rulePack: { id: 'zhongshan', version: '1' },
  findings: [],
  decisions: [],
  totals: {
    elements: { done: 9, of: 9 },
    clauses: { covered: 3, notExplained: 0, of: 3 },
    facts: { pass: 1, of: 1 },
    sensitive: 0,
    required: { done: 5, of: 5 },
  },
  coverage: [
    { clause: '1.1', state: 'explained' },
    { clause: '2.1', state: 'none' },
    { clause: '2.2', state: 'partly' },
  ],
  elements: elements.map(({ key }) => ({ element: key, verdict: 'pass' })),
  ...changes,
});
