import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exact, exactText, sumOf, type Exact } from '#shared/domain/kinds/exact.ts';

const read = (text: string): Exact => {
  const value = exact(text);
  if (value === null) throw new Error(`No number: ${text}`);
  return value;
};

test('tenths add up to the tenth', () => {
  expect(exactText(sumOf(['0.1', '0.2'].map(read)))).toBe('0.3');
  expect(exactText(sumOf(['-0.05', '0'].map(read)))).toBe('-0.05');
});

test.each(['', ' ', '1,000', '12件', '.5', '1.', '1e3', '1.1234567', '--1'])('%j is no number', (text) => {
  expect(exact(text)).toBeNull();
});

test('cents come out as they went in, and sums do not depend on the order', () => {
  const cents = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
  fc.assert(
    fc.property(fc.array(cents, { minLength: 1, maxLength: 30 }), (all) => {
      const texts = all.map((value) => exactText((value * 10_000n) as Exact));
      expect(texts.map((text) => read(text) / 10_000n)).toEqual(all);
      expect(sumOf(texts.toReversed().map(read))).toBe(all.reduce((sum, value) => sum + value, 0n) * 10_000n);
    }),
  );
});
