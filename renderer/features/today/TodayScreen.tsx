import { Button } from 'antd';
import { CalendarCheck, Plus } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { faultText } from '#renderer/lib/faultText.ts';
import type { Navigate } from '#renderer/lib/route.ts';
import { dayText } from '#renderer/lib/timeText.ts';
import { useNow } from '#renderer/lib/useNow.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Problem } from '#renderer/ui/Problem.tsx';
import { ScreenHead } from '#renderer/ui/ScreenHead.tsx';
import { DueStrip } from './DueStrip.tsx';
import { TodayGroup } from './TodayGroup.tsx';
import type { TodayStore } from './todayStore.ts';
import { groups } from './groups.ts';
import { useRowWalk } from '#renderer/lib/useRowWalk.ts';
import './today.css';

export interface TodayScreenProps {
  readonly store: TodayStore;
  readonly navigate: Navigate;
  readonly onImport: () => void;
  /** J/K move between rows. */
  readonly rowKeys: boolean;
}

/** 今日: one list by urgency, one verb per row; the days ahead beside it. */
export function TodayScreen({ store, navigate, onImport, rowKeys }: TodayScreenProps) {
  const { view, problem, refresh } = useStore(store);
  const now = useNow();
  const walk = useRowWalk(rowKeys);

  useEffect(() => {
    void refresh();
  }, [refresh]);

  return (
    <main className="screen">
      <ScreenHead title="今日" aside={view && `${dayText(view.date, now)} · ${view.working ? '工作日' : '休息日'}`}>
        <Button icon={<Plus size={16} aria-hidden />} onClick={onImport}>
          导入政策
        </Button>
      </ScreenHead>
      <div className="today">
        <section className="today-list" aria-label="要做的事" data-pane="要做的事" tabIndex={-1} onKeyDown={walk}>
          {problem && (
            <Problem
              action={
                <Button size="small" onClick={() => void refresh()}>
                  再读一次
                </Button>
              }
            >
              {faultText(problem)}
            </Problem>
          )}
          {view?.items.length === 0 && (
            <EmptyState
              icon={CalendarCheck}
              title="今天没有要办的事"
              action={
                <Button type="primary" onClick={onImport}>
                  导入政策
                </Button>
              }
            >
              导入一份政策后，它的解读、期限、审批和报送会按轻重缓急排在这里。
            </EmptyState>
          )}
          {view &&
            groups.map(({ key, name, icon, tone }) => {
              const items = view.items.filter(({ group }) => group === key);
              return items.length === 0 ? null : (
                <TodayGroup
                  key={key}
                  name={name}
                  icon={icon}
                  tone={tone}
                  urgent={key === 'overdue'}
                  folds={key === 'other' && view.items.some(({ group }) => group !== 'other')}
                  items={items}
                  now={now}
                  navigate={navigate}
                />
              );
            })}
        </section>
        {view && <DueStrip view={view} now={now} navigate={navigate} />}
      </div>
    </main>
  );
}
