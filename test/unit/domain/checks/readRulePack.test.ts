import { describe, expect, it } from 'vitest';
import { readRulePack } from '#shared/domain/checks/readRulePack.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import { packJson } from './sample.ts';

const shipped = packJson() as JsonObject;
const part = (name: string): JsonObject => shipped[name] as JsonObject;

describe('reading a rule pack', () => {
  it('takes the shipped one: every rule with severity, name and legal basis', () => {
    const read = readRulePack(shipped);
    expect(read.ok && read.value.id).toBe('zhongshan');
    for (const rule of ['R01', 'R06', 'N1'] as const) expect(read.ok && read.value.rules[rule].basis).not.toBe('');
  });

  it.each<[string, JsonObject]>([
    ['id, version, name', { ...shipped, id: 1 }],
    ['thresholds.copyingShare', { ...shipped, thresholds: { ...part('thresholds'), copyingShare: 60 } }],
    ['thresholds.contentPoints', { ...shipped, thresholds: { ...part('thresholds'), contentPoints: 1.5 } }],
    ['thresholds.reasonLength', { ...shipped, thresholds: { ...part('thresholds'), reasonLength: -1 } }],
    ['rules.R06', { ...shipped, rules: { ...part('rules'), R06: { severity: 'X', name: 'n', basis: 'b' } } }],
    ['rules.N1', { ...shipped, rules: { ...part('rules'), N1: { severity: 'E', name: 'n', basis: '' } } }],
    ['rules.R01', { ...shipped, rules: [] }],
    ['elements.goals', { ...shipped, elements: { ...part('elements'), goals: 'never' } }],
  ])('refuses one without %s', (at, json) => {
    expect(readRulePack(json)).toEqual({ ok: false, error: { type: 'rule-pack/bad-data', at } });
  });

  it('refuses what is no object', () => {
    expect(readRulePack([]).ok).toBe(false);
  });
});
