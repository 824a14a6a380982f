/**
 * A pack spoilt anywhere: whatever an author does to the real pack, the answer is a list of Chinese
 * sentences and never a throw, a word of the parser, or a pack that the engine then trips over.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PackMistake } from '#shared/domain/rulepack/packMistake.ts';
import type { RulePack } from '#shared/domain/rulepack/rulePack.ts';
import type { JsonObject, JsonValue } from '#shared/lib/json.ts';
import { resolveRulePack } from '#shared/protocol/rulepack/resolveRulePack.ts';
import { builtInPack, builtInPackJson } from '#test/support/builtInPack.ts';

type Steps = readonly (string | number)[];
const shipped = await builtInPackJson();
const places = placesOf(shipped, []);

const mutation = fc.record({
  place: fc.integer({ min: 0, max: places.length - 1 }),
  how: fc.constantFrom('drop', 'rename', 'retag', 'double', 'wrong') satisfies fc.Arbitrary<string>,
  value: fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom('T01', 'summary', 'policy', '中文', '', '__proto__')),
  name: fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('key', 'constructor', 'toString', 'fields')),
});

test('a mutated pack is either good or refused in sentences, never a throw', () => {
  let refused = 0;
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
      let pack: JsonValue = shipped;
      for (const { place, how, value, name } of mutations) {
        pack = mutated(
          pack,
          places[place] ?? [],
          (at) => change(at, how, value as JsonValue),
          how === 'rename' ? name : null,
        );
      }
      const read = resolveRulePack(pack, builtInPack);
      if (read.ok) return;
      refused += 1;
      expect(read.error.length).toBeGreaterThan(0);
      for (const mistake of read.error) expect(spokenOf(mistake)).toBeNull();
    }),
    { numRuns: 150 },
  );
  // Most places matter: a parser that let nearly everything pass would be found here.
  expect(refused).toBeGreaterThan(60);
});

test('the harness catches a sentence of the parser’s own language (planted fault)', () => {
  expect(spokenOf({ path: 'kinds', says: 'Invalid input: expected array, received object' })).not.toBeNull();
  expect(spokenOf({ path: 'kinds', says: '“kinds”应是列表 expected array' })).not.toBeNull();
});

test('the base is never changed by what is laid over it', () => {
  const before = JSON.stringify(builtInPack);
  const extension = {
    id: 'x',
    version: '2030.1.1',
    name: '扩展',
    extends: { id: builtInPack.id, version: '2026.1.1' },
  };
  const read = resolveRulePack(
    { ...extension, kinds: (shipped['kinds'] as readonly JsonObject[]).slice(0, 3) },
    builtInPack,
  );
  expect(read.ok && (read.value satisfies RulePack).kinds.length).toBe(builtInPack.kinds.length);
  expect(JSON.stringify(builtInPack)).toBe(before);
});

/** What is wrong with the sentence; null when it is one. Quoted values and JSON words are the author's own. */
function spokenOf({ says }: PackMistake): string | null {
  if (!/^[“\p{Script=Han}]/u.test(says)) return `does not begin in Chinese: ${says}`;
  if (!says.endsWith('。')) return `does not end: ${says}`;
  return /expected|received|Invalid|undefined|Unrecognized|Too (?:big|small)/u.test(says.split('写的是')[0] ?? '')
    ? `is the parser's: ${says}`
    : null;
}

function placesOf(json: JsonValue, steps: Steps): readonly Steps[] {
  if (typeof json !== 'object' || json === null) return [steps];
  const inner = Object.entries(json).flatMap(([name, value]) =>
    placesOf(value, [...steps, Array.isArray(json) ? Number(name) : name]),
  );
  return [steps, ...inner];
}

const isList = (json: JsonValue): json is readonly JsonValue[] => Array.isArray(json);

function change(at: JsonValue, how: string, value: JsonValue): JsonValue | undefined {
  if (how === 'drop') return undefined;
  if (how === 'double') return isList(at) ? [...at, ...at] : [at];
  if (how === 'retag') return typeof at === 'string' ? `${at}x` : value;
  return how === 'rename' ? at : value;
}

function mutated(
  json: JsonValue,
  [step, ...rest]: Steps,
  to: (at: JsonValue) => JsonValue | undefined,
  name: string | null,
): JsonValue {
  if (step === undefined || typeof json !== 'object' || json === null) return json;
  const put = (before: JsonValue): JsonValue | undefined =>
    rest.length === 0 ? to(before) : mutated(before, rest, to, name);
  if (Array.isArray(json)) {
    const list = json as readonly JsonValue[];
    return list.flatMap((member, index) => {
      const next = index === step ? put(member) : member;
      return next === undefined ? [] : [next];
    });
  }
  return Object.fromEntries(
    Object.entries(json as JsonObject).flatMap(([key, value]) => {
      if (key !== step) return [[key, value] as const];
      const next = put(value);
      return next === undefined ? [] : [[name !== null && rest.length === 0 ? name : key, next] as const];
    }),
  );
}
