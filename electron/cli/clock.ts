import {
  dueByDays,
  dueByHours,
  dueByMonths,
  dueByWorkingDays,
  type Due,
  type Pause,
} from '#shared/domain/clock/clock.ts';
import { derivationOf } from '#shared/domain/clock/derivationOf.ts';
import type { Calendar } from '#shared/domain/calendar/calendar.ts';
import type { Limit } from '#shared/domain/rulepack/clockRule.ts';
import { parseCivilDate, type CivilDate } from '#shared/lib/civilDate.ts';
import { parseInstant } from '#shared/lib/shanghaiTime.ts';
import type { Instant } from '#shared/lib/instant.ts';
import { loadRules } from '#core/loadRules.ts';
import { BadUse, type Command } from './command.ts';
import { readWords } from './words.ts';

const text = { type: 'string' } as const;
const units = ['working-days', 'days', 'hours', 'months'] as const;
type Unit = (typeof units)[number];

/** More than anybody waits for: the answer names every day on the way. */
const most: Readonly<Record<Unit, number>> = { 'working-days': 9999, days: 9999, hours: 99_999, months: 360 };

/** `clock --from DATE --working-days N`: the due date and every day on the way to it. */
export const clock: Command = {
  usage: 'clock --from DATE (--working-days N | --days N | --hours N | --months N) [--pause A..B]…',
  about: '算期限，逐日说明为什么是这一天。',
  run: async (words, { resources }) => {
    const given = Object.fromEntries(units.map((unit) => [unit, text]));
    const { positionals, option, required, all } = readWords(words, {
      ...given,
      from: text,
      pause: { ...text, multiple: true },
    });
    if (positionals.length > 0) throw new BadUse(`多写了 ${positionals.join(' ')}：起算日写在 --from 后面`);
    const [unit, ...others] = units.filter((name) => option(name) !== undefined);
    if (unit === undefined || others.length > 0) {
      throw new BadUse('--working-days、--days、--hours、--months 要写一个，且只写一个');
    }
    const limit = { unit, count: countOf(required(unit), unit) };
    const from = required('from');
    const pauses = all('pause').map(pauseOf);
    if (unit === 'hours' && pauses.length > 0) throw new BadUse('按小时算的期限不因 --pause 暂停，请去掉 --pause');

    const { calendar } = await loadRules(resources);
    const due = dueOf(limit, from, calendar, pauses);
    return { exit: 0, json: due, text: textOf(limit, from, due, pauses) };
  },
};

function dueOf(
  { unit, count }: Limit & { readonly unit: Unit },
  from: string,
  calendar: Calendar,
  pauses: readonly Pause[],
): Due {
  switch (unit) {
    case 'hours':
      return dueByHours(instantOf(from), count, calendar);
    case 'working-days':
      return dueByWorkingDays(dateOf(from), count, calendar, pauses);
    case 'days':
      return dueByDays(dateOf(from), count, calendar, pauses);
    case 'months':
      return dueByMonths(dateOf(from), count, calendar, pauses);
  }
}

/** What a person reads: the same lines as behind 为什么是这一天 in the window. */
function textOf(limit: Limit, from: string, due: Due, pauses: readonly Pause[]): string {
  const provisional = due.provisional && limit.unit === 'working-days';
  const lines = derivationOf({
    ...due,
    measure: 'due',
    limit,
    state: 'running',
    from,
    restarted: false,
    extendedBy: null,
    pauses,
    provisional,
  });
  return [...lines.map((line) => line.text), `到期 ${due.due}`].join('\n');
}

function countOf(value: string, unit: Unit): number {
  const count = /^\d{1,5}$/u.test(value) ? Number(value) : Infinity;
  if (count > most[unit]) throw new BadUse(`--${unit} 要写 0 到 ${most[unit]} 的整数，写的是 ${value}`);
  return count;
}

/** Years in which the count cannot run off the calendar. */
function dateOf(value: string): CivilDate {
  const date = parseCivilDate(value);
  if (date === null) throw new BadUse(`日期要写成 2026-02-13 这样，写的是 ${value}`);
  if (date < '1900' || date >= '3000') throw new BadUse(`日期要在 1900 年到 2999 年之间，写的是 ${value}`);
  return date;
}

function instantOf(value: string): Instant {
  const instant = parseInstant(value);
  if (instant === null) throw new BadUse(`按小时算时，--from 要写成 2026-02-13T09:00:00+08:00 这样，写的是 ${value}`);
  return instant;
}

function pauseOf(value: string): Pause {
  const [from = '', to = '', ...rest] = value.split('..');
  if (parseCivilDate(from) === null || parseCivilDate(to) === null || rest.length > 0) {
    throw new BadUse(`--pause 要写成 2026-02-13..2026-02-20 这样，写的是 ${value}`);
  }
  if (to < from) throw new BadUse(`--pause 的结束日不能早于开始日，写的是 ${value}`);
  return { from: dateOf(from), to: dateOf(to) };
}
