import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockFace } from '#renderer/features/response/clocks/clockFace.ts';
import { clockStage, shareGone, stages } from '#renderer/features/response/clocks/clockStage.ts';
import { nextStep } from '#renderer/features/response/clocks/nextStep.ts';
import { spanFigures } from '#renderer/features/response/clocks/spanFigures.ts';
import { spanText } from '#renderer/lib/spanText.ts';
import { kindOf } from '#shared/domain/form/formOf.ts';
import { hourClock, minutesFrom } from '#test/support/rendererPreview/responseSample.ts';
import { shippedPack } from '#test/support/rendererPreview/shippedPack.ts';

const FROM = '2026-11-23T06:40:00+08:00';
const START = Date.parse(FROM);
const HOUR = 3_600_000;
const five = hourClock('T13', '5小时内发布权威信息', 5, FROM);

test.for([
  ['ample', 0],
  ['half', 2.5],
  ['hour', 4 + 1 / 3600],
  ['quarter', 4.75 + 1 / 3600],
  ['quarter', 5],
  ['over', 5 + 1 / 3600],
] as const)('is %s %f hours after it began', ([stage, hours]) => {
  expect(clockStage(five, START + hours * HOUR)).toBe(stage);
});

test('never goes back to an earlier stage as time passes', () => {
  const limits = fc.constantFrom(1, 5, 24, 48);
  const moment = fc.integer({ min: -HOUR, max: 72 * HOUR });
  fc.assert(
    fc.property(limits, moment, moment, (hours, a, b) => {
      const clock = hourClock('T13', '时钟', hours, FROM);
      const [earlier, later] = a < b ? [a, b] : [b, a];
      const order = (at: number) => stages.indexOf(clockStage(clock, START + at));
      expect(order(earlier)).toBeLessThanOrEqual(order(later));
      expect(shareGone(clock, START + earlier)).toBeLessThanOrEqual(shareGone(clock, START + later));
    }),
  );
});

test('a clock that stopped stays kept or missed whatever time it is', () => {
  const kept = hourClock('T13', '时钟', 5, FROM, '2026-11-23T11:40:00+08:00');
  const missed = hourClock('T13', '时钟', 5, FROM, '2026-11-23T11:41:00+08:00');
  expect(clockStage(kept, START + 99 * HOUR)).toBe('kept');
  expect(clockStage(missed, START)).toBe('missed');
  expect(clockStage(hourClock('T13', '时钟', 5, null), START)).toBe('idle');
});

test('figures add up to the whole seconds left, and hours go on past 99', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 200 * HOUR }), (ms) => {
      const { main, seconds } = spanFigures(ms);
      const [hours = 0, minutes = 0] = main.split(':').map(Number);
      expect((hours * 60 + minutes) * 60 + Number(seconds)).toBe(Math.ceil(ms / 1000));
    }),
  );
  expect(spanFigures(100 * HOUR).main).toBe('100:00');
});

test.for([
  [0, '不到1分'],
  [45 * 60_000, '45分'],
  [2 * HOUR, '2小时整'],
  [-(2 * HOUR + 26 * 60_000), '2小时26分'],
] as const)('says %i ms as %s', ([ms, words]) => {
  expect(spanText(ms)).toBe(words);
});

test('reads from the pack what starts and stops each clock of an incident', () => {
  const kind = kindOf(shippedPack, 'incident');
  const faces = ['T13', 'T14', 'T15'].map((id) => clockFace(hourClock(id, '时钟', 5, FROM), kind, {}));
  expect(faces.map(({ title, since, stops }) => [title, since, stops])).toEqual([
    ['权威信息', '发生', 'firstReleaseAt'],
    ['新闻发布会', '发生', 'conferenceAt'],
    ['网传内容回应', '发现', 'respondedAt'],
  ]);
  const own = clockFace(hourClock('X01', '本部门的时钟', 5, FROM), kind, {});
  expect(own).toMatchObject({ title: '本部门的时钟', stops: null });
});

test('what comes next is what the nearest running clock waits for', () => {
  const kind = kindOf(shippedPack, 'incident');
  const faced = (id: string, hours: number, stopped: string | null = null) => {
    const clock = hourClock(id, '时钟', hours, FROM, stopped);
    return { clock, face: clockFace(clock, kind, {}) };
  };
  expect(nextStep([faced('T15', 48), faced('T13', 5), faced('T14', 24)]).name).toBe('首次权威信息');
  expect(nextStep([faced('T15', 48), faced('T13', 5, minutesFrom(START, 60)), faced('T14', 24)])).toEqual({
    name: '新闻发布会',
    writes: 'press-conference',
  });
  expect(nextStep([]).name).toBe('后续发布');
});
