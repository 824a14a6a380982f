/**
 * One worked example, at least, of every row of the domain facts §0, reckoned by hand from the notices,
 * with the limits of the shipped rule pack: a changed limit fails here by the clock's name.
 */
import { readFileSync } from 'node:fs';
import { expect, it, test } from 'vitest';
import { clocksOf } from '#shared/domain/clock/clocksOf.ts';
import type { ClockState } from '#shared/domain/clock/clockState.ts';
import type { ClockBinding, ClockRule } from '#shared/domain/rulepack/clockRule.ts';
import { cnCalendar } from '../calendar/cn.ts';
import { bindingOf, factsOf, moment, type Written } from './facts.ts';
import { from, rows } from './goldenRows.ts';

const pack = new URL('../../../../resources/rulepack/zhongshan/clocks.json', import.meta.url);
const rules = JSON.parse(readFileSync(pack, 'utf8')) as readonly ClockRule[];
const calendar = cnCalendar();
const now = moment('2026-11-23T10:00:00+08:00');

const run = (clock: string, written: Written, more: Partial<ClockBinding> = {}): ClockState | undefined =>
  clocksOf([bindingOf(clock, more)], rules, factsOf(written), calendar, now)[0];

it.each(rows)('$id: $what', ({ id, written, binding, expected }) => {
  expect(run(binding?.clock ?? id, written, binding)).toMatchObject(expected);
});

test('T16 is counted per month by the ledger and is no clock of a record', () => {
  expect(run('T16', from('2026-11-02'))).toBeUndefined();
  expect(run('T16-head', from('2026-11-02'))).toBeUndefined();
});

test('every row of the domain facts has its example', () => {
  const wanted = Array.from({ length: 31 }, (_, index) => `T${String(index + 1).padStart(2, '0')}`);
  expect(wanted.filter((id) => id !== 'T16' && !rows.some((row) => row.id === id))).toEqual([]);
  expect(wanted.filter((id) => !rules.some((rule) => rule.id === id))).toEqual([]);
});
