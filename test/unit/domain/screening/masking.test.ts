import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPersonName } from '#shared/domain/screening/personName.ts';
import { maskedHit } from '#shared/domain/screening/maskedHit.ts';
import { isUnmasked, maskedText } from '#shared/domain/screening/maskedText.ts';
import { screenText } from '#shared/domain/screening/screenText.ts';
import { keyOfWords } from '#shared/domain/screening/shortened.ts';
import type { Masking } from '#shared/domain/rulepack/field.ts';

describe('masking', () => {
  test.each<[Masking, string, string]>([
    ['person-name', '张三', '张某'],
    ['person-name', '张三丰、李四', '张某某、李某'],
    ['person-name', '欧阳修', '欧阳某'],
    ['person-name', '阿依古丽·买买提', '阿某某'],
    ['person-name', '中山市甲公司', '中山市甲公司'],
    ['person-name', '张某某', '张某某'],
    ['person-name', '市民', '市民'],
    ['phone', '13800001234', '138****1234'],
    ['phone', '电话138 0000 1234，0760-88310000', '电话138****1234，0760-88310000'],
    ['phone', '１３８００００１２３４', '138****1234'],
    ['resident-id', '11010519491231002X', '110105********002X'],
    ['resident-id', '110105491231002', '110105*****1002'],
    ['resident-id', '114420000073329991', '114420000073329991'],
    ['address', '小榄镇永宁社区文安街12号3栋', '小榄镇永宁社区'],
    ['address', '三角镇高平村五组', '三角镇高平村'],
    ['address', '石岐街道', '石岐街道'],
  ])('%s: %s becomes %s', (masking, text, masked) => {
    expect(maskedText(text, masking)).toBe(masked);
    expect(isUnmasked(text, masking)).toBe(text !== masked);
  });

  test('is done once: what is masked is masked', () => {
    const words = fc.array(
      fc.constantFrom(
        '张三',
        '13800001234',
        '小榄镇',
        '永宁社区',
        '12号',
        '3栋',
        '、',
        ' ',
        '*',
        '某',
        '１３８',
        'x',
        '五',
        '组',
        '11010519491231002X',
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(
        fc.constantFrom<Masking>('person-name', 'phone', 'resident-id', 'address'),
        words,
        (masking, parts) => {
          const once = maskedText(parts.join(''), masking);
          expect(maskedText(once, masking)).toBe(once);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test.each([
    '电话13800001111',
    '身份证11010519491231002X',
    '身份证110105 19491231 002X',
    '卡号6222021234567890128',
    '护照E12345678',
    '粤T12345',
    '信箱zhang.san@example.com',
    '住址：小榄镇永宁社区文安街12号3栋402房',
  ])('%s: what was found is no find any more', (text) => {
    const [hit, ...more] = screenText(text);
    expect(more).toEqual([]);
    if (!hit) throw new Error('Nothing found');
    const masked = text.slice(0, hit.start) + maskedHit(hit) + text.slice(hit.end);
    expect(screenText(masked)).toEqual([]);
  });
});

describe('names of people', () => {
  test.each(['张三', '王小明', '欧阳修', '阿依古丽·买买提'])('%s is one', (name) => {
    expect(isPersonName(name)).toBe(true);
  });
  test.each(['张某某', '张**', '甲公司', '市财政局', '群众', '匿名', '', '王', '中山市东区街道办事处', 'Smith'])(
    '%s is none',
    (name) => {
      expect(isPersonName(name)).toBe(false);
    },
  );
});

test('the key of a number does not hold the number, and tells neighbours apart', () => {
  const key = keyOfWords('13800001111');
  expect(key).not.toContain('0000');
  expect(key).toBe(keyOfWords('138 0000 1111'));
  const numbers = Array.from({ length: 97 }, (_, index) => `138${String(10_000 + index)}111`);
  for (const [index, number] of numbers.entries())
    expect(keyOfWords(number)).not.toBe(keyOfWords(numbers[index - 1] ?? ''));
});
