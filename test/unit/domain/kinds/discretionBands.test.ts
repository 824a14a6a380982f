import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { discretionBands } from '#shared/domain/kinds/discretionBands.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import { band, faultless, withFields } from '../checks/record/sample.ts';

const said = (...bands: readonly JsonObject[]): readonly string[] =>
  discretionBands(withFields(faultless('discretion'), { bands })).map(({ why }) => why);

describe('bands of a discretion', () => {
  test('that join end to end say nothing, in whatever order they are written', () => {
    const scale = fc
      .uniqueArray(fc.integer({ min: 1, max: 10_000 }), { minLength: 2, maxLength: 8 })
      .map((bounds) => bounds.toSorted((a, b) => a - b))
      .chain((bounds) => {
        const bands = bounds.map((upper, index) =>
          band(index, {
            lower: index === 0 ? '' : String(bounds[index - 1]),
            upper: index === bounds.length - 1 ? '' : String(upper),
            least: String(index),
            most: String(index + 1),
          }),
        );
        return fc.shuffledSubarray(bands, { minLength: bands.length });
      });
    fc.assert(
      fc.property(scale, (bands) => {
        expect(said(...bands)).toEqual([]);
      }),
    );
  });

  test('with one bound moved are noticed', () => {
    const moved = fc.tuple(
      fc.integer({ min: 2, max: 99 }),
      fc.integer({ min: -40, max: 40 }).filter((by) => by !== 0),
    );
    fc.assert(
      fc.property(moved, ([at, by]) => {
        const bands = [
          band(1, { lower: '', upper: String(at + by + 50) }),
          band(2, { lower: String(at + 50), upper: '' }),
        ];
        const [why, ...more] = said(...bands);
        expect(why).toContain(by < 0 ? '没有档次管' : '两档都管');
        expect(more).toEqual([]);
      }),
    );
  });

  test('an open end in the middle, a bound turned round, a penalty turned round', () => {
    expect(said(band(1, { lower: '0', upper: '' }), band(2, { lower: '5', upper: '' }))).toEqual([
      '「档次」第1行没有上限，却不是最后一档（第2行从5起）。请填写上限5，或核对档次。',
    ]);
    expect(said(band(1, { lower: '5', upper: '3' }))[0]).toContain('上限3不大于下限5');
    expect(said(band(1, { least: '5', most: '3' }))[0]).toContain('幅度上限3小于幅度下限5');
  });

  test('penalties that overlap from one band to the next are asked about', () => {
    const [why] = said(
      band(1, { lower: '0', upper: '5', least: '1', most: '3' }),
      band(2, { lower: '5', upper: '', least: '2', most: '6' }),
    );
    expect(why).toContain('两档的幅度重叠或倒过来了');
  });

  test('bands told in words, and scales of their own, are not compared', () => {
    expect(said(band(1, { condition: '初次' }), band(2, { condition: '再次' }))).toEqual([]);
    expect(
      said(band(1, { lower: '0', upper: '5', unit: 'mu' }), band(2, { lower: '9', upper: '', unit: 'times' })),
    ).toEqual([]);
  });
});
