import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chineseNumber } from '#shared/domain/policy/chineseNumber.ts';
import { civilDateText } from '#shared/domain/policy/civilDateText.ts';
import { numeral } from '#core/formats/docx/read/numeral.ts';

test.for([
  ['一', 1],
  ['十', 10],
  ['二十一', 21],
  ['一百', 100],
  ['一百零三', 103],
  ['二〇〇四', 2004],
  ['１２', 12],
  ['007', 7],
] as const)('%s is %d', ([printed, value]) => {
  expect(chineseNumber(printed)).toBe(value);
});

test.for(['', '〇', '甲', '零', '1a'])('%j is no number of a clause', (printed) => {
  expect(chineseNumber(printed)).toBeNull();
});

test('every number that Word prints in Chinese reads back as itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999 }), (value) => {
      expect(chineseNumber(numeral(value, 'chineseCountingThousand') ?? '')).toBe(value);
    }),
  );
});

test.for([
  ['2018年12月23日', '2018-12-23'],
  ['2011 年 12 月 5 日', '2011-12-05'],
  ['１９９４年７月５日', '1994-07-05'],
  ['二〇〇四年八月十二日', '2004-08-12'],
  ['二○一五年十一月二十日', '2015-11-20'],
  ['印发于2024年2月29日。', '2024-02-29'],
] as const)('%s is %s', ([printed, date]) => {
  expect(civilDateText(printed)).toBe(date);
});

test.for(['2023年2月29日', '2024年13月1日', '2024年4月31日', '2024年', '1.5'])('%s is no day', (printed) => {
  expect(civilDateText(printed)).toBeNull();
});
