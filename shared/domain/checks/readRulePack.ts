import type { JsonObject, JsonValue } from '#shared/lib/json.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { elements } from '../interpretation/interpretation.ts';
import { ruleIds, type Rule, type RulePack, type WorkingDayClock } from '../rulepack/rulePack.ts';

/** A rule pack that leaves out something the engine needs; `at` names the part. */
export interface BadRulePack {
  readonly type: 'rule-pack/bad-data';
  readonly at: string;
}

/** Reads a rule pack file. Strict: a missing rule would be a check that silently never runs. */
export function readRulePack(json: JsonValue): Result<RulePack, BadRulePack> {
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
  const badRule = ruleIds.find((rule) => !isRule(rules[rule]));
  if (badRule !== undefined) return bad(`rules.${badRule}`);

  const clocks = objectOf(pack['clocks']);
  if (!isClock(clocks['T02'])) return bad('clocks.T02');

  const required = objectOf(pack['elements']);
  const badElement = elements.find(({ key }) => required[key] !== 'always' && required[key] !== 'if-applicable');
  if (badElement !== undefined) return bad(`elements.${badElement.key}`);

  return ok({
    id,
    version,
    name,
    thresholds: { copyingShare, contentPoints, reasonLength },
    // Checked one by one above.
    rules: rules as unknown as RulePack['rules'],
    clocks: clocks as unknown as RulePack['clocks'],
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

function isClock(value: JsonValue | undefined): boolean {
  const { workingDays, name, basis } = objectOf(value) as Partial<Record<keyof WorkingDayClock, JsonValue>>;
  return isCount(workingDays) && typeof name === 'string' && typeof basis === 'string' && basis !== '';
}

function objectOf(value: JsonValue | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}
