import { ChevronDown, ChevronRight, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import type { TodayItem } from '#shared/contract/delivery.ts';
import type { Navigate } from '#renderer/lib/route.ts';
import { dayText } from '#renderer/lib/timeText.ts';
import type { Tone } from '#renderer/ui/StateMark.tsx';
import { TodayRow } from './TodayRow.tsx';

export interface TodayGroupProps {
  readonly name: string;
  readonly icon: LucideIcon;
  readonly tone: Tone;
  /** Its rows carry the filled button. */
  readonly urgent: boolean;
  /** Starts folded: what can wait does not compete with what cannot. */
  readonly folds: boolean;
  readonly items: readonly TodayItem[];
  readonly now: number;
  readonly navigate: Navigate;
}

/** One group of 今日 with its count. */
export function TodayGroup({ name, icon: Icon, tone, urgent, folds, items, now, navigate }: TodayGroupProps) {
  const [open, setOpen] = useState(!folds);
  const nearest = items
    .flatMap(({ due }) => (due ? [due.date] : []))
    .sort()
    .at(0);
  const words = (
    <>
      {folds ? (
        open ? (
          <ChevronDown className="icon" size={16} aria-hidden />
        ) : (
          <ChevronRight className="icon" size={16} aria-hidden />
        )
      ) : (
        <Icon className="icon" size={16} strokeWidth={1.75} aria-hidden />
      )}
      {name}
      <span className="today-count">
        {items.length}
        {folds && nearest !== undefined && ` · 最近一件至 ${dayText(nearest, now)}`}
      </span>
    </>
  );
  return (
    <section>
      <h2 className={`today-group tone-${tone}`}>
        {folds ? (
          <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
            {words}
          </button>
        ) : (
          words
        )}
      </h2>
      {open && (
        <ul>
          {items.map((item) => (
            <TodayRow
              key={`${item.group} ${item.submission}`}
              item={item}
              urgent={urgent}
              now={now}
              navigate={navigate}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
