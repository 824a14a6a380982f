import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareVersions } from '#shared/domain/rulepack/packVersion.ts';

test('compares part by part as numbers', () => {
  const sorted = ['2026.2.1', '2026.11.9', '2026.11.10', '2026.12.1', '2027.1.1'];
  expect(sorted.toReversed().sort(compareVersions)).toEqual(sorted);
  expect(compareVersions('2026.11', '2026.11.0')).toBe(0);
});

test('is an order: what is newer one way is older the other', () => {
  const version = fc.array(fc.nat({ max: 99 }), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('.'));
  fc.assert(
    fc.property(version, version, (left, right) => {
      expect(Math.sign(compareVersions(left, right))).toBe(-Math.sign(compareVersions(right, left)) || 0);
    }),
  );
});
