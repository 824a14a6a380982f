/**
 * The stage machine of a major decision (重大行政决策, 国务院令第713号; domain facts §3.2): what each stage
 * must leave behind before the next one begins, read from the kind's own form. Stage keys, procedures
 * and conclusions are those of the rule pack (resources/rulepack/README.md).
 */
import { asText, asTexts, isFilled, isRequired, rowsOf, type Written } from '../form/fieldValue.ts';
import type { Kind } from '../rulepack/kind.ts';
import type { RulePack } from '../rulepack/rulePack.ts';
import { optionName } from '../form/printedValue.ts';
import type { KindProblem } from './kindProblem.ts';

/** 0 决策启动 … 10 执行; the order of the law. */
export const decisionStageKeys = [
  'initiation',
  'drafting',
  'participation',
  'expert',
  'risk',
  'legality',
  'deliberation',
  'party-report',
  'publication',
  'archiving',
  'execution',
] as const;
export type DecisionStage = (typeof decisionStageKeys)[number];

export interface StageProgress {
  readonly stage: DecisionStage;
  readonly name: string;
  /** `skipped`: its procedure was not chosen. `open`: behind the current stage, but evidence is missing. */
  readonly state: 'done' | 'open' | 'current' | 'ahead' | 'skipped';
  /** Fields this stage still has to fill before the next one. */
  readonly missing: readonly { readonly key: string; readonly name: string }[];
}

/** Sections of the form that hold a stage's evidence, where the section is not named like the stage. */
const sectionOf: Readonly<Partial<Record<DecisionStage, string>>> = {
  'party-report': 'partyReport',
  publication: 'publicationStage',
};

/** Where a decision stands, stage by stage, and what evidence is still missing. */
export function decisionProgress(
  content: Written,
  kind: Kind,
  pack: Pick<RulePack, 'lists'>,
): readonly StageProgress[] {
  const procedures = asTexts(content.fields['procedures']);
  const current = decisionStageKeys.findIndex((stage) => stage === content.fields['stage']);
  return decisionStageKeys.map((stage, index) => {
    const name = optionName('decisionStages', stage, pack);
    const skipped = (OPTIONAL as readonly string[]).includes(stage) && !procedures.includes(stage);
    if (skipped) return { stage, name, state: 'skipped', missing: [] };
    const missing = missingIn(content, kind, stage, index);
    if (index < current) return { stage, name, state: missing.length === 0 ? 'done' : 'open', missing };
    if (index === current) return { stage, name, state: 'current', missing };
    return { stage, name, state: 'ahead', missing };
  });
}

const OPTIONAL = ['participation', 'expert', 'risk'] as const;

/** Required fields of the stage's section as they would be asked for once the next stage is on. */
function missingIn(content: Written, kind: Kind, stage: DecisionStage, index: number): StageProgress['missing'] {
  const next = decisionStageKeys[Math.min(index + 1, decisionStageKeys.length - 1)] ?? stage;
  const then: Written = { ...content, fields: { ...content.fields, stage: next } };
  const section = kind.sections.find(({ key }) => key === (sectionOf[stage] ?? stage));
  return (section?.fields ?? [])
    .filter((field) => isRequired(field, then) && !isFilled(field, then))
    .map(({ key, name }) => ({ key, name }));
}

/** R19: what the form's own required fields can't say: stages left out, ended, or decided too early. */
export function decisionStages(content: Written, kind: Kind, pack: Pick<RulePack, 'lists'>): readonly KindProblem[] {
  const stage = asText(content.fields['stage']);
  const reached = (wanted: DecisionStage): boolean =>
    decisionStageKeys.findIndex((key) => key === stage) >= decisionStageKeys.indexOf(wanted);
  const named = (key: string): string => `「${fieldName(kind, key)}」`;
  const problem = (field: string, about: string, why: string, text = ''): KindProblem => ({
    rule: 'R19',
    verdict: 'fail',
    why,
    field,
    cell: null,
    text,
    about,
  });
  const problems = [...leftOut(content, pack, problem, named)];
  if (asText(content.fields['riskConclusion']) === 'uncontrollable' && reached('legality')) {
    const why = `${named('riskConclusion')}是风险不可控，不能进入后面的环节（713号令第二十四条）。请调整方案重新评估，或退回风险评估环节。`;
    problems.push(problem('riskConclusion', 'uncontrollable', why));
  }
  if (asText(content.fields['legalityConclusion']) === 'unlawful' && reached('deliberation')) {
    const why = `${named('legalityConclusion')}是不合法，不得提交集体讨论（713号令第二十五条）。请修改草案重新审查，或退回合法性审查环节。`;
    problems.push(problem('legalityConclusion', 'unlawful', why));
  }
  const result = asText(content.fields['deliberationResult']);
  if ((result === 'again' || result === 'rejected') && reached('party-report')) {
    const why = `${named('deliberationResult')}是「${optionName('deliberationResults', result, pack)}」，还不能进入后面的环节。请再次讨论后改结果，或退回集体讨论环节。`;
    problems.push(problem('deliberationResult', 'not passed', why));
  }
  if (content.fields['chairLast'] === false && reached('deliberation')) {
    const why = `${named('chairLast')}选了否。行政首长应当最后发表意见（713号令第三十条），请核对会议记录；确实没有的，说明理由。`;
    problems.push({ ...problem('chairLast', 'chair not last', why), verdict: 'uncertain' });
  }
  return [...problems, ...packIncomplete(content, pack, reached, problem, named), ...partial(content, kind)];
}

