import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mutants, score, type Mutant } from './mutations.ts';
import { check, ofRule, OWN_LINES, OWN_POLICY, policyContent, written, type Line } from './sample.ts';
import { keptReadings } from '#shared/domain/checks/readings.ts';
import { compareFacts } from '#shared/domain/facts/compareFacts.ts';
import { extractFacts } from '#shared/domain/facts/extractFacts.ts';
import { policyFacts } from '#shared/domain/facts/policyFacts.ts';
import { leafClauses } from '#shared/domain/policy/leafClauses.ts';
import { parsePolicy } from '#shared/domain/policy/parsePolicy.ts';
import type { RecordContent } from '#shared/domain/record/record.ts';

const SEED = 20_261_122;
const PLAN = new URL('../../../../../shared/corpus/policies/zhongshan-open-government-plan.txt', import.meta.url);

/** Whether the checks say anything about the mutated passage that they did not say before. */
function notices(policy: RecordContent, original: readonly Line[]): (mutant: Mutant) => boolean {
  const readings = keptReadings();
  const before = ofRule(check(policy, written(original), readings), 'R12').map(({ key }) => key);
  return ({ lines, line }) =>
    ofRule(check(policy, written(lines), readings), 'R12').some(
      ({ key, place }) => !before.includes(key) && place.in === 'passage' && place.passage === `p${line}`,
    );
}

describe('seeded mutations of a faultless interpretation', () => {
  const own = policyContent(OWN_POLICY);
  const drawn = mutants(OWN_LINES, 400, SEED);

  it('are caught, at least 95 of 100, by kind of change', () => {
    const { caught, of, missed } = score(drawn, notices(own, OWN_LINES));
    expect(
      caught / of,
      `seed ${SEED}: ${caught}/${of}; ${missed.map(({ kind, from, to }) => `${kind} ${from}→${to}`).join('; ')}`,
    ).toBeGreaterThanOrEqual(0.95);
  });

  it('include every kind of change', () => {
    expect(new Set(drawn.map(({ kind }) => kind))).toEqual(
      new Set(['digit', 'plus-one', 'times-ten', 'swap', 'unit', 'bound']),
    );
  });

  it('are the same for the same seed', () => {
    expect(mutants(OWN_LINES, 20, 7)).toEqual(mutants(OWN_LINES, 20, 7));
  });

  it('show a checker that lies: one that passes everything catches none', () => {
    expect(score(drawn, () => false)).toMatchObject({ caught: 0, of: 400 });
    // A comparison by number alone, deaf to units, bounds and subjects, stays under the bar.
    const deaf = ({ lines, line }: Mutant): boolean =>
      [...(lines[line]?.[1] ?? '').matchAll(/\d+(?:\.\d+)?/g)].some(([digits]) => !OWN_POLICY.includes(digits));
    const { caught, of } = score(drawn, deaf);
    expect(caught / of).toBeLessThan(0.9);
  });

  it.skipIf(!existsSync(PLAN))('are caught on the Zhongshan plan too', () => {
    const plan = policyContent(readFileSync(PLAN, 'utf8'));
    const lines: readonly Line[] = [
      ['goals', '到2020年,政务公开新格局基本建立。', '1.1'],
      ['content', '解读材料与政策文件同步发布,最迟不超过3个工作日。', '3.2'],
      ['content', '主要负责人每年解读重要政策措施不少于1次,平台每月公开解读材料不少于1次。', '3.2'],
      ['content', '特别重大、重大突发事件发生后,最迟要在5小时内发布权威信息,在24小时内举行新闻发布会。', '3.3'],
    ];
    expect(ofRule(check(plan, written(lines)), 'R12')).toEqual([]);
    const { caught, of, missed } = score(mutants(lines, 200, SEED), notices(plan, lines));
    expect(caught / of, missed.map(({ from, to }) => `${from}→${to}`).join('; ')).toBeGreaterThanOrEqual(0.95);
  });

  it.skipIf(!existsSync(PLAN))('are caught where real policies are their own interpretation, 98 of 100', () => {
    const corpus = new URL('.', PLAN);
    const totals = { caught: 0, of: 0 };
    for (const file of readdirSync(corpus).filter((name) => name.endsWith('.txt'))) {
      const parsed = parsePolicy(readFileSync(new URL(file, corpus), 'utf8'));
      const facts = policyFacts(parsed);
      const lines = leafClauses(parsed.clauses)
        .filter(({ text }) => extractFacts(text).length > 0)
        .map(({ id, text }): Line => ['content', text, id]);
      if (lines.length === 0) continue;
      const one = score(mutants(lines, 100, SEED), ({ lines: mutated, line }) => {
        const [, text, id = ''] = mutated[line]!;
        const compared = compareFacts(extractFacts(text), facts, () => new Set([id]), false);
        return compared.some(({ verdict }) => verdict !== 'pass');
      });
      totals.caught += one.caught;
      totals.of += one.of;
    }
    expect(totals.of).toBeGreaterThan(1500);
    expect(totals.caught / totals.of).toBeGreaterThanOrEqual(0.98);
  });
});
