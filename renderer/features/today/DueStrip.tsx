import { Info } from 'lucide-react';
import type { TodayView } from '#shared/contract/delivery.ts';
import type { Navigate } from '#renderer/lib/route.ts';
import { dayText } from '#renderer/lib/timeText.ts';
import { DeskFacts } from './DeskFacts.tsx';
import { WeekStrip, type WeekStripProps } from './WeekStrip.tsx';

export interface DueStripProps extends Pick<WeekStripProps, 'chosen' | 'onChoose'> {
  readonly view: TodayView;
  readonly now: number;
  readonly navigate: Navigate;
}

/** Beside the list: the days ahead, and whether what was written is safe and under way. */
export function DueStrip({ view, now, chosen, onChoose, navigate }: DueStripProps) {
  const { strip, provisionalYears } = view;
  return (
    <aside className="due-strip" aria-label="到期日" data-pane="到期日" tabIndex={-1}>
      <h2 className="due-head">
        到期日
        <span className="quiet due-range">{rangeText(strip, view.date)}</span>
      </h2>
      <WeekStrip strip={strip} today={view.date} chosen={chosen} onChoose={onChoose} />
      {provisionalYears.length > 0 && (
        <p className="quiet due-note">
          <Info className="icon" size={16} strokeWidth={1.75} aria-hidden />
          <span>
            {provisionalYears.join('、')}年放假安排还没有导入，那一年的期限按周末推算，标为“暂算”。
            <button type="button" className="link-button" onClick={() => navigate({ screen: 'settings' })}>
              去导入放假安排
            </button>
          </span>
        </p>
      )}
      <h2 className="due-head">保存与报送</h2>
      <DeskFacts view={view} now={now} navigate={navigate} />
    </aside>
  );
}

/** 11月23日—12月2日: the days the strip looks ahead. */
function rangeText(strip: TodayView['strip'], today: string): string {
  const noon = Date.parse(`${today}T12:00:00+08:00`);
  const ends = [strip.at(0), strip.at(-1)].flatMap((day) => (day ? [dayText(day.date, noon).split(' ')[0]] : []));
  return ends.join('—');
}