type MakeProblem = (field: string, about: string, why: string, text?: string) => KindProblem;

/** 公众参与、专家论证、风险评估 may be left out with a reason; 合法性审查 and 集体讨论 never (arts. 25, 29). */
function leftOut(
  { fields }: Written,
  pack: Pick<RulePack, 'lists'>,
  problem: MakeProblem,
  named: (key: string) => string,
): readonly KindProblem[] {
  const chosen = asTexts(fields['procedures']);
  if (chosen.length === 0) return [];
  const nameOf = (key: string): string => optionName('decisionProcedures', key, pack);
  const must = ['legality', 'deliberation'].filter((key) => !chosen.includes(key));
  const may = OPTIONAL.filter((key) => !chosen.includes(key));
  const problems: KindProblem[] = [];
  if (must.length > 0) {
    const why = `${named('procedures')}没有选${must.map(nameOf).join('、')}。这是必经程序（713号令第二十五条、第二十九条），请选上。`;
    problems.push(problem('procedures', `left out ${must.join()}`, why));
  }
  if (may.length > 0 && asText(fields['proceduresReason']).trim() === '') {
    const why = `${named('procedures')}没有选${may.map(nameOf).join('、')}。请选上，或在${named('proceduresReason')}里写明为什么不需要。`;
    problems.push(problem('proceduresReason', `left out ${may.join()}`, why));
  }
  return problems;
}

/** 713 art. 29: what has to lie before the meeting follows from the procedures that were gone through. */
function packIncomplete(
  { fields }: Written,
  pack: Pick<RulePack, 'lists'>,
  reached: (stage: DecisionStage) => boolean,
  problem: MakeProblem,
  named: (key: string) => string,
): readonly KindProblem[] {
  const there = asTexts(fields['deliberationPack']);
  if (!reached('deliberation') || there.length === 0) return [];
  const procedures = asTexts(fields['procedures']);
  const asked = [
    'draft',
    'legality',
    ...(procedures.includes('participation') ? ['public'] : []),
    ...['expert', 'risk', 'fair-competition'].filter((key) => procedures.includes(key)),
  ];
  const missing = asked.filter((key) => !there.includes(key));
  if (missing.length === 0) return [];
  const names = missing.map((key) => optionName('deliberationPack', key, pack)).join('、');
  const why = `${named('deliberationPack')}还缺${names}（713号令第二十九条）。请补齐后再提请讨论。`;
  return [problem('deliberationPack', `pack ${missing.join()}`, why)];
}

/** 713 art. 20: experts without an interest in the matter. */
function partial({ fields }: Written, kind: Kind): readonly KindProblem[] {
  if (!asTexts(fields['procedures']).includes('expert')) return [];
  return rowsOf(fields['experts']).flatMap(({ id, cells }, index): readonly KindProblem[] => {
    if (cells['independent'] !== false) return [];
    const why = `「${fieldName(kind, 'experts')}」第${index + 1}行的专家有利害关系。请换无利害关系的专家论证，或说明理由（713号令第二十条）。`;
    return [
      {
        rule: 'R19',
        verdict: 'uncertain',
        why,
        field: 'experts',
        cell: { row: id, column: 'independent' },
        text: asText(cells['name']),
        about: `expert ${id}`,
      },
    ];
  });
}

const fieldName = (kind: Kind, key: string): string =>
  kind.sections.flatMap(({ fields }) => fields).find((field) => field.key === key)?.name ?? key;
