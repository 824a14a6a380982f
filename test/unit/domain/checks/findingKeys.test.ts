import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptReadings } from '#shared/domain/checks/readings.ts';
import { runChecks } from '#shared/domain/checks/runChecks.ts';
import {
  check,
  checkInput,
  interpretationContent,
  OWN_LINES,
  OWN_POLICY,
  policyContent,
  written,
  type Line,
} from './sample.ts';

const policy = policyContent(OWN_POLICY);

describe('the key of a finding', () => {
  const keysOf = (lines: readonly Line[]): readonly string[] =>
    check(policy, written(lines)).findings.map(({ key }) => key);
  const wrong: Line = ['notes', '审核要10个工作日内完成,奖励888元。', '3.2'];

  it('stays while the words stay, whatever is typed before them or moved around', () => {
    const keys = keysOf([...OWN_LINES, wrong]);
    expect(keysOf([wrong, ...OWN_LINES])).toEqual(keys);
    expect(keysOf([...OWN_LINES, ['notes', '申请前请先看说明。'], ['notes', `提醒:${wrong[1]}`, '3.2']])).toEqual(
      expect.arrayContaining([...keys.filter((key) => key.includes('888元'))]),
    );
  });

  it('goes when the words or the policy change, so that no decision is carried over', () => {
    const keys = keysOf([...OWN_LINES, wrong]);
    const other = keysOf([...OWN_LINES, ['notes', '审核要11个工作日内完成,奖励888元。', '3.2']]);
    expect(other).not.toEqual(keys);
    const changed = check(policyContent(OWN_POLICY.replace('5个工作日', '6个工作日')), written([...OWN_LINES, wrong]));
    expect(changed.findings.map(({ key }) => key)).not.toEqual(expect.arrayContaining([...keys]));
  });

  it('is unique and short enough for the contract', () => {
    const long: Line = ['notes', `${'很长的说明'.repeat(60)}奖励888元,奖励888元,奖励888元。`];
    fc.assert(
      fc.property(fc.shuffledSubarray([...OWN_LINES, wrong, wrong, long, long]), (lines) => {
        const keys = keysOf(lines);
        expect(new Set(keys).size).toBe(keys.length);
        expect(Math.max(0, ...keys.map((key) => key.length))).toBeLessThanOrEqual(400);
      }),
      { numRuns: 30 },
    );
  });
});

describe('kept readings', () => {
  it('change nothing in the report', () => {
    const readings = keptReadings();
    fc.assert(
      fc.property(fc.shuffledSubarray([...OWN_LINES]), fc.constantFrom('', '补充5万元。'), (lines, more) => {
        const edited = lines.map(([element, text, ...clauses], index): Line => [
          element,
          index === 0 ? text + more : text,
          ...clauses,
        ]);
        const input = checkInput(policy, interpretationContent(written(edited)));
        readings.turn();
        expect(runChecks(input, readings)).toEqual(runChecks(input));
      }),
      { numRuns: 30 },
    );
  });

  it('notice another policy', () => {
    const readings = keptReadings();
    const fields = interpretationContent(written(OWN_LINES));
    runChecks(checkInput(policy, fields), readings);
    const other = checkInput(policyContent(OWN_POLICY.replace('20万元', '30万元')), fields);
    expect(runChecks(other, readings)).toEqual(runChecks(other));
  });
});
