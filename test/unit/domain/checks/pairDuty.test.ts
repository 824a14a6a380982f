import { expect, test } from 'vitest';
import type { CheckReport, Finding } from '#shared/domain/checks/checks.ts';
import { runChecks } from '#shared/domain/checks/runChecks.ts';
import type { RecordContent } from '#shared/domain/record/record.ts';
import { day } from '../calendar/cn.ts';
import { inputOf, linkedTo, OTHER, type Around } from './record/sample.ts';
import { checkInput, interpretationContent, OWN_LINES, OWN_POLICY, policyContent, written } from './sample.ts';

/** 公开信息 of the policy, filled as an officer does it. */
const filled = {
  summary: '本市企业可以申报的资金、条件和办法。',
  unit: '企业服务科',
  secrecyConclusion: 'public',
  secrecyReviewer: '李敏',
  secrecyOn: '2026-06-01',
};
const bare = policyContent(OWN_POLICY);
const plain: RecordContent = { ...bare, fields: { ...bare.fields, ...filled } };
const policy = (fields: RecordContent['fields']): RecordContent => ({
  ...plain,
  fields: { ...plain.fields, ...fields },
});
const interpretation = (fields: RecordContent['fields']): RecordContent => {
  const content = interpretationContent(written(OWN_LINES));
  return { ...content, fields: { ...content.fields, ...fields } };
};

/** Everything the checks say of the two in one submission. */
function reported(a: RecordContent, b: RecordContent, around: Around = {}): CheckReport {
  const input = checkInput(a, b);
  const records = [input.policy, input.interpretation];
  const linked: Around['linked'] = (_, type) => (type === 'interprets' ? [linkedTo(a, day('2026-11-10'))] : []);
  return runChecks({ ...input, around: { ...inputOf(a, { linked, ...around }), records } });
}

/** What is said beyond the rules of their words. */
function news(a: RecordContent, b: RecordContent, around: Around = {}): readonly Finding[] {
  const without = new Set(runChecks(checkInput(a, b)).findings.map(({ key }) => key));
  return reported(a, b, around).findings.filter(({ key }) => !without.has(key));
}

const broken = (a: RecordContent, b: RecordContent, around: Around = {}): readonly string[] =>
  news(a, b, around).map(({ rule }) => rule);

test('a policy that is no 规范性文件 asks for nothing more', () => {
  expect(broken(plain, interpretation({}))).toEqual([]);
});

test('R08: a 规范性文件 needs a plan; its interpretation is there', () => {
  const normative = policy({ normative: true });
  const graphic = interpretation({ forms: ['text', 'graphic'] });
  expect(broken(normative, graphic)).toEqual(['R08']);
  const planned: Around = { linkedFrom: (_, type) => (type === 'plans' ? [linkedTo(plain)] : []) };
  expect(broken(normative, graphic, planned)).toEqual([]);
});

test('R13, R15, R16: late, in words alone, and not by the drafter', () => {
  const flagged = policy({ affectsPublic: true, draftingUnit: '中山市乙局' });
  expect(broken(flagged, interpretation({ plannedOn: '2026-11-20', forms: ['text'] }))).toEqual(['R08', 'R16', 'R13']);
  expect(broken(policy({ normative: true }), interpretation({ forms: ['text'] }))).toEqual(['R08', 'R15']);
});

test('R02, R04: what the catalogue asks for and the secrecy review are filled once, with the policy', () => {
  expect(broken(bare, interpretation({}))).toEqual(['R02', 'R02', 'R04', 'R04', 'R04']);
  const { totals } = reported(bare, interpretation({}));
  expect(totals.required).toEqual({ done: 0, of: 5 });
  expect(reported(plain, interpretation({})).totals.required).toEqual({ done: 5, of: 5 });
});

test('R04: whoever wrote the policy or the interpretation reviews neither', () => {
  const authorNames: Around['authorNames'] = ({ content }) => (content.kind === 'policy' ? ['王晓'] : ['李敏']);
  const [finding, ...others] = news(plain, interpretation({}), { authorNames });
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ rule: 'R04', text: '李敏', place: { in: 'field', field: 'secrecyReviewer' } });
});

test('R37: a policy whose last day has gone by says so, and one that was repealed names its successor', () => {
  const past = policy({ effectiveOn: '2021-06-01', expiresOn: '2026-05-31' });
  expect(broken(past, interpretation({}))).toEqual(['R37']);
  const repealed = policy({ validity: 'repealed' });
  expect(broken(repealed, interpretation({}))).toEqual(['R37']);
  const links: RecordContent['links'] = [{ type: 'succeeded-by', to: OTHER, spans: [] }];
  expect(broken({ ...repealed, links }, interpretation({}))).toEqual([]);
});

test('R06: a number in the words of the form is found once, and one in a title not twice', () => {
  const number = '442000198002280000';
  const told = news(policy({ summary: `联系人身份证号${number}。` }), interpretation({}));
  expect(told.map(({ rule, place }) => [rule, place.in])).toEqual([['R06', 'value']]);
  const titled = reported({ ...plain, title: `关于${number}的通知` }, interpretation({}));
  expect(titled.findings.filter(({ rule }) => rule === 'R06')).toHaveLength(1);
});

test('R07: a policy does not end before it begins', () => {
  expect(broken(policy({ effectiveOn: '2027-01-01', expiresOn: '2026-12-31' }), interpretation({}))).toEqual(['R07']);
});

test('who explains must be named when it is the head', () => {
  expect(broken(plain, interpretation({ interpreterIsHead: true }))).toEqual(['R16', 'R02']);
});
