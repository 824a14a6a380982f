import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dueWords } from '#renderer/features/today/dueWords.ts';
import { days, hours } from '#test/support/rendererPreview/todaySample.ts';

const today = '2026-11-23';
const now = Date.parse('2026-11-23T09:14:00+08:00');

test.for([
  [days('2026-11-20', -1), 'over', '逾期 1 个工作日', '应于 11月20日 周五'],
  [hours('2026-11-23T07:14:00+08:00'), 'over', '超时 2小时整', '应于 今天 07:14'],
  // Saturday: over, though no working day was missed.
  [days('2026-11-21', 0), 'over', '已逾期', '应于 11月21日 周六'],
  [days('2026-11-23', 0), 'near', '今天到期', '至 11月23日 周一'],
  [days('2026-11-25', 2), 'ample', '还剩 2 个工作日', '至 11月25日 周三'],
  [days('2027-01-05', 30, true), 'ample', '还剩 30 个工作日（暂算）', '至 2027年1月5日 周二'],
  [hours('2026-11-23T11:40:00+08:00'), 'near', '还剩 2小时26分', '至 今天 11:40'],
  [hours('2026-11-24T09:14:00+08:00'), 'near', '还剩 24小时整', '至 11月24日 09:14'],
  [hours('2026-11-23T09:13:50+08:00'), 'over', '刚刚超时', '应于 今天 09:13'],
] as const)('%o is %s', ([due, look, left, until]) => {
  expect(dueWords(due, today, now)).toEqual({ look, left, until });
});

test('a day that ends on a holiday says that the last working day is today', () => {
  expect(dueWords(days('2026-11-29', 0), '2026-11-27', now).left).toBe('今天是最后一个工作日');
});

test('an hour clock is over exactly from its instant on, whatever zone the instant was written in', () => {
  const zones = [
    { suffix: 'Z', ms: 0 },
    { suffix: '+08:00', ms: 8 * 3_600_000 },
    { suffix: '-05:00', ms: -5 * 3_600_000 },
  ];
  fc.assert(
    fc.property(fc.integer({ min: -400, max: 400 }), fc.constantFrom(...zones), (minutes, { suffix, ms }) => {
      const due = now + minutes * 60_000;
      const at = `${new Date(due + ms).toISOString().slice(0, 19)}${suffix}`;
      expect(dueWords(hours(at), today, now).look).toBe(minutes < 0 ? 'over' : 'near');
    }),
  );
});
