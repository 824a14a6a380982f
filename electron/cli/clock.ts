import { dueByDays, dueByHours, dueByWorkingDays, type Pause } from '#shared/domain/clock/clock.ts';
import { parseCivilDate, type CivilDate } from '#shared/lib/civilDate.ts';
import { parseInstant } from '#shared/lib/shanghaiTime.ts';
import { loadRules } from '#core/loadRules.ts';
import { BadUse, type Command } from './command.ts';
import { readWords } from './words.ts';

const text = { type: 'string' } as const;

/** `clock --from DATE --working-days N`: the due date and every day on the way to it. */
export const clock: Command = {
  usage: 'clock --from DATE (--working-days N | --days N | --hours N) [--pause A..B]',
  about: '算期限，逐日说明为什么是这一天。',
  run: async (words, { resources }) => {
    const options = { from: text, 'working-days': text, days: text, hours: text, pause: { ...text, multiple: true } };
    const { option, required, all } = readWords(words, options);
    const { calendar } = await loadRules(resources);
    const units = ['working-days', 'days', 'hours'] as const;
    const [unit, ...others] = units.filter((name) => option(name) !== undefined);
    if (unit === undefined || others.length > 0)
      throw new BadUse('--working-days、--days、--hours 要写一个，且只写一个');
    const count = countOf(required(unit), unit);
    const pauses = all('pause').map(pauseOf);

    const due =
      unit === 'hours'
        ? dueByHours(instantOf(required('from')), count, calendar)
        : (unit === 'days' ? dueByDays : dueByWorkingDays)(dateOf(required('from')), count, calendar, pauses);
    const steps = due.steps.map(({ date, counted, reason }) => `${date} ${counted ? '计' : '不计'} ${reason}`);
    const note = due.provisional ? '（暂算：所到年份的放假安排尚未公布）' : '';
    return { exit: 0, json: due, text: [...steps, `到期 ${due.due}${note}`].join('\n') };
  },
};

function countOf(value: string, unit: string): number {
  if (!/^\d{1,5}$/u.test(value)) throw new BadUse(`--${unit} 要写 0 到 99999 的整数，写的是 ${value}`);
  return Number(value);
}

function dateOf(value: string): CivilDate {
  const date = parseCivilDate(value);
  if (date === null) throw new BadUse(`日期要写成 2026-02-13 这样，写的是 ${value}`);
  return date;
}

function instantOf(value: string): NonNullable<ReturnType<typeof parseInstant>> {
  const instant = parseInstant(value);
  if (instant === null) throw new BadUse(`按小时算时，--from 要写成 2026-02-13T09:00:00+08:00 这样，写的是 ${value}`);
  return instant;
}

function pauseOf(value: string): Pause {
  const [from = '', to = '', ...rest] = value.split('..');
  if (rest.length > 0) throw new BadUse(`--pause 要写成 2026-02-13..2026-02-20 这样，写的是 ${value}`);
  return { from: dateOf(from), to: dateOf(to) };
}
