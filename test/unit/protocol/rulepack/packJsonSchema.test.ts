import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { packJsonSchema } from '#shared/protocol/rulepack/packJsonSchema.ts';
import type { JsonValue } from '#shared/lib/json.ts';

test('schema.json is what the parser says: `desk rulepack schema > resources/rulepack/schema.json` makes it anew', () => {
  const file = readFileSync(new URL('../../../../resources/rulepack/schema.json', import.meta.url), 'utf8');
  expect(JSON.parse(file)).toEqual(packJsonSchema());
});

test('tells an editor what every name of a pack is for', () => {
  const {
    then,
    else: whole,
    $defs,
  } = packJsonSchema() as Readonly<Record<string, Readonly<Record<string, JsonValue>>>>;
  expect(Object.keys($defs ?? {})).toEqual(expect.arrayContaining(['field', 'kind', 'condition', 'clock', 'check']));
  expect((whole?.['required'] as readonly string[]).includes('rules')).toBe(true);
  expect((then?.['required'] as readonly string[]).includes('rules')).toBe(false);
  // What may be left out is not required, and says what it then is.
  const kind = $defs?.['kind'] as {
    readonly required: readonly string[];
    readonly properties: Record<string, { default?: unknown }>;
  };
  expect(kind.required).not.toContain('delivered');
  expect(kind.properties['delivered']?.default).toBe(true);
});
