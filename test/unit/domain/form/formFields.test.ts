import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formFieldsProblem } from '#shared/domain/form/formFields.ts';
import { fieldsOf, kindOf } from '#shared/domain/form/formOf.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import { builtInPack } from '#test/support/builtInPack.ts';
import { filledRecord } from '#test/support/forms/filledRecord.ts';

const fieldsNamed = (key: string) => fieldsOf(kindOf(builtInPack, key)!, builtInPack);
const problem = (kind: string, edit: JsonObject): string | null => formFieldsProblem(fieldsNamed(kind), edit);

describe('what a form may send', () => {
  test('is every form of the shipped pack, filled', () => {
    for (const kind of builtInPack.kinds) {
      const { fields } = filledRecord(kind, builtInPack);
      expect({ kind: kind.key, at: formFieldsProblem(fieldsOf(kind, builtInPack), fields) }).toEqual({
        kind: kind.key,
        at: null,
      });
    }
  });

  test('is also a half-typed value, because it must be savable', () => {
    expect(problem('inspection', { formedOn: '2026-13-4' })).toBeNull();
    expect(problem('power-list', { items: [{ id: 'a', code: '' }] })).toBeNull();
  });

  test('is also a field the pack in force no longer has', () => {
    expect(problem('inspection', { goneSince: '写过的话' })).toBeNull();
  });
});

describe('what it may not send is named by its place', () => {
  test.each([
    ['a number for a text', { summary: 5 }, 'summary'],
    ['a text for a list', { channels: '网站' }, 'channels'],
    ['a link among the fields', { related: 'x' }, 'related'],
    ['a row without an id', { items: [{ code: '1' }] }, 'items.0'],
    ['two rows of one id', { items: [{ id: 'a' }, { id: 'a' }] }, 'items.1'],
    ['a cell of another shape', { items: [{ id: 'a', code: ['1'] }] }, 'items.0.code'],
    ['an attachment that names no bytes', { attachments: [{ id: '1', name: '表.xlsx', size: 1 }] }, 'attachments'],
    ['more text than a record holds', { summary: '字'.repeat(100_001) }, 'summary'],
  ] as const)('%s', (_, edit, at) => {
    expect(problem('power-list', edit as unknown as JsonObject)).toBe(at);
  });
});

test('never throws, whatever comes through the bridge', () => {
  const fields = fieldsNamed('budget');
  const keys = fields.map(({ key }) => key);
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...keys, '__proto__', 'x'), fc.jsonValue()), (edit) => {
      const at = formFieldsProblem(fields, edit as JsonObject);
      expect(at === null || typeof at === 'string').toBe(true);
    }),
    { numRuns: 300 },
  );
});
