import { describe, expect, test } from 'vitest';
import { decisionProgress, decisionStageKeys, decisionStages } from '#shared/domain/kinds/decisionStages.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import { builtInPack } from '#test/support/builtInPack.ts';
import { filledRecord } from '#test/support/forms/filledRecord.ts';
import { faultless, findings, kindCalled, withFields } from '../checks/record/sample.ts';

const kind = kindCalled('decision');
const ALL = ['participation', 'expert', 'risk', 'legality', 'deliberation'];

/** Everything written up to and including the last stage. */
const complete = withFields(
  filledRecord(kind, builtInPack, [
    'stage',
    ...kind.sections.flatMap(({ fields }) => fields.filter((field) => field.required !== false).map(({ key }) => key)),
  ]),
  { stage: 'execution', procedures: ALL, consultFrom: '2026-01-01', consultTo: '2026-02-01', secrecyReviewer: '李四' },
);
const said = (fields: JsonObject): readonly string[] =>
  decisionStages(withFields(complete, fields), kind, builtInPack).map(({ why }) => why);
const states = (fields: JsonObject): Record<string, string> =>
  Object.fromEntries(
    decisionProgress(withFields(complete, fields), kind, builtInPack).map(({ stage, state }) => [stage, state]),
  );

describe('the stages of a decision', () => {
  test('are done one after another, and what is ahead says what it will need', () => {
    const progress = decisionProgress(faultless('decision'), kind, builtInPack);
    expect(progress.map(({ stage }) => stage)).toEqual(decisionStageKeys);
    expect(progress[0]?.state).toBe('current');
    expect(progress.find(({ stage }) => stage === 'legality')?.missing.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['legalityReviewer', 'legalityConclusion', 'legalityOpinion']),
    );
  });

  test('a complete record has them all behind it', () => {
    expect(states({})).toEqual(
      Object.fromEntries(decisionStageKeys.map((stage) => [stage, stage === 'execution' ? 'current' : 'done'])),
    );
  });

  test('a stage behind with evidence missing is open, and the check asks for it before the next', () => {
    expect(states({ legalityConclusion: '' })['legality']).toBe('open');
    const asked = findings(withFields(complete, { legalityConclusion: '' }), 'R19').map(({ place }) => place);
    expect(asked).toContainEqual(expect.objectContaining({ field: 'legalityConclusion' }));
  });

  test('a procedure that was not chosen is skipped, with a reason', () => {
    const fields = { procedures: ['participation', 'risk', 'legality', 'deliberation'] };
    expect(states(fields)['expert']).toBe('skipped');
    expect(said({ ...fields, proceduresReason: '' }).join()).toContain('没有选专家论证');
    expect(said({ ...fields, proceduresReason: '不涉及专业技术' })).toEqual([]);
  });

  test.each<[string, JsonObject]>([
    ['必经程序', { procedures: ['participation', 'expert', 'risk', 'deliberation'] }],
    ['风险不可控', { riskConclusion: 'uncontrollable' }],
    ['不得提交集体讨论', { legalityConclusion: 'unlawful' }],
    ['还不能进入后面的环节', { deliberationResult: 'again' }],
    ['应当最后发表意见', { chairLast: false }],
    ['还缺合法性审查意见', { deliberationPack: ['draft', 'public', 'expert', 'risk'] }],
    ['有利害关系', { experts: [{ id: 'e1', name: '张某某', independent: false }] }],
  ])('R19: %s', (words, fields) => {
    expect(said({})).toEqual([]);
    expect(said(fields).join()).toContain(words);
  });

  test('what ends a later stage is not said before it is reached', () => {
    expect(said({ stage: 'drafting', legalityConclusion: 'unlawful', riskConclusion: 'uncontrollable' })).toEqual([]);
  });
});
