import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CheckReport, Place } from '#shared/domain/checks/checks.ts';
import { isFilled, isRequired, isShown } from '#shared/domain/form/fieldValue.ts';
import { fieldsOf } from '#shared/domain/form/formOf.ts';
import type { RecordContent } from '#shared/domain/record/record.ts';
import type { Field } from '#shared/domain/rulepack/field.ts';
import type { Kind } from '#shared/domain/rulepack/kind.ts';
import type { JsonValue } from '#shared/lib/json.ts';
import { builtInPack } from '#test/support/builtInPack.ts';
import { faultless, report, withFields } from './sample.ts';

const forms = builtInPack.kinds.filter(({ screen }) => screen !== 'studio');
const HEADS = ['title', 'docNumber', 'issuer', 'date', 'attribute'];

const text = fc.oneof(
  fc.string(),
  fc.constantFrom(
    '2026-06-01',
    '12件',
    '机密★',
    '13800001111',
    '11010519491231002X',
    '《法》',
    '张三',
    '-0',
    '2026-02-30',
  ),
);
const cell: fc.Arbitrary<JsonValue> = fc.oneof(text, fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<JsonValue>);
const table = fc.array(
  fc.dictionary(fc.constantFrom('id', 'name', 'code', 'lower', 'upper', 'sheet', 'amount', 'sha256', 'uscc'), cell),
  { maxLength: 4 },
);
const value: fc.Arbitrary<JsonValue> = fc.oneof(cell, table as fc.Arbitrary<JsonValue>, fc.array(text));

/** A kind, and any JSON at all in any of its fields. */
const anything = fc.constantFrom(...forms).chain((kind) => {
  const keys = fieldsOf(kind, builtInPack).map(({ key }) => key);
  return fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 12 }).map((fields) => ({ kind, fields: fields }));
});

const shownIn = (kind: Kind, content: RecordContent): readonly Field[] =>
  fieldsOf(kind, builtInPack).filter((field) => isShown(field, content));

const fieldOf = (place: Place): string => ('field' in place ? place.field : '');

describe('checks of any record', () => {
  test('never throw, whatever is in the fields, and say the same twice', () => {
    fc.assert(
      fc.property(anything, ({ kind, fields }) => {
        const content = { ...faultless(kind.key), fields };
        expect(report(content)).toEqual(report(content));
      }),
      { numRuns: 400 },
    );
  });

  test('speak of no field that is not shown', () => {
    fc.assert(
      fc.property(anything, ({ kind, fields }) => {
        const content = withFields(faultless(kind.key), fields);
        const shown = new Set([...HEADS, ...shownIn(kind, content).map(({ key }) => key)]);
        for (const { place } of report(content).findings) expect(shown).toContain(fieldOf(place));
      }),
      { numRuns: 400 },
    );
  });

  test('come in the order of the form, under keys that are their own, short, and hold no whole number', () => {
    fc.assert(
      fc.property(anything, ({ kind, fields }) => {
        const content = withFields(faultless(kind.key), fields);
        const { findings } = report(content);
        const order = [...HEADS, ...shownIn(kind, content).map(({ key }) => key)];
        const places = findings.map(({ place }) => order.indexOf(fieldOf(place)));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        const keys = findings.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        expect(Math.max(0, ...keys.map(({ length }) => length))).toBeLessThanOrEqual(400);
        const secret = findings
          .filter(({ rule }) => rule === 'R06')
          .filter(({ key, text: words }) => words.length > 6 && key.includes(words));
        expect(secret).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});

/** Whether `check` says exactly which of the required fields are empty: nothing missed, nothing made up. */
const asksForWhatIsMissing = (check: (content: RecordContent) => CheckReport) =>
  fc.property(
    fc.constantFrom(...forms).chain((kind) => {
      const full = faultless(kind.key);
      const required = shownIn(kind, full).filter((field) => isRequired(field, full));
      return fc.subarray(required).map((blank) => ({ kind, full, blank }));
    }),
    ({ kind, full, blank }) => {
      const emptied: RecordContent = {
        ...withFields(full, Object.fromEntries(blank.map(({ key }) => [key, null]))),
        links: full.links.filter(({ type }) => !blank.some((field) => 'link' in field && field.link === type)),
      };
      const missing = shownIn(kind, emptied).filter((field) => isRequired(field, emptied) && !isFilled(field, emptied));
      const { findings, totals } = check(emptied);
      const asked = findings.filter(({ verdict, why }) => verdict === 'fail' && /^没有|至少要有/u.test(why));
      expect(asked.map(({ place }) => fieldOf(place)).toSorted()).toEqual(missing.map(({ key }) => key).toSorted());
      expect(totals.required.of - totals.required.done).toBe(missing.length);
      // Filling what was asked for makes every one of these findings go.
      expect(check(full).findings.filter(({ why }) => /^没有|至少要有/u.test(why))).toEqual([]);
    },
  );

describe('required fields', () => {
  test('are asked for while they are empty, and no longer once filled', () => {
    fc.assert(asksForWhatIsMissing(report), { numRuns: 300 });
  });

  test('the property catches a check that forgets one field', () => {
    const forgetful = (content: RecordContent): CheckReport => {
      const whole = report(content);
      return { ...whole, findings: whole.findings.filter(({ place }) => fieldOf(place) !== 'summary') };
    };
    expect(() => {
      fc.assert(asksForWhatIsMissing(forgetful), { numRuns: 300 });
    }).toThrow();
  });
});

test('a decision about a masked number does not slide to another number', () => {
  const at = (phone: string): string | undefined =>
    report(withFields(faultless('inspection'), { facts: `电话${phone}` })).findings.find(({ rule }) => rule === 'R06')
      ?.key;
  expect(at('13800001111')).toBe(at('138 0000 1111'));
  expect(at('13800001111')).not.toBe(at('13812341111'));
});
