/**
 * Why that day (为什么是这一天), line by line: the popover and the command line say the same words. An
 * officer reads it out to whoever asks, so every day that was passed over says why it did not count.
 */
import type { Limit } from '../rulepack/clockRule.ts';
import { datePartsOf, type CivilDate } from '#shared/lib/civilDate.ts';
import { assertNever } from '#shared/lib/result.ts';
import type { Step } from './clock.ts';
import type { ClockState, Extension } from './clockState.ts';
import { dayWords } from './dayWords.ts';

export interface DerivationLine {
  /** The day the line speaks of, `YYYY-MM-DD`. */
  readonly date: string;
  /** The whole line, its day included, such as 11月23日 周一 第1个工作日. */
  readonly text: string;
  /** What the line is: a day that moved the count on, one that was passed over, or words on the way. */
  readonly what: 'start' | 'counted' | 'passed' | 'note' | 'end';
}

/** What the words are made from; a `ClockState` is more than that. */
export type Derivable = Pick<
  ClockState,
  | 'measure'
  | 'limit'
  | 'state'
  | 'from'
  | 'restarted'
  | 'extendedBy'
  | 'pauses'
  | 'due'
  | 'provisional'
  | 'calendar'
  | 'steps'
>;

/** The lines in the order of the calendar; none while the clock has not started. */
export function derivationOf(clock: Derivable): readonly DerivationLine[] {
  const { from, due, measure, limit, restarted } = clock;
  if (from === null) return [];
  const say = speaker(from);
  if (due === null) {
    return [say('start', from, restarted ? '重新起算' : '起算'), say('end', from, '要及时办理，法律没有规定天数')];
  }
  if (measure === 'lead') {
    return [
      say('end', due, '最迟这一天，当天不计'),
      ...counted(clock, say),
      say('start', from, `要在这一天之前至少${limitText(limit)}`),
    ];
  }
  const start = limit.unit === 'hours' ? '起算' : '起算，当天不计';
  return [
    say('start', from, restarted ? `重新${start}` : start),
    ...atOnce(clock, from, say),
    ...counted(clock, say),
    ...tooLate(clock, say),
    say('end', due, ending(clock)),
  ];
}

/** A limit in words: 20个工作日, 次年1月31日, 5小时. */
export function limitText(limit: Limit): string {
  switch (limit.unit) {
    case 'working-days':
      return `${limit.count}个工作日`;
    case 'days':
      return `${limit.count}日`;
    case 'hours':
      return `${limit.count}小时`;
    case 'months':
      return `${limit.count}个月`;
    case 'day-of-year':
      return `${['当年', '次年'][limit.years] ?? `${limit.years}年后的`}${limit.month}月${limit.day}日`;
    case 'per-month':
      return `每月${limit.count}次`;
    case 'per-year':
      return `每年${limit.count}次`;
    case 'promptly':
      return '及时';
    default:
      return assertNever(limit);
  }
}

type Say = (what: DerivationLine['what'], at: string, words: string) => DerivationLine;

/** Names the year only where it is not the one the clock started in. */
function speaker(from: string): Say {
  return (what, at, words) => ({ what, date: at.slice(0, 10), text: `${dayWords(at, from.slice(0, 4))} ${words}` });
}

/** The days counted one by one, with the line on an extension where its count begins. */
function counted({ limit, extendedBy, steps, calendar }: Derivable, say: Say): readonly DerivationLine[] {
  const lines: DerivationLine[] = [];
  const longer = extendedBy?.tooLate === false ? extendedBy : null;
  const first = stepLimit(limit);
  let phase: Limit = first === null && longer ? longer.limit : limit;
  let count = 0;
  for (const step of steps) {
    if (step.counted) count += 1;
    lines.push(
      say(step.counted ? 'counted' : 'passed', step.date, stepText(step, phase, count, isKnown(step.date, calendar))),
    );
    if (longer && phase === limit && count === first) {
      lines.push(extensionLine(longer, step.date, say));
      // The same unit is counted on: 第21个工作日.
      if (longer.limit.unit !== limit.unit) count = 0;
      phase = longer.limit;
    }
  }
  return lines;
}

/** How many days a limit counts one by one; null for one that is reckoned at once. */
const stepLimit = (limit: Limit): number | null =>
  limit.unit === 'working-days' || limit.unit === 'days' ? limit.count : null;

function stepText({ counted: counts, working, reason }: Step, { unit }: Limit, count: number, known: boolean): string {
  const mark = known || unit === 'days' ? '' : '，暂按周末推算';
  if (!counts) return `${reason}，不计${mark}`;
  const number = unit === 'days' ? `第${count}日` : `第${count}个工作日`;
  return `${number}${working && reason !== '工作日' && unit !== 'days' ? `（${reason}）` : ''}${mark}`;
}

const isKnown = (date: CivilDate, calendar: Derivable['calendar']): boolean =>
  calendar === null || calendar.years.includes(datePartsOf(date).year);

const extensionLine = ({ limit, agreedBy, toldOn }: Extension, at: string, say: Say): DerivationLine =>
  say('note', at, `延长${limitText(limit)}：${agreedBy}同意，${dayWords(toldOn, at.slice(0, 4))}告知申请人`);

/** What is not counted day by day: months with their pauses, days of the year, hours; then an extension of it. */
function atOnce({ limit, pauses, extendedBy }: Derivable, from: string, say: Say): readonly DerivationLine[] {
  if (stepLimit(limit) !== null) return [];
  const lines: DerivationLine[] = [];
  if (limit.unit === 'months') {
    lines.push(say('note', from, `起满${limitText(limit)}，到期月没有对应日的，算到月末日`));
    for (const { from: first, to } of pauses) {
      lines.push(say('note', first, `至${dayWords(to, from.slice(0, 4))} 暂停计时，期限顺延`));
    }
  }
  if (limit.unit === 'day-of-year') lines.push(say('note', from, `起算的，期限是${limitText(limit)}`));
  if (limit.unit === 'hours') lines.push(say('note', from, `起满${limitText(limit)}，节假日照算`));
  if (extendedBy?.tooLate === false) lines.push(extensionLine(extendedBy, from, say));
  return lines;
}

const tooLate = ({ extendedBy }: Derivable, say: Say): readonly DerivationLine[] =>
  extendedBy?.tooLate === true ? [say('note', extendedBy.toldOn, '才告知延长，已过期限，不延长')] : [];

function ending({ measure, state, provisional }: Derivable): string {
  const mark = provisional ? '（暂按周末推算，放假安排公布后重新计算）' : '';
  if (state === 'paused') return `如果今天恢复计时，到这一天期满${mark}`;
  if (measure === 'at-least') return `满期，从这一天起可以结束${mark}`;
  if (measure === 'age') return `最迟到这一天要有更新${mark}`;
  return `到期${mark}`;
}
