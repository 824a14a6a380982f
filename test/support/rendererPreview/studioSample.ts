/** The studio as it is drawn in the mock: the Zhongshan plan's clauses, and an interpretation with what the checks find in it. */
import type { StudioView } from '#shared/contract/studio.ts';
import type { RecordView } from '#shared/contract/records.ts';
import type { CheckReport, Finding } from '#shared/domain/checks/checks.ts';
import {
  elements,
  type ElementKey,
  type InterpretationFields,
  type Section,
} from '#shared/domain/interpretation/interpretation.ts';
import type { Clause } from '#shared/domain/policy/policy.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import { err, ok } from '#shared/lib/result.ts';
import type { Script } from '#test/support/scriptedBridge.ts';
import { frame, officer, recordId, submissionId } from './basis.ts';

export const submission = submissionId(1);
const interpretation = recordId(1);
const policy = recordId(2);

const part = (id: string, marker: string, heading: string, children: readonly Clause[]): Clause => ({
  id,
  marker,
  level: 1,
  heading,
  text: '',
  start: 0,
  end: 0,
  children,
});
const item = (id: string, number: number, heading: string, text = `${heading}的具体要求，按照规定执行。`): Clause => ({
  id,
  marker: `${number}.`,
  level: 2,
  heading,
  text,
  start: 0,
  end: 0,
  children: [],
});

const clauses: readonly Clause[] = [
  part('1', '一、', '目标要求', [
    item('1.1', 1, '形成公开新格局', '到2020年，全市政务公开广度、深度、参与度显著增强。'),
  ]),
  part(
    '2',
    '二、',
    '推动政务服务全过程公开',
    ['推进决策公开', '加强执行公开', '推进管理公开', '推进服务公开', '加强结果公开', '深化重点领域信息公开'].map(
      (heading, index) => item(`2.${index + 1}`, index + 2, heading),
    ),
  ),
  part('3', '三、', '提升政务公开公众参与度', [
    item('3.1', 8, '推进政府数据开放'),
    item(
      '3.2',
      9,
      '加强重要政策解读',
      '实行“谁起草、谁解读、谁负责”原则，牵头起草部门应将政策文件和政策解读材料一并报批，政策解读材料原则上与政策文件同步在政府网站发布，最迟不超过3个工作日。市镇两级政府、与经济和民生关系密切的市直部门主要负责人要带头宣讲政策，每年解读重要政策措施不少于1次。',
    ),
    item('3.3', 10, '提升舆情处置与回应水平', '最迟要在5小时内发布权威信息，在24小时内举行新闻发布会。'),
    item('3.4', 11, '扩大公众参与'),
  ]),
];

const written: readonly (readonly [ElementKey, string, readonly string[]])[] = [
  [
    'background',
    '市政府印发实施方案，落实中央、省关于全面推进政务公开工作的决策部署。以公开为常态、不公开为例外。',
    ['1.1'],
  ],
  ['goals', '到2025年，全市政务公开的广度、深度、参与度明显增强，决策、执行、管理、服务、结果都公开。', ['1.1']],
  [
    'content',
    '一是决策先听意见。涉及教育、医疗、环境、公用事业等重大民生的决定，先做民意调查；定了以后，议定事项和文件都公开。',
    ['2.1'],
  ],
  [
    'content',
    '二是政策和解读一起出。谁起草、谁解读、谁负责。重要政策报批时就带上解读材料，解读材料和文件同步上网，不超过5个工作日。',
    ['3.2'],
  ],
  ['content', '三是问题整改看得见。督查发现的问题，公开事项名称、责任主体、主要事实、整改要求和整改情况。', ['2.2']],
  ['content', '四是突发事件快回应。重大突发事件发生后，负责处置的单位24小时内发布信息，之后持续更新。', ['3.3']],
  ['scope', '各镇区、市政府各部门，以及与群众利益密切相关的公共企事业单位。', ['2.1', '2.4']],
  ['standard', '主要负责人每年解读重要政策措施不少于1次；解读材料每月公开不少于1次。', ['3.2']],
  ['notes', '权责清单里的保密事项不公开。', ['2.3']],
  ['benefits', '办事更清楚：行政许可、公共服务事项都有目录和办事指南，流程简化优化。', ['2.4']],
  ['diff', '首次制定，没有被替代的文件。', []],
  ['contact', '解读机关：市政府办公室政务公开科。咨询电话写单位电话。', []],
];

const sections: readonly Section[] = elements.map(({ key }) => ({
  element: key,
  passages: written.flatMap(([element, text, links], index) =>
    element === key
      ? [{ id: `p${index}`, text, links: links.map((clause) => ({ clause, start: 0, end: text.length })) }]
      : [],
  ),
}));
const fields: InterpretationFields = {
  sections,
  notExplained: [{ clause: '3.1', reason: '由数据主管部门另行解读。' }],
  notApplicable: [],
};

const found = (key: string, passage: number, text: string, change: Partial<Finding>): Finding => {
  const [element, words] = written[passage] ?? ['content', ''];
  const start = words.indexOf(text);
  return {
    key,
    rule: 'R10',
    severity: 'E',
    verdict: 'fail',
    why: '解读写的和政策原文不一样。请改成原文的数字，或写明理由。',
    text,
    place: { in: 'passage', record: interpretation, element, passage: `p${passage}`, start, end: start + text.length },
    policy: null,
    ...change,
  };
};
const said = (clause: string, text: string): Finding['policy'] => ({
  place: { in: 'policy', record: policy, clause, start: 0, end: 0 },
  text,
});

