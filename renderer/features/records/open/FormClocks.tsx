import { CalendarDays, CircleCheck, Clock, Pause, TriangleAlert } from 'lucide-react';
import type { ClockState } from '#shared/domain/clock/clockState.ts';
import { dayText, momentText } from '#renderer/lib/timeText.ts';
import { useNow } from '#renderer/lib/useNow.ts';
import { StateMark } from '#renderer/ui/StateMark.tsx';

/** 公开期限: every clock of the record, running ones first. */
export function FormClocks({ clocks }: { readonly clocks: readonly ClockState[] }) {
  const now = useNow();
  if (clocks.length === 0) return null;
  return (
    <section>
      <h2>期限</h2>
      {clocks.map((clock) => (
        <div key={clock.clock} className="record-clock">
          <ClockMark clock={clock} now={now} />
          {clock.due !== null && (
            <div>
              至 {dueText(clock.due, now)}
              {clock.provisional && '（暂算）'}
            </div>
          )}
          <div className="quiet">{clock.name}</div>
        </div>
      ))}
    </section>
  );
}

const dueText = (due: string, now: number): string => (due.includes('T') ? momentText(due, now) : dayText(due, now));

function ClockMark({ clock: { state, dueAt }, now }: { readonly clock: ClockState; readonly now: number }) {
  switch (state) {
    case 'idle':
      return (
        <StateMark icon={Clock} tone="plain">
          还没有起算
        </StateMark>
      );
    case 'paused':
      return (
        <StateMark icon={Pause} tone="plain">
          暂停计算
        </StateMark>
      );
    case 'kept':
      return (
        <StateMark icon={CircleCheck} tone="green">
          按期完成
        </StateMark>
      );
    case 'missed':
      return (
        <StateMark icon={TriangleAlert} tone="red">
          逾期完成
        </StateMark>
      );
    case 'running':
      return dueAt !== null && dueAt < now ? (
        <StateMark icon={TriangleAlert} tone="red" strong>
          已逾期
        </StateMark>
      ) : (
        <StateMark icon={CalendarDays} tone="plain">
          正在计算
        </StateMark>
      );
  }
}
