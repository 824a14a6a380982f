import { CircleCheck, Clock, Info } from 'lucide-react';
import type { TodayView } from '#shared/contract/delivery.ts';
import type { Navigate } from '#renderer/lib/route.ts';
import { momentText, weekdayText } from '#renderer/lib/timeText.ts';

export interface DueStripProps {
  readonly view: TodayView;
  readonly now: number;
  readonly navigate: Navigate;
}

/** The next ten days with what falls due, holidays and 调休, and where the packages are. */
export function DueStrip({ view, now, navigate }: DueStripProps) {
  return (
    <aside className="due-strip" aria-label="到期日" data-pane="到期日" tabIndex={-1}>
      <h2 className="due-head">到期日</h2>
      <ol>
        {view.strip.map((day) => (
          <li
            key={day.date}
            className={`due-day${day.date === view.date ? ' is-today' : ''}${day.working ? '' : ' is-off'}`}
          >
            <span>{weekdayText(day.date)}</span>
            <span>{shortDay(day.date, view.date)}</span>
            <span>{dayWords(day, day.date === view.date)}</span>
          </li>
        ))}
      </ol>
      {view.provisionalYears.length > 0 && (
        <p className="quiet due-note">
          <Info className="icon" size={16} strokeWidth={1.75} aria-hidden />
          <span>{view.provisionalYears.join('、')}年放假安排还没有导入，那一年的期限按周末推算，标为“暂算”。</span>
        </p>
      )}
      <h2 className="due-head">报送</h2>
      <p className="due-fact dense">
        {view.waitingForReceipt > 0 ? (
          <>
            <Clock className="icon tone-amber" size={16} strokeWidth={1.75} aria-hidden />
            <span>
              {view.waitingForReceipt} 个材料包未收到回执
              <br />
              <button
                type="button"
                className="link-button"
                onClick={() => navigate({ screen: 'delivery', submission: null })}
              >
                查看报送
              </button>
            </span>
          </>
        ) : (
          <>
            <CircleCheck className="icon tone-green" size={16} strokeWidth={1.75} aria-hidden />
            <span>没有等待回执的材料包</span>
          </>
        )}
      </p>
      <p className="quiet due-fact">
        <span className="icon-room" />
        <span>
          {view.lastReachedPortalAt === null
            ? '还没有连通过门户'
            : `最近一次连通门户 ${momentText(view.lastReachedPortalAt, now)}`}
        </span>
      </p>
    </aside>
  );
}

/** 23 日 inside today's month, 12月1日 beyond it. */
function shortDay(date: string, today: string): string {
  const [, month = '', day = ''] = date.split('-').map((part) => String(Number(part)));
  return date.slice(0, 7) === today.slice(0, 7) ? `${day} 日` : `${month}月${day}日`;
}

function dayWords(day: TodayView['strip'][number], today: boolean): string {
  const due = day.due > 0 ? `${day.due} 件` : today ? '没有到期' : day.label === null ? '—' : null;
  if (!day.working) return [day.label ?? '休', day.due > 0 && due].filter(Boolean).join(' · ');
  return [today && '今天', day.label, due].filter(Boolean).join(' · ');
}
