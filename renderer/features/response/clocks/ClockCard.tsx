import { Button } from 'antd';
import { CircleCheck, CircleDashed, Clock, TriangleAlert } from 'lucide-react';
import { useId } from 'react';
import type { ClockState } from '#shared/domain/clock/clockState.ts';
import { spanText } from '#renderer/lib/spanText.ts';
import { momentText } from '#renderer/lib/timeText.ts';
import { useNow } from '#renderer/lib/useNow.ts';
import { StateMark, type StateMarkProps } from '#renderer/ui/StateMark.tsx';
import type { ClockFace } from './clockFace.ts';
import { clockStage, shareGone, type ClockStage } from './clockStage.ts';
import { spanFigures } from './spanFigures.ts';

export interface ClockCardProps {
  readonly clock: ClockState;
  readonly face: ClockFace;
  /** Its moment is being asked for, or may not be changed. */
  readonly disabled: boolean;
  readonly onMark: () => void;
  /** The moment it runs from is not written yet: leads to where it is written. */
  readonly onStart: () => void;
}

const tones: Readonly<Record<ClockStage, StateMarkProps['tone']>> = {
  idle: 'plain',
  ample: 'plain',
  half: 'amber',
  hour: 'amber',
  quarter: 'amber',
  over: 'red',
  kept: 'green',
  missed: 'amber',
};

/** One clock as large as its place allows, counting down to an absolute instant. It ticks by itself: nothing else is drawn anew. */
export function ClockCard({ clock, face, disabled, onMark, onStart }: ClockCardProps) {
  const now = useNow(250);
  const id = useId();
  const stage = clockStage(clock, now);
  const { main, seconds } = spanFigures(shownSpan(clock, stage, now));
  const stopped = stage === 'kept' || stage === 'missed';
  const verb = stopped ? '更正时刻' : face.verb;
  return (
    <section className={`clock is-${stage}`} aria-labelledby={id}>
      <header className="clock-row">
        <h2 id={id}>
          {face.title}
          {'count' in clock.limit && clock.limit.unit === 'hours' && ` · ${clock.limit.count}小时内`}
        </h2>
        <StateMark icon={iconOf(stage)} tone={tones[stage]} strong={stage === 'over'}>
          {stateWords(stage, clock, face, now)}
        </StateMark>
      </header>
      <div className="clock-figures" role="timer" aria-label={spoken(stage, clock, now)}>
        <span aria-hidden>
          {stage === 'idle' ? '––:––' : `${stage === 'over' ? '−' : ''}${main}`}
          {stage !== 'idle' && <small>:{seconds}</small>}
        </span>
      </div>
      <div className="clock-track" aria-hidden>
        <i style={{ width: `${Math.round(stopped || stage === 'over' ? 100 : shareGone(clock, now) * 100)}%` }} />
      </div>
      <footer className="clock-row">
        <div className="clock-ends">
          {stage === 'idle' ? (
            <strong>{`还没写${face.since}时间`}</strong>
          ) : (
            <strong>最迟 {clock.due === null ? '' : momentText(clock.due, now)}</strong>
          )}
          {clock.from !== null && (
            <span className="quiet">
              {stopped && clock.stoppedOn !== null
                ? `${momentText(clock.stoppedOn, now)} ${face.done}，用时${spanText(shownSpan(clock, stage, now))}`
                : `自${face.since} ${momentText(clock.from, now)} 起`}
            </span>
          )}
        </div>
        {stage === 'idle' ? (
          <Button size="small" onClick={onStart}>
            写{face.since}时间
          </Button>
        ) : (
          face.stops !== null && (
            <Button size="small" disabled={disabled} onClick={onMark} aria-label={`${face.title}：${verb}`}>
              {verb}
            </Button>
          )
        )}
      </footer>
    </section>
  );
}

/** Running: what is left. Over: how far. Stopped: how long it took. */
function shownSpan({ from, dueAt, stoppedOn }: ClockState, stage: ClockStage, now: number): number {
  if (stage === 'idle' || from === null || dueAt === null) return 0;
  if (stage === 'kept' || stage === 'missed') return Date.parse(stoppedOn ?? from) - Date.parse(from);
  return stage === 'over' ? Math.floor((now - dueAt) / 1000) * 1000 : dueAt - now;
}

function stateWords(stage: ClockStage, { due, stoppedOn }: ClockState, face: ClockFace, now: number): string {
  const planned = face.plannedAt !== null && Date.parse(face.plannedAt) >= now ? face.plannedAt : null;
  switch (stage) {
    case 'idle':
      return '没有起算';
    case 'ample':
      return planned === null ? face.undone : `已排 ${momentText(planned, now)}`;
    case 'half':
      return planned === null ? `过半，${face.undone}` : `已排 ${momentText(planned, now)}`;
    case 'hour':
      return `不到1小时，${face.undone}`;
    case 'quarter':
      return `不到15分钟，${face.undone}`;
    case 'over':
      return `已超时，${face.undone}`;
    case 'kept':
      return '按时';
    case 'missed':
      return `晚了${spanText(Date.parse(stoppedOn ?? '') - Date.parse(due ?? ''))}`;
  }
}

/** For ears: to the minute, so that a reader who comes back hears no string of digits. */
function spoken(stage: ClockStage, clock: ClockState, now: number): string {
  const span = spanText(shownSpan(clock, stage, now));
  switch (stage) {
    case 'idle':
      return '没有起算';
    case 'over':
      return `已超时${span}`;
    case 'kept':
    case 'missed':
      return `用时${span}`;
    case 'ample':
    case 'half':
    case 'hour':
    case 'quarter':
      return `还剩${span}`;
  }
}

function iconOf(stage: ClockStage): StateMarkProps['icon'] {
  if (stage === 'over') return TriangleAlert;
  if (stage === 'kept' || stage === 'missed') return CircleCheck;
  return stage === 'idle' ? CircleDashed : Clock;
}
