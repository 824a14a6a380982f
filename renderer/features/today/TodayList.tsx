import { Button } from 'antd';
import { CalendarCheck } from 'lucide-react';
import type { TodayPlace, TodayView } from '#shared/contract/delivery.ts';
import type { Kind } from '#shared/domain/rulepack/kind.ts';
import { dayText } from '#renderer/lib/timeText.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { groups } from './groups.ts';
import { TodayGroup } from './TodayGroup.tsx';

export interface TodayListProps {
  readonly view: TodayView;
  readonly kinds: ReadonlyMap<string, Kind>;
  /** Only what falls due on this day; null is everything. */
  readonly day: string | null;
  readonly onAll: () => void;
  readonly go: (place: TodayPlace) => void;
  readonly onRecords: (kinds: readonly string[] | null) => void;
  readonly onImport: () => void;
  readonly onNew: () => void;
}

/** The groups with something in them, or what to do where there is nothing. */
export function TodayList({ view, kinds, day, onAll, go, onRecords, onImport, onNew }: TodayListProps) {
  const items = day === null ? view.items : view.items.filter(({ due }) => due?.date === day);
  const pressing = items.some(({ group }) => group !== 'other');
  return (
    <>
      {day !== null && (
        <p className="today-day" ref={intoView}>
          只看 {dayText(day, Date.parse(`${view.date}T12:00:00+08:00`))}到期的 {items.length} 件
          <button type="button" className="link-button" onClick={onAll}>
            看全部
          </button>
        </p>
      )}
      {groups.map((group) => {
        const inside = items.filter((item) => item.group === group.key);
        return inside.length === 0 ? null : (
          <TodayGroup
            key={group.key}
            group={group}
            folds={group.key === 'other' && pressing && day === null}
            items={inside}
            kinds={kinds}
            today={view.date}
            go={go}
          />
        );
      })}
      {day === null && view.items.length === 0 && (
        <EmptyState
          icon={CalendarCheck}
          title="今天没有要办的事"
          action={
            <div className="today-first">
              <Button type="primary" onClick={onImport}>
                导入政策
              </Button>
              <Button onClick={onNew}>新建事项</Button>
            </div>
          }
        >
          没有到期的、退回的和等您审批的事。导入一份政策写解读，或者新建一个公开事项；它们的期限、审批和报送会按轻重缓急排在这里。
        </EmptyState>
      )}
      {day === null && view.more > 0 && (
        <p className="today-more quiet">
          <button type="button" className="link-button" onClick={() => onRecords(null)}>
            还有 {view.more} 项
          </button>
          ，期限更远，在公开事项里
        </p>
      )}
    </>
  );
}

/** In a narrow window the strip stands below the list: what it did must be seen. */
const intoView = (line: HTMLElement | null): void => line?.scrollIntoView({ block: 'nearest' });
