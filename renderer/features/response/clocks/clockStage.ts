import type { ClockState } from '#shared/domain/clock/clockState.ts';

/**
 * How far a clock is: what its card says and looks like, and when it is spoken. In order of time;
 * the last two are where it stopped.
 */
export const stages = ['idle', 'ample', 'half', 'hour', 'quarter', 'over', 'kept', 'missed'] as const;
export type ClockStage = (typeof stages)[number];

const HOUR = 3_600_000;
const QUARTER = 900_000;

/** The stage at a moment. Deadlines are absolute instants: sleep, restart and time zone change nothing. */
export function clockStage(
  { state, from, dueAt }: Pick<ClockState, 'state' | 'from' | 'dueAt'>,
  now: number,
): ClockStage {
  if (state === 'kept' || state === 'missed') return state;
  if (state === 'idle' || from === null || dueAt === null) return 'idle';
  const left = dueAt - now;
  if (left < 0) return 'over';
  if (left < QUARTER) return 'quarter';
  if (left < HOUR) return 'hour';
  return left * 2 <= dueAt - Date.parse(from) ? 'half' : 'ample';
}

/** The share of the time that is gone, 0–1. */
export function shareGone({ from, dueAt }: Pick<ClockState, 'from' | 'dueAt'>, now: number): number {
  if (from === null || dueAt === null) return 0;
  const start = Date.parse(from);
  return dueAt <= start ? 1 : Math.min(1, Math.max(0, (now - start) / (dueAt - start)));
}
