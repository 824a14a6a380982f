import { Button } from 'antd';
import { Undo2 } from 'lucide-react';
import { useId } from 'react';
import type { TodayItem } from '#shared/contract/delivery.ts';
import { assertNever } from '#shared/lib/result.ts';
import type { Navigate, Route } from '#renderer/lib/route.ts';
import { dayText } from '#renderer/lib/timeText.ts';
import { Countdown } from '#renderer/ui/Countdown.tsx';
import { StateMark } from '#renderer/ui/StateMark.tsx';

export interface TodayRowProps {
  readonly item: TodayItem;
  readonly urgent: boolean;
  readonly now: number;
  readonly navigate: Navigate;
}

/** What, why, how long, and the one thing to do; the legal basis joins while the row is pointed at or focused. */
export function TodayRow({ item, urgent, now, navigate }: TodayRowProps) {
  const id = useId();
  const { verb, to } = step(item);
  return (
    <li className="today-row">
      <div className="today-what">
        <div className="today-title one-line" id={`${id}-title`} title={item.title}>
          {item.title}
        </div>
        <div className="quiet one-line" id={`${id}-why`}>
          {item.why}
          <span className="today-basis"> · 依据 {item.basis}</span>
        </div>
      </div>
      <div className="today-due dense">
        {item.due ? (
          <>
            <Countdown due={item.due} />
            <div className="quiet today-until">
              {item.due.workingDaysLeft < 0
                ? `应于 ${dayText(item.due.date, now)}`
                : `至 ${dayText(item.due.date, now)}`}
            </div>
          </>
        ) : (
          item.group === 'returned' && (
            <>
              <StateMark icon={Undo2} tone="amber" strong>
                被退回
              </StateMark>
              <div className="quiet today-until">修改后重新送审</div>
            </>
          )
        )}
      </div>
      <Button
        className="today-action"
        type={urgent ? 'primary' : 'default'}
        ghost={false}
        size="small"
        data-row
        aria-describedby={`${id}-title ${id}-why`}
        onClick={() => navigate(to)}
      >
        {verb}
      </Button>
    </li>
  );
}

function step({ action, submission }: TodayItem): { readonly verb: string; readonly to: Route } {
  switch (action) {
    case 'write':
      return { verb: '继续写', to: { screen: 'studio', submission } };
    case 'see-reason':
      return { verb: '看理由', to: { screen: 'studio', submission } };
    case 'review':
      return { verb: '去审阅', to: { screen: 'review', submission } };
    case 'see-delivery':
      return { verb: '看报送', to: { screen: 'delivery', submission } };
    default:
      return assertNever(action);
  }
}
