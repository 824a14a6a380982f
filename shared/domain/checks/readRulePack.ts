import type { JsonObject, JsonValue } from '#shared/lib/json.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { elements } from '../interpretation/interpretation.ts';
import type { Rule } from '../rulepack/rule.ts';
import type { RulePack } from '../rulepack/rulePack.ts';
import type { PairRules } from './subject.ts';

/** Rules that a policy and its interpretation are checked by. */
const pairRuleIds = 'R01 R02 R05 R06 R07 R09 R10 R11 R12 R14 R36 N1'.split(' ');

/** A rule pack that leaves out something the engine needs; `at` names the part. */
export interface BadRulePack {
  readonly type: 'rule-pack/bad-data';
  readonly at: string;
}

/** Reads a rule pack file. Strict: a missing rule would be a check that silently never runs. */
export function readRulePack(json: JsonValue): Result<PairRules, BadRulePack> {
  const pack = objectOf(json);
  const { id, version, name } = pack;
  if (typeof id !== 'string' || typeof version !== 'string' || typeof name !== 'string')
    return bad('id, version, name');

  const limits = objectOf(pack['thresholds']);
  const { copyingShare, contentPoints, reasonLength } = limits;
  if (!(typeof copyingShare === 'number' && copyingShare > 0 && copyingShare <= 1))
    return bad('thresholds.copyingShare');
  if (!isCount(contentPoints)) return bad('thresholds.contentPoints');
  if (!isCount(reasonLength)) return bad('thresholds.reasonLength');

  const rules = objectOf(pack['rules']);
  const badRule = pairRuleIds.find((rule) => !isRule(rules[rule]));
  if (badRule !== undefined) return bad(`rules.${badRule}`);

  const required = objectOf(pack['elements']);
  const badElement = elements.find(({ key }) => required[key] !== 'always' && required[key] !== 'if-applicable');
  if (badElement !== undefined) return bad(`elements.${badElement.key}`);

  return ok({
    id,
    version,
    name,
    thresholds: { copyingShare, contentPoints, reasonLength } as RulePack['thresholds'],
    // Checked one by one above.
    rules: rules as unknown as RulePack['rules'],
    elements: required as unknown as RulePack['elements'],
  });
}

const bad = (at: string): Result<never, BadRulePack> => err({ type: 'rule-pack/bad-data', at });

const isCount = (value: JsonValue | undefined): value is number => Number.isInteger(value) && Number(value) >= 0;

function isRule(value: JsonValue | undefined): boolean {
  const { severity, name, basis } = objectOf(value) as Partial<Record<keyof Rule, JsonValue>>;
  const severe = severity === 'E' || severity === 'W' || severity === 'I';
  return severe && typeof name === 'string' && typeof basis === 'string' && basis !== '';
}

function objectOf(value: JsonValue | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}
