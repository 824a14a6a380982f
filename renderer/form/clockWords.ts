import type { ClockState } from '#shared/domain/clock/clockState.ts';
import { civilDateOf } from '#shared/lib/shanghaiTime.ts';
import type { Instant } from '#shared/lib/instant.ts';
import { dayText, momentText } from '#renderer/lib/timeText.ts';
import type { Tone } from '#renderer/ui/StateMark.tsx';

/** A clock as it is shown: its state as icon, word and colour, and the day it is about. */
export interface ClockWords {
  readonly look: 'idle' | 'running' | 'near' | 'over' | 'paused' | 'kept' | 'missed';
  readonly tone: Tone;
  readonly state: string;
  /** 至 11月26日 周四, in full; null where there is no day. */
  readonly until: string | null;
}

/**
 * The words of one clock. Amber from fewer than `soonWorkingDays` working days on (R03); `left` of the
 * clock was reckoned when the record was read, hours are reckoned from `now`.
 */
export function clockWords(clock: ClockState, now: number, soonWorkingDays: number): ClockWords {
  const due = clock.due === null ? null : timeWords(clock.due, now);
  switch (clock.state) {
    case 'idle':
      return { look: 'idle', tone: 'plain', state: '还没有起算', until: null };
    case 'paused':
      return { look: 'paused', tone: 'plain', state: '暂停计时', until: due && `现在恢复的话，到 ${due} 期满` };
    case 'kept':
      return { look: 'kept', tone: 'green', state: keptWords(clock), until: stoppedWords(clock, due, now) };
    case 'missed':
      return { look: 'missed', tone: 'red', state: missedWords(clock), until: stoppedWords(clock, due, now) };
    case 'running':
      return running(clock, due, now, soonWorkingDays);
  }
}

/** A day or moment of a clock, such as 11月26日 周四 or 今天 11:40. */
export const timeWords = (at: string, now: number): string =>
  at.includes('T') ? momentText(at, now) : dayText(at, now);

function running(clock: ClockState, due: string | null, now: number, soon: number): ClockWords {
  const { measure, dueAt, left } = clock;
  if (due === null) return { look: 'running', tone: 'plain', state: '要及时办理', until: null };
  if (measure === 'at-least') {
    const state = left !== null && left > 0 ? `再过${leftWords(clock, left)}期满` : '已期满，可以结束';
    return { look: 'running', tone: 'plain', state, until: `最早 ${due} 结束` };
  }
  const until = measure === 'age' ? `最迟 ${due} 更新` : `至 ${due}`;
  if (dueAt !== null && now > dueAt) {
    return { look: 'over', tone: 'red', state: overWords(clock, now), until: `应于 ${due}` };
  }
  if (left === null) {
    const near = dueAt !== null && dueAt - now <= hour;
    return { ...(near ? nearby : calm), state: `还剩 ${spanWords((dueAt ?? now) - now)}`, until };
  }
  if (clock.due === civilDateOf(now as Instant)) return { ...nearby, state: '今天到期', until };
  return {
    ...(left < soon ? nearby : calm),
    state: left > 0 ? `还剩${leftWords(clock, left)}` : '今天是最后一个工作日',
    until,
  };
}

/** The day may be fixed by law and yet lie in a year whose working days nobody knows: 还剩约 41 个工作日. */
function leftWords({ due, provisional, calendar }: ClockState, left: number): string {
  const known = provisional || calendar === null || calendar.years.includes(Number(due?.slice(0, 4)));
  return `${known ? '' : '约'} ${left} 个工作日`;
}

const calm = { look: 'running', tone: 'plain' } as const;
const nearby = { look: 'near', tone: 'amber' } as const;

function overWords({ left, dueAt }: ClockState, now: number): string {
  if (left === null) return `超过 ${spanWords(now - (dueAt ?? now))}`;
  // Over on a weekend: no working day has been missed yet.
  return left < 0 ? `逾期 ${-left} 个工作日` : '已逾期';
}

function keptWords({ due, measure, late }: ClockState): string {
  if (due === null) return '已办理';
  if (measure === 'at-least') return '时间足够';
  return late !== null && late < 0 ? `提前 ${-late} 个工作日完成` : '按期完成';
}

function missedWords({ measure, late }: ClockState): string {
  const days = late !== null && late > 0 ? `${late} 个工作日` : '';
  if (measure === 'at-least') return days === '' ? '时间不够' : `时间不够，少 ${days}`;
  return days === '' ? '逾期完成' : `逾期 ${days}完成`;
}

function stoppedWords({ stoppedOn, measure }: ClockState, due: string | null, now: number): string | null {
  if (stoppedOn === null) return null;
  const done = `${timeWords(stoppedOn, now)} ${measure === 'at-least' ? '结束' : '完成'}`;
  return due === null ? done : `${done}，期限${measure === 'at-least' ? '不早于' : '至'} ${due}`;
}

const minute = 60_000;
const hour = 60 * minute;

/** 3 小时 20 分钟, 15 分钟; less than a minute is 不到 1 分钟. */
function spanWords(ms: number): string {
  const minutes = Math.floor(ms / minute);
  if (minutes < 1) return '不到 1 分钟';
  const hours = Math.floor(minutes / 60);
  const rest = minutes - hours * 60;
  return [hours > 0 ? `${hours} 小时` : '', rest > 0 ? `${rest} 分钟` : ''].filter((part) => part !== '').join(' ');
}
