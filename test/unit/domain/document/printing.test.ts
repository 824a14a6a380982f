import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attachmentLines } from '#shared/domain/document/attachmentLines.ts';
import { chineseNumeral } from '#shared/domain/document/chineseNumeral.ts';
import { printedDate } from '#shared/domain/document/printedDate.ts';
import { printedNote } from '#shared/domain/document/printedNote.ts';
import { printedWidth } from '#shared/domain/document/printedWidth.ts';
import { signaturePlace } from '#shared/domain/document/signaturePlace.ts';
import { tableShares } from '#shared/domain/document/tableShares.ts';
import { chineseNumber } from '#shared/domain/policy/chineseNumber.ts';

describe('Chinese numerals', () => {
  test.for([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [21, '二十一'],
    [100, '一百'],
    [103, '一百零三'],
    [110, '一百一十'],
    [112, '一百一十二'],
    [1000, '一千'],
    [1005, '一千零五'],
    [1050, '一千零五十'],
    [9999, '九千九百九十九'],
  ] as const)('%i prints as %s', ([n, printed]) => {
    expect(chineseNumeral(n)).toBe(printed);
  });

  test('what is printed is what the policy reader reads, for every number a clause can have', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 999 }), (n) => chineseNumber(chineseNumeral(n)) === n));
  });

  test.for([0, -1, 1.5, 10_000, Number.NaN])('%d is refused as a bug', (n) => {
    expect(() => chineseNumeral(n)).toThrow(RangeError);
  });
});

describe('dates', () => {
  test('month and day lose their leading zero, the year keeps its four digits', () => {
    expect(printedDate('2026-01-05')).toBe('2026年1月5日');
    expect(printedDate('2026-12-31')).toBe('2026年12月31日');
  });

  test('a date as its source printed it stays as it is', () => {
    expect(printedDate('二〇〇四年八月十二日')).toBe('二〇〇四年八月十二日');
  });
});

test('digits and Latin letters take half the width of a Chinese character', () => {
  expect(printedWidth('2026年1月5日')).toBe(6);
});

test('a note gets round brackets once', () => {
  expect(printedNote('此件公开发布')).toBe('（此件公开发布）');
  expect(printedNote('（此件公开发布）')).toBe('（此件公开发布）');
});

describe('signature', () => {
  test("the date begins two characters right of the issuer's first", () => {
    const place = signaturePlace('示范市人民政府办公室', '2026年1月5日');
    expect(place.issuer).toBe(2);
    expect(place.issuer + 10 - (place.date + 6)).toBe(2);
  });

  test('a date longer than the issuer stands two characters from the right, and the issuer moves left with it', () => {
    const place = signaturePlace('国务院', '2018年12月23日');
    expect(place.date).toBe(2);
    expect(place.issuer + 3 - (place.date + 7)).toBe(2);
  });

  test('nothing ever stands outside the type area', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(12), (issuer, date) => {
        const place = signaturePlace('局'.repeat(issuer), '日'.repeat(date));
        return place.issuer >= 0 && place.date >= 0;
      }),
    );
  });
});

describe('attachments', () => {
  test('one is not numbered, several are, and no name keeps a closing mark', () => {
    expect(attachmentLines(['分解表。'])).toEqual([{ label: '附件：', number: '', name: '分解表' }]);
    expect(attachmentLines(['甲；', '乙'])).toEqual([
      { label: '附件：', number: '1.', name: '甲' },
      { label: '', number: '2.', name: '乙' },
    ]);
  });
});

test('column shares fill the type area and no column starves', () => {
  const cells = fc.array(fc.string({ maxLength: 200 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(cells, fc.array(cells, { maxLength: 5 }), (header, rows) => {
      const shares = tableShares(header, rows);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      expect(Math.min(...shares)).toBeGreaterThan(0.5 / header.length / 2);
    }),
  );
});
