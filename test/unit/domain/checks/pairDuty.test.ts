import { expect, test } from 'vitest';
import { runChecks } from '#shared/domain/checks/runChecks.ts';
import type { RecordContent } from '#shared/domain/record/record.ts';
import { day } from '../calendar/cn.ts';
import { inputOf, linkedTo, type Around } from './record/sample.ts';
import { checkInput, interpretationContent, OWN_LINES, OWN_POLICY, policyContent, written } from './sample.ts';

const plain = policyContent(OWN_POLICY);
const policy = (fields: RecordContent['fields']): RecordContent => ({
  ...plain,
  fields: { ...plain.fields, ...fields },
});
const interpretation = (fields: RecordContent['fields']): RecordContent => {
  const content = interpretationContent(written(OWN_LINES));
  return { ...content, fields: { ...content.fields, ...fields } };
};

/** Rules broken by a policy and its interpretation in one submission, beyond those of their words. */
function broken(a: RecordContent, b: RecordContent, around: Around = {}): readonly string[] {
  const input = checkInput(a, b);
  const records = [input.policy, input.interpretation];
  const linked: Around['linked'] = (_, type) => (type === 'interprets' ? [linkedTo(a, day('2026-11-10'))] : []);
  const { findings } = runChecks({ ...input, around: { ...inputOf(a, { linked, ...around }), records } });
  const without = new Set(runChecks(input).findings.map(({ key }) => key));
  return findings.filter(({ key }) => !without.has(key)).map(({ rule }) => rule);
}

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
  expect(broken(flagged, interpretation({ plannedOn: '2026-11-20', forms: ['text'] }))).toEqual(['R08', 'R13', 'R16']);
  expect(broken(policy({ normative: true }), interpretation({ forms: ['text'] }))).toEqual(['R08', 'R15']);
});

test('who explains must be named when it is the head', () => {
  expect(broken(plain, interpretation({ interpreterIsHead: true }))).toEqual(['R16', 'R02']);
});
