import { expect, test } from 'vitest';
import { statedPeriod } from '#shared/domain/policy/statedPeriod.ts';

const none = { effectiveOn: null, expiresOn: null };

test.for([
  ['本办法自2026年12月1日起施行，有效期5年。', { ...none, effectiveOn: '2026-12-01' }],
  [
    '本规定自二〇二六年一月五日起正式实施，有效期至2031年1月4日。',
    { effectiveOn: '2026-01-05', expiresOn: '2031-01-04' },
  ],
  ['本通知从２０２６年 12 月 1 日起执行。', { ...none, effectiveOn: '2026-12-01' }],
] as const)('%s names its days', ([text, period]) => {
  expect(statedPeriod(text)).toEqual(period);
});

test.for([
  ['the day of issue is no day', '本办法自印发之日起施行。'],
  [
    'another document’s day is not its own',
    '根据2020年1月1日起施行的《某条例》，制定本办法。《某办法》自2024年5月1日起施行。',
  ],
  ['a day that does not exist', '本办法自2026年2月30日起施行。'],
  ['two days leave it open', '本办法自2026年1月1日起施行。附件：本细则自2026年3月1日起施行。'],
  ['years alone are not counted', '本办法有效期3年。'],
] as const)('%s', ([, text]) => {
  expect(statedPeriod(text)).toEqual(none);
});

test('the same day twice is one day', () => {
  expect(statedPeriod('本办法自2026年1月1日起施行。本办法自2026年1月1日起施行。').effectiveOn).toBe('2026-01-01');
});

test('a long line without an end takes no time', () => {
  const started = performance.now();
  statedPeriod('本办法自'.repeat(50_000));
  expect(performance.now() - started).toBeLessThan(1_000);
});
