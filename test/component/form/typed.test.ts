import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateOfDayNumber } from '#shared/lib/civilDate.ts';
import { readDay, showDay } from '#renderer/form/typed/day.ts';
import { readDecimal, showDecimal } from '#renderer/form/typed/decimal.ts';
import { readMoment, showMoment } from '#renderer/form/typed/moment.ts';
import { otherUnit } from '#renderer/form/typed/otherUnit.ts';

const day = fc.integer({ min: -100_000, max: 100_000 }).map(dateOfDayNumber);

test.for([
  ['2026-11-23', '2026-11-23'],
  ['2026/1/5', '2026-01-05'],
  ['2026.11.23', '2026-11-23'],
  ['2026年11月23日', '2026-11-23'],
  ['２０２６年１１月２３日', '2026-11-23'],
  ['20261123', '2026-11-23'],
  [' 2026-11-23 ', '2026-11-23'],
  ['2026-02-30', '2026-02-30'],
  ['下周三', '下周三'],
  ['', ''],
] as const)('a day typed as %j is kept as %j', ([typed, kept]) => expect(readDay(typed)).toBe(kept));

test('a day that is shown is read back as the same day', () => {
  fc.assert(
    fc.property(day, (date) => {
      expect(readDay(showDay(date))).toBe(date);
    }),
  );
});

test.for([
  ['2026-11-23 6:40', '2026-11-23T06:40:00+08:00'],
  ['2026年11月23日6时40分', '2026-11-23T06:40:00+08:00'],
  ['2026-11-23T06:40', '2026-11-23T06:40:00+08:00'],
  ['2026-11-23T06:40:00+08:00', '2026-11-23T06:40:00+08:00'],
  ['2026年11月23日 8点', '2026-11-23T08:00:00+08:00'],
  ['2026-11-23 25:00', '2026-11-23 25:00'],
  ['2026-11-23', '2026-11-23'],
] as const)('a moment typed as %j is kept as %j', ([typed, kept]) => expect(readMoment(typed)).toBe(kept));

test('a moment that is shown is read back as the same moment', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (date, hour, minute) => {
      const kept = `${date}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00+08:00`;
      expect(readMoment(showMoment(kept))).toBe(kept);
    }),
  );
});

test.for([
  ['12,345.60', '12345.60'],
  ['１２，３４５．６', '12345.6'],
  ['12345.6元', '12345.6'],
  ['¥ 12,345', '12345'],
  ['98%', '98'],
  ['3件', '3'],
  ['约3件', '约3件'],
  ['-5', '-5'],
  ['1.2.3', '1.2.3'],
] as const)('a number typed as %j is kept as %j', ([typed, kept]) => expect(readDecimal(typed)).toBe(kept));

test('a number that is shown is read back as the same number', () => {
  const decimal = fc
    .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 18n }), fc.integer({ min: 0, max: 6 }), fc.nat(999_999))
    .map(
      ([minus, whole, places, fraction]) =>
        `${minus ? '-' : ''}${whole}${places === 0 ? '' : `.${String(fraction).padStart(6, '0').slice(0, places)}`}`,
    );
  fc.assert(
    fc.property(decimal, (kept) => {
      expect(readDecimal(showDecimal(kept))).toBe(kept);
    }),
  );
});

test.for([
  ['12345.60', '元', '1.23 万元'],
  ['12350', '元', '1.24 万元'],
  ['49.99', '元', '0.00 万元'],
  ['50', '元', '0.01 万元'],
  ['-12345.60', '元', '-1.23 万元'],
  ['123456789012', '元', '12,345,678.90 万元'],
  ['1.23456', '万元', '12,345.6 元'],
  ['0.5', '万元', '5,000 元'],
  ['-2', '万元', '-20,000 元'],
  ['12万', '元', ''],
  ['5', '%', ''],
] as const)('%s %s is said as %j', ([value, unit, said]) => expect(otherUnit(value, unit)).toBe(said));

test('money in 万元 and back in 元 is the same amount', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), (units) => {
      const inWan = `${units / 10_000n}.${String(units % 10_000n).padStart(4, '0')}`;
      expect(otherUnit(inWan, '万元').replaceAll(',', '')).toBe(`${units} 元`);
    }),
  );
});
