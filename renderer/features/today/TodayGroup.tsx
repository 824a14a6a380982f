import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { TodayItem, TodayPlace } from '#shared/contract/delivery.ts';
import type { Kind } from '#shared/domain/rulepack/kind.ts';
import { dayText } from '#renderer/lib/timeText.ts';
import type { Group } from './groups.ts';
import { TodayRow } from './TodayRow.tsx';

export interface TodayGroupProps {
  readonly group: Group;
  /** Starts folded: what can wait does not compete with what cannot. */
  readonly folds: boolean;
  readonly items: readonly TodayItem[];
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly today: string;
  readonly go: (place: TodayPlace) => void;
}

/** One group of 今日 with its count. */
export function TodayGroup({ group, folds, items, kinds, today, go }: TodayGroupProps) {
  const { key, name, icon: Icon, tone } = group;
  const [open, setOpen] = useState(!folds);
  const shown = open || !folds;
  const Fold = shown ? ChevronDown : ChevronRight;
  return (
    <section>
      <h2 className={`today-group tone-${tone}`}>
        {folds ? (
          <button type="button" aria-expanded={shown} onClick={() => setOpen(!open)}>
            <Fold className="icon" size={16} aria-hidden />
            {name}
            <span className="today-count">{foldedCount(items, today)}</span>
          </button>
        ) : (
          <>
            <Icon className="icon" size={16} strokeWidth={1.75} aria-hidden />
            {name}
            <span className="today-count">{items.length}</span>
          </>
        )}
      </h2>
      {shown && (
        <ul>
          {items.map((item) => (
            <TodayRow
              key={item.key}
              item={item}
              kind={item.kind === null ? undefined : kinds.get(item.kind)}
              urgent={key === 'overdue'}
              today={today}
              go={go}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

/** A folded group says how near its nearest is: 14 · 最近一件至 11月30日 周一. */
function foldedCount(items: readonly TodayItem[], today: string): string {
  const nearest = items
    .flatMap(({ due }) => (due ? [due.date] : []))
    .sort()
    .at(0);
  const words = nearest === undefined ? '' : ` · 最近一件至 ${dayText(nearest, Date.parse(`${today}T12:00:00+08:00`))}`;
  return `${items.length}${words}`;
}
