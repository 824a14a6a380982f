import type { CheckInput } from '#shared/domain/checks/runChecks.ts';
import type { CheckReport, Finding } from '#shared/domain/checks/checks.ts';
import type { Readings } from '#shared/domain/checks/readings.ts';
import { runChecks } from '#shared/domain/checks/runChecks.ts';
import type { ElementKey, InterpretationFields, Passage } from '#shared/domain/interpretation/interpretation.ts';
import { parsePolicy } from '#shared/domain/policy/parsePolicy.ts';
import type { RecordContent, RecordId } from '#shared/domain/record/record.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import { builtInPack } from '#test/support/builtInPack.ts';
import { day } from '../calendar/cn.ts';

export const POLICY = '00000000-0000-7000-8000-000000000001' as RecordId;
export const INTERPRETATION = '00000000-0000-7000-8000-000000000002' as RecordId;

/** A policy as the importer keeps it. */
export function policyContent(text: string, changes: Partial<RecordContent> = {}): RecordContent {
  const { title, docNumber, issuer, date, clauses, titleBlock, preamble, closing, gaps } = parsePolicy(text);
  const fields = { text, titleBlock, preamble, closing, gaps, source: null } as unknown as JsonObject;
  const attribute = { code: 'ZD', basis: null, reason: null } as const;
  return {
    kind: 'policy',
    attribute,
    title,
    docNumber,
    issuer,
    date,
    fields,
    clauses,
    links: [],
    authors: [],
    ...changes,
  };
}

export function interpretationContent(
  fields: InterpretationFields,
  changes: Partial<RecordContent> = {},
): RecordContent {
  return {
    kind: 'interpretation',
    attribute: { code: 'ZD', basis: null, reason: null },
    title: '《测试办法》政策解读',
    docNumber: null,
    issuer: '中山市测试局',
    date: '2026-11-20',
    fields: fields as unknown as JsonObject,
    clauses: [],
    links: [{ to: POLICY, type: 'interprets', spans: [] }],
    authors: [],
    ...changes,
  };
}

/** `['content', '最迟不超过3个工作日。', '3.2']`: an element, its words, the clauses that all of the words are linked to. */
export type Line = readonly [ElementKey, string, ...string[]];

export function written(
  lines: readonly Line[],
  notExplained: InterpretationFields['notExplained'] = [],
  notApplicable: readonly ElementKey[] = ['standard', 'notes', 'terms', 'benefits', 'diff'],
): InterpretationFields {
  const passages = lines.map(([element, text, ...clauses], index): { element: ElementKey; passage: Passage } => ({
    element,
    passage: { id: `p${index}`, text, links: clauses.map((clause) => ({ clause, start: 0, end: text.length })) },
  }));
  const keys = [...new Set(lines.map(([element]) => element))];
  return {
    sections: keys.map((key) => ({
      element: key,
      passages: passages.filter(({ element }) => element === key).map(({ passage }) => passage),
    })),
    notExplained,
    notApplicable: notApplicable
      .filter((element) => !keys.includes(element))
      .map((element) => ({ element, reason: '本政策不涉及' })),
  };
}

export function checkInput(policy: RecordContent, interpretation: RecordContent): CheckInput {
  return {
    policy: { id: POLICY, content: policy },
    interpretation: { id: INTERPRETATION, content: interpretation },
    decisions: [],
    today: day('2026-11-22'),
    rulePack: builtInPack,
  };
}

export const check = (policy: RecordContent, fields: InterpretationFields, readings?: Readings): CheckReport =>
  runChecks(checkInput(policy, interpretationContent(fields)), readings);

export const ofRule = ({ findings }: CheckReport, rule: string): readonly Finding[] =>
  findings.filter((finding) => finding.rule === rule);

/** A policy of our own: three parts, nine items, every kind of fact. */
export const OWN_POLICY = `中山市测试局关于印发《中山市惠企资金申报办法》的通知
中测规〔2026〕3号

各镇街,市有关单位:
为规范惠企资金申报,现印发本办法,请认真贯彻执行。

一、申报条件
(一)在本市登记注册满2年,从业人员不少于20人。
(二)上一年度营业收入达到500万元以上,研发投入占比不低于3.5%。
(三)近三年内没有重大安全事故。
二、补助标准
(一)对首次认定的企业,一次性补助20万元。
(二)对技术改造项目,按设备投资额的15%给予补助,最高不超过300万元。
(三)每家企业每年申报不超过2个项目。
三、申报程序
(一)企业应当在每年3月31日前提交材料。
(二)受理部门在收到材料之日起5个工作日内完成审核,30日内组织现场核查。
(三)公示期不少于7日,对公示有异议的,24小时内登记。
本办法自2026年12月1日起施行,有效期3年。

中山市测试局
2026年11月10日
`;

/** A faultless interpretation of it. */
export const OWN_LINES: readonly Line[] = [
  ['background', '为落实国务院《关于促进中小企业发展的意见》(国发〔2019〕4号),帮助企业用好惠企资金,制定本办法。'],
  ['goals', '让符合条件的企业知道能拿多少、怎么拿。'],
  ['content', '谁能申报:在中山登记注册满2年、从业人员不少于20人的企业。', '1.1'],
  ['content', '营业收入要达到500万元以上,研发投入占比不低于3.5%,近三年内不能有重大安全事故。', '1.2', '1.3'],
  ['content', '补多少:首次认定的企业一次性补助20万元;技术改造按设备投资额的15%补助,最高不超过300万元。', '2.1', '2.2'],
  ['content', '每家企业每年申报不超过2个项目。', '2.3'],
  ['content', '材料在每年3月31日前交;审核在5个工作日内完成,30日内到现场核查。', '3.1', '3.2'],
  ['content', '公示期不少于7日,有异议的24小时内登记。', '3.3'],
  ['scope', '适用于全市登记注册的企业,自2026年12月1日起施行,有效期3年。'],
  ['standard', '补助20万元,或者设备投资额的15%。', '2.1', '2.2'],
  ['contact', '中山市测试局,电话0760-88888888。'],
];
