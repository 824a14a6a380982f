import { CalendarDays, CircleCheck, CircleDashed, CircleQuestionMark, Clock, Pause, TriangleAlert } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useId, useState } from 'react';
import type { ClockState } from '#shared/domain/clock/clockState.ts';
import { StateMark } from '#renderer/ui/StateMark.tsx';
import { ClockWhy } from './ClockWhy.tsx';
import { clockWords, type ClockWords } from './clockWords.ts';
import './clockCard.css';

export interface ClockCardProps {
  readonly clock: ClockState;
  /** UTC milliseconds, renewed now and then (`useNow`). */
  readonly now: number;
  /** Threshold of the pack: amber from fewer working days than this on. */
  readonly soonWorkingDays: number;
}

const icons: Readonly<Record<ClockWords['look'], LucideIcon>> = {
  idle: CircleDashed,
  running: CalendarDays,
  near: Clock,
  over: TriangleAlert,
  paused: Pause,
  kept: CircleCheck,
  missed: TriangleAlert,
};

/** One clock (公开期限): how much time is left, until when, by which rule, and why it is that day. */
export function ClockCard({ clock, now, soonWorkingDays }: ClockCardProps) {
  const [asked, setAsked] = useState(false);
  const name = useId();
  const { look, tone, state, until } = clockWords(clock, now, soonWorkingDays);
  return (
    <div className="clock-card" role="group" aria-labelledby={name}>
      <StateMark icon={icons[look]} tone={tone} strong={look === 'near' || look === 'over'}>
        {state}
      </StateMark>
      {until !== null && <div className="clock-until">{until}</div>}
      {clock.provisional && (
        <StateMark icon={CircleQuestionMark} tone="uncertain">
          暂按周末推算
        </StateMark>
      )}
      <div id={name} className="clock-name" title={clock.basis}>
        {clock.name}
      </div>
      {clock.due !== null && (
        <button type="button" className="link-button" aria-describedby={name} onClick={() => setAsked(true)}>
          为什么是这一天
        </button>
      )}
      <ClockWhy clock={clock} now={now} open={asked} onClose={() => setAsked(false)} />
    </div>
  );
}
