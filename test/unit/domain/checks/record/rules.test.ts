import { describe, expect, test } from 'vitest';
import { blocks, type Finding } from '#shared/domain/checks/checks.ts';
import type { RecordContent } from '#shared/domain/record/record.ts';
import type { RuleId } from '#shared/domain/rulepack/rule.ts';
import { builtInPack } from '#test/support/builtInPack.ts';
import { commonCases } from './commonCases.ts';
import { kindCases } from './kindCases.ts';
import type { RuleCase } from './ruleCase.ts';
import { findings, type Around } from './sample.ts';

const cases = [...commonCases, ...kindCases];

/** Findings of the rule; hints only where the case is about one. */
const atStake = (one: RuleCase, content: RecordContent, around?: Around): readonly Finding[] =>
  findings(content, one.rule, { ...one.around, ...around }).filter(
    ({ severity }) => one.severity === 'I' || severity !== 'I',
  );

describe.each(cases.map((one) => [`${one.rule} ${one.what}`, one] as const))('%s', (_, one) => {
  test('a record that keeps it', () => {
    expect(atStake(one, one.good, one.goodAround)).toEqual([]);
  });

  test('a record that breaks it', () => {
    const [found] = atStake(one, one.bad, one.badAround);
    expect(found?.severity).toBe(one.severity);
    expect(found?.why).toMatch(/。$/u);
    expect(found && blocks(found, [])).toBe(one.severity !== 'I');
  });
});

test('every rule a form record can break is in the table', () => {
  const elsewhere: readonly RuleId[] = ['R10', 'R11', 'R12', 'R14', 'R33', 'R34', 'R35', 'R40', 'N1'];
  const here = new Set<string>(cases.map(({ rule }) => rule));
  const missing = Object.keys(builtInPack.rules).filter((rule) => !here.has(rule));
  expect(missing).toEqual(Object.keys(builtInPack.rules).filter((rule) => elsewhere.some((one) => one === rule)));
});
