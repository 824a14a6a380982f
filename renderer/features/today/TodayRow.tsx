import { Button } from 'antd';
import { Undo2 } from 'lucide-react';
import { memo, useId } from 'react';
import type { TodayItem, TodayPlace } from '#shared/contract/delivery.ts';
import type { Kind } from '#shared/domain/rulepack/kind.ts';
import { StateMark } from '#renderer/ui/StateMark.tsx';
import { Reason } from './Reason.tsx';
import { rowVerb } from './rowVerb.ts';
import { TimeLeft } from './TimeLeft.tsx';
import { useReason } from './useReason.ts';

export interface TodayRowProps {
  readonly item: TodayItem;
  /** Undefined until the rule pack was read, and for a kind it does not know. */
  readonly kind: Kind | undefined;
  readonly urgent: boolean;
  /** The day the list was made for. */
  readonly today: string;
  readonly go: (place: TodayPlace) => void;
}

/** What, why, how long, and the one thing to do; rule and basis in full while it is pointed at or focused. */
export const TodayRow = memo(function TodayRow({ item, kind, urgent, today, go }: TodayRowProps) {
  const id = useId();
  const { open, events } = useReason();
  const title = item.title.trim() === '' ? '（还没有标题）' : item.title;
  return (
    <li className="today-row" {...events}>
      <div className="today-what">
        <div className="today-title one-line" id={`${id}-title`}>
          {title}
        </div>
        <div className="quiet today-why" id={`${id}-why`}>
          {kind && (
            <span className="kind-tag">
              <span aria-hidden>{kind.short}</span>
              <span className="unseen">{kind.name}，</span>
            </span>
          )}
          <span className="one-line">{item.why}</span>
          {item.basis !== '' && <span className="unseen">，依据 {item.basis}</span>}
        </div>
      </div>
      <div className="today-due dense" id={`${id}-due`}>
        {item.due ? (
          <TimeLeft due={item.due} today={today} />
        ) : (
          item.group === 'returned' && (
            <StateMark icon={Undo2} tone="amber" strong>
              被退回
            </StateMark>
          )
        )}
      </div>
      <Button
        className="today-action"
        type={urgent ? 'primary' : 'default'}
        size="small"
        data-row
        aria-describedby={`${id}-title ${id}-why ${id}-due`}
        onClick={() => go(item.place)}
      >
        {rowVerb(item)}
      </Button>
      {open && <Reason item={item} title={title} kind={kind} />}
    </li>
  );
});
