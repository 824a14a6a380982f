import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canonicalJson,
  isCanonical,
  MAX_JSON_DEPTH,
  parseCanonicalJson,
  parseStrictJson,
} from '#shared/lib/canonicalJson.ts';

const vectors = new URL('../../../../shared/corpus/vectors/rfc8785-jcs.json', import.meta.url);
interface Vectors {
  readonly sample_3_2_2_input: string;
  readonly sample_3_2_3_output: string;
  readonly sample_3_2_4_output_utf8_hex: string;
  readonly sort_3_2_3_input: string;
  readonly sort_3_2_3_value_order: readonly string[];
  readonly appendix_b_ieee754_hex_to_json: readonly (readonly [string, string])[];
  readonly appendix_b_must_fail: Readonly<Record<string, string>>;
}

describe.skipIf(!existsSync(vectors))('the vectors of RFC 8785', () => {
  const read = (): Vectors => JSON.parse(readFileSync(vectors, 'utf8')) as Vectors;
  const number = (hex: string): number => Buffer.from(hex, 'hex').readDoubleBE();

  it('come out to the byte', () => {
    const { sample_3_2_2_input: input, sample_3_2_3_output: output, sample_3_2_4_output_utf8_hex: hex } = read();
    const text = canonicalJson(JSON.parse(input));
    expect(text).toBe(output);
    expect(Buffer.from(text).toString('hex')).toBe(hex);
  });

  it('sort names by UTF-16 unit', () => {
    const { sort_3_2_3_input: input, sort_3_2_3_value_order: order } = read();
    expect(Object.values(JSON.parse(canonicalJson(JSON.parse(input))) as object)).toEqual(
      // Integer-like names come first in any JavaScript object, whatever the text says.
      [...order].sort((a, b) => Number(b === 'One') - Number(a === 'One')),
    );
    const positions = order.map((value) => canonicalJson(JSON.parse(input)).indexOf(value));
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
  });

  it('print numbers as ECMAScript does, and refuse what is no number', () => {
    for (const [hex, text] of read().appendix_b_ieee754_hex_to_json) expect(canonicalJson(number(hex)), hex).toBe(text);
    for (const hex of Object.keys(read().appendix_b_must_fail)) expect(() => canonicalJson(number(hex)), hex).toThrow();
  });
});

const json = fc.jsonValue({ maxDepth: 6 }).filter((value) => !/\\ud|__proto__/u.test(JSON.stringify(value)));

describe('canonical JSON', () => {
  it('is a fixed point: canonical text parses back to itself', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalJson(value);
        expect(isCanonical(text)).toBe(true);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it('does not depend on the order in which an object was made', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer()), (object) => {
        const reversed = Object.fromEntries(Object.entries(object).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(object));
      }),
    );
  });

  it('is the only accepted text of a value', () => {
    fc.assert(
      fc.property(json, (value) => {
        const pretty = JSON.stringify(value, null, 1);
        if (pretty !== canonicalJson(value)) expect(isCanonical(pretty)).toBe(false);
      }),
    );
  });

  it('refuses other layouts, other number forms, other escapes and doubled names', () => {
    for (const text of [
      '{"b":1,"a":2}',
      '[1, 2]',
      '[1.0]',
      '[1e0]',
      '["\\u0041"]',
      '{"a":1,"a":1}',
      ' 1',
      '1\n',
      '-0',
    ]) {
      expect(parseCanonicalJson(text), text).toEqual({ ok: false, error: { type: 'json/not-canonical' } });
    }
  });

  it('refuses lone surrogates, which have no UTF-8', () => {
    expect(isCanonical('"\\ud800"')).toBe(false);
    expect(() => canonicalJson('\ud800')).toThrow();
  });

  it('refuses what nests too deep, without running out of stack', () => {
    const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
    expect(parseCanonicalJson(deep(MAX_JSON_DEPTH))).toMatchObject({ ok: true });
    expect(parseCanonicalJson(deep(MAX_JSON_DEPTH + 1))).toMatchObject({ error: { type: 'json/too-deep' } });
    expect(parseStrictJson(deep(1_000_000))).toMatchObject({ error: { type: 'json/too-deep' } });
    expect(() => canonicalJson(JSON.parse(deep(MAX_JSON_DEPTH + 1)))).toThrow();
  });

  it('is not fooled by brackets inside strings, nor by a string of ten million characters', () => {
    const text = `["${'['.repeat(200)}\\"${'x'.repeat(10_000_000)}"]`;
    expect(parseCanonicalJson(text).ok).toBe(true);
  });

  it('throws on what JSON cannot carry', () => {
    for (const value of [undefined, NaN, Infinity]) expect(() => canonicalJson(value)).toThrow();
    const cycle: unknown[] = [];
    cycle.push(cycle);
    expect(() => canonicalJson(cycle)).toThrow();
  });
});

describe('strict JSON', () => {
  it('takes any layout and order', () => {
    expect(parseStrictJson(' {"b": 1, "a": {"b": 2}} ')).toEqual({ ok: true, value: { b: 1, a: { b: 2 } } });
  });

  it('refuses a name that occurs twice in one object, however it is written', () => {
    for (const text of ['{"a":1,"a":2}', '{"a":1,"\\u0061":2}', '[{"x":{"y":1,"y":1}}]', '{"a":1,"b":{"c":1,"c":2}}']) {
      expect(parseStrictJson(text), text).toMatchObject({ error: { type: 'json/duplicate-name' } });
    }
  });

  it('refuses the name __proto__, however it is written, in both forms', () => {
    for (const text of ['{"__proto__":1}', '{"a":[{"\\u005f_proto__":1}]}']) {
      expect(parseStrictJson(text), text).toMatchObject({ error: { type: 'json/forbidden-name' } });
      expect(parseCanonicalJson(text).ok, text).toBe(false);
    }
    expect(isCanonical('["__proto__",{"a":"\\"__proto__\\":"}]')).toBe(true);
  });

  it('takes the same name in two objects, and a name that also occurs as a value', () => {
    for (const text of ['[{"a":1},{"a":1}]', '{"a":{"a":"a"}}', '{"a":"b","b":["a","b"]}', '{"a":":","b":"{"}']) {
      expect(parseStrictJson(text).ok, text).toBe(true);
    }
  });

  it('finds every doubled name that fast-check plants', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string(), { maxLength: 5 }), (name, others) => {
        const members = [name, ...others, name].map((member) => `${JSON.stringify(member)}:0`).join();
        expect(parseStrictJson(`{${members}}`).ok).toBe(false);
      }),
    );
  });

  it('says malformed for what is no JSON', () => {
    for (const text of ['', '{', '{"a":}', '[1,]', "{'a':1}", 'undefined']) {
      expect(parseStrictJson(text), text).toMatchObject({ error: { type: 'json/malformed' } });
    }
  });
});