const findings: readonly Finding[] = [
  found('f1', 3, '不超过5个工作日', { policy: said('3.2', '最迟不超过3个工作日') }),
  found('f2', 1, '到2025年', { policy: said('1.1', '到2020年') }),
  found('f3', 5, '24小时内发布信息', {
    verdict: 'uncertain',
    why: '原文有两个时限：5小时内发布权威信息，24小时内举行新闻发布会。指哪个？',
  }),
  found('f4', 0, '', {
    rule: 'R01',
    why: '“关键词诠释”还没有写。',
    place: { in: 'element', record: interpretation, element: 'terms' },
  }),
  found('f5', 0, '', {
    rule: 'R02',
    why: '第11条还没有解读。',
    place: { in: 'policy', record: policy, clause: '3.4', start: 0, end: 0 },
  }),
];

const coverage: CheckReport['coverage'] = [
  ...['1.1', '2.1', '2.2', '2.4', '2.5', '3.2', '3.3'].map((clause) => ({ clause, state: 'explained' as const })),
  { clause: '2.3', state: 'partly' },
  { clause: '2.6', state: 'partly' },
  { clause: '3.1', state: 'not-explained' },
  { clause: '3.4', state: 'none' },
];

export const report: CheckReport = {
  engine: '1',
  rulePack: { id: 'zhongshan', version: '1' },
  findings,
  decisions: [],
  totals: {
    elements: { done: 8, of: 9 },
    clauses: { covered: 9, notExplained: 1, of: 11 },
    facts: { pass: 31, of: 34 },
    sensitive: 0,
    required: { done: 5, of: 5 },
  },
  coverage,
  elements: elements.map(({ key }) => ({ element: key, verdict: 'pass' })),
};

const record = (id: RecordView['id'], kind: string, title: string, number: number, body: JsonObject): RecordView => ({
  id,
  submission,
  state: 'draft',
  revision: { number, digest: '7c1e'.repeat(16), savedAt: '2026-11-23T09:12:58+08:00', author: '王晓' },
  content: {
    kind,
    attribute: { code: 'ZD', basis: null, reason: null },
    title,
    docNumber: kind === 'policy' ? '中府办〔2026〕12号' : null,
    issuer: '中山市人民政府办公室',
    date: '2026-11-20',
    fields: body,
    clauses: kind === 'policy' ? clauses : [],
    links: [],
    authors: [officer.id],
  },
});

/** 公开信息 of the policy. */
const filled: JsonObject = {
  draftingUnit: '中山市人民政府办公室',
  summary: '到2020年全市政务公开要做的十一件事，由各镇区、市政府各部门落实。',
  unit: '政务公开科',
  channels: ['website'],
  secrecyConclusion: 'public',
  secrecyReviewer: '李敏',
  secrecyOn: '2026-11-20',
};

export const studioView: StudioView = {
  submission,
  state: 'draft',
  policy: record(policy, 'policy', '中山市全面推进政务公开工作实施方案', 2, filled),
  interpretation: record(interpretation, 'interpretation', '《中山市全面推进政务公开工作实施方案》政策解读', 6, {
    ...fields,
  } as unknown as JsonObject),
  returned: null,
  delivery: null,
  due: { date: '2026-11-25', provisional: false, workingDaysLeft: 2 },
};

const blank = (rule: string, field: string, why: string): Finding => ({
  ...found(`${rule} ${field}`, 0, '', { rule, why }),
  place: { in: 'field', record: policy, field },
});

/** 公开信息 as it begins: what is known at import, and what the checks ask for. */
export const begun: { readonly view: StudioView; readonly report: CheckReport } = {
  view: {
    ...studioView,
    policy: record(policy, 'policy', '中山市全面推进政务公开工作实施方案', 1, {
      draftingUnit: '中山市人民政府办公室',
      unit: '政务公开科',
    }),
  },
  report: {
    ...report,
    findings: [
      ...findings,
      blank('R02', 'summary', '没有填写「内容概述」。请填写。'),
      blank('R04', 'secrecyConclusion', '没有选择「保密审查结论」。请选择。'),
      blank('R04', 'secrecyReviewer', '没有填写「保密审查人」。请填写。'),
      blank('R04', 'secrecyOn', '没有填写「审查日期」。请选择日期。'),
    ],
    totals: { ...report.totals, required: { done: 1, of: 5 } },
  },
};

/** A core that shows the sample and takes every save. */
export function studioScript(view: StudioView = studioView, checked: CheckReport = report): Script {
  const recordOf = (id: string): RecordView => (id === policy ? view.policy : view.interpretation);
  return {
    ...frame,
    'studio.open': ok(view),
    'checks.run': ok(checked),
    'records.save': ({ base }) => ok({ ...view.interpretation.revision, number: base + 1 }),
    'records.get': ({ id }) => ok(recordOf(id)),
    'records.form': ({ id }) =>
      ok({
        record: recordOf(id),
        clocks: [],
        links: [],
        returned: null,
        delivery: null,
        publicUrl: null,
        supersededBy: [],
      }),
    'documents.preview': err({ type: 'document/cannot-print', why: '这里没有打印程序' }),
  };
}
