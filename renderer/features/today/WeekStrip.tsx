import type { TodayView } from '#shared/contract/delivery.ts';
import { dayText, weekdayText } from '#renderer/lib/timeText.ts';

type Day = TodayView['strip'][number];

export interface WeekStripProps {
  readonly strip: TodayView['strip'];
  readonly today: string;
  /** The day the list is narrowed to; null shows all. */
  readonly chosen: string | null;
  readonly onChoose: (date: string | null) => void;
}

/** The next ten days with what falls due, holidays and 调休上班; a day with something due narrows the list to it. */
export function WeekStrip({ strip, today, chosen, onChoose }: WeekStripProps) {
  return (
    <ol className="due-days">
      {strip.map((day) => {
        const words = (
          <>
            <span>{weekdayText(day.date)}</span>
            <span>{shortDay(day.date, today)}</span>
            <span className="due-words">
              <DayLabel day={day} />
              {dueText(day, day.date === today)}
            </span>
          </>
        );
        const look = `due-day${day.date === today ? ' is-today' : ''}${day.working ? '' : ' is-off'}`;
        const pressed = day.date === chosen;
        return (
          <li key={day.date}>
            {day.due === 0 && !pressed ? (
              <div className={look}>{words}</div>
            ) : (
              <button
                type="button"
                className={look}
                aria-pressed={pressed}
                title={
                  pressed ? '再按一次看全部' : `只看${dayText(day.date, Date.parse(`${today}T12:00:00+08:00`))}到期的`
                }
                onClick={() => onChoose(pressed ? null : day.date)}
              >
                {words}
              </button>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** 23 日 inside today's month, 12月1日 beyond it. */
function shortDay(date: string, today: string): string {
  const [, month = '', day = ''] = date.split('-').map((part) => String(Number(part)));
  return date.slice(0, 7) === today.slice(0, 7) ? `${day} 日` : `${month}月${day}日`;
}

/** Days that are not what their weekday says: a holiday by its name, a weekend worked. */
function DayLabel({ day: { label, working } }: { readonly day: Day }) {
  if (label === null) return working ? null : <span>休</span>;
  return <span className={working ? 'day-mark is-working' : 'day-mark'}>{working ? label : `${label} 休`}</span>;
}

function dueText({ due, working }: Day, today: boolean): string {
  const parts = [today ? '今天' : '', due > 0 ? `${due} 件` : today ? '没有到期' : working ? '—' : ''];
  return parts.filter((part) => part !== '').join(' · ');
}
