import { CalendarDays, Clock, TriangleAlert } from 'lucide-react';
import type { TodayItem } from '#shared/contract/delivery.ts';
import { useNow } from '#renderer/lib/useNow.ts';
import { StateMark } from '#renderer/ui/StateMark.tsx';
import { dueWords } from './dueWords.ts';

export interface TimeLeftProps {
  readonly due: NonNullable<TodayItem['due']>;
  /** The day the list was made for. */
  readonly today: string;
}

const looks = {
  over: { icon: TriangleAlert, tone: 'red' },
  near: { icon: Clock, tone: 'amber' },
  ample: { icon: CalendarDays, tone: 'plain' },
} as const;

/** Time left in words. Hours go on by themselves, and silently: what is spoken is spoken by the alarm, once. */
export function TimeLeft({ due, today }: TimeLeftProps) {
  return due.at === null ? (
    <DueMark due={due} today={today} now={Date.parse(`${today}T12:00:00+08:00`)} />
  ) : (
    <HoursLeft due={due} today={today} />
  );
}

/** Apart, so that only hour clocks keep a timer. */
function HoursLeft(props: TimeLeftProps) {
  return <DueMark {...props} now={useNow(5000)} />;
}

function DueMark({ due, today, now }: TimeLeftProps & { readonly now: number }) {
  const { look, left, until } = dueWords(due, today, now);
  return (
    <>
      <StateMark icon={looks[look].icon} tone={looks[look].tone} strong>
        {left}
      </StateMark>
      <div className="quiet today-until">{until}</div>
    </>
  );
}
