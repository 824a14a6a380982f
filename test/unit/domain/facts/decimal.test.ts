import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDecimals, decimalOf, shiftDecimal, timesDecimal } from '#shared/domain/facts/decimal.ts';

/** A decimal as an exact integer of 10^-6. */
const micro = (decimal: string): bigint => {
  const [whole = '', fraction = ''] = decimal.split('.');
  return BigInt(whole) * 1_000_000n + BigInt(fraction.padEnd(6, '0'));
};
const someDecimal = fc
  .tuple(fc.nat(), fc.integer({ min: 0, max: 999_999 }))
  .map(([whole, fraction]) => decimalOf(`${whole}.${String(fraction).padStart(6, '0')}`));

describe('decimals', () => {
  it('are normal: one text per value', () => {
    expect(['007.50', '0.0', '10', '000', '.5'].map(decimalOf)).toEqual(['7.5', '0', '10', '0', '0.5']);
    fc.assert(fc.property(someDecimal, (decimal) => decimalOf(decimal) === decimal));
  });

  it('shift there and back', () => {
    expect(shiftDecimal('0.1', 4)).toBe('1000');
    expect(shiftDecimal('15', -3)).toBe('0.015');
    fc.assert(
      fc.property(someDecimal, fc.integer({ min: 0, max: 12 }), (decimal, places) => {
        expect(shiftDecimal(shiftDecimal(decimal, places), -places)).toBe(decimal);
      }),
    );
  });

  it('add and multiply as integers do', () => {
    fc.assert(
      fc.property(someDecimal, someDecimal, fc.integer({ min: 0, max: 1000 }), (a, b, factor) => {
        expect(micro(addDecimals(a, b))).toBe(micro(a) + micro(b));
        expect(micro(timesDecimal(a, factor))).toBe(micro(a) * BigInt(factor));
      }),
    );
  });
});
