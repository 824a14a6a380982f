import { Button } from 'antd';
import { Plus } from 'lucide-react';
import { useCallback, useEffect, useMemo, useState, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import type { TodayPlace } from '#shared/contract/delivery.ts';
import { civilDateOf } from '#shared/lib/shanghaiTime.ts';
import type { Instant } from '#shared/lib/instant.ts';
import { faultText } from '#renderer/lib/faultText.ts';
import type { Navigate } from '#renderer/lib/route.ts';
import type { RulesStore } from '#renderer/lib/rulesStore.ts';
import { dayText } from '#renderer/lib/timeText.ts';
import { useNow } from '#renderer/lib/useNow.ts';
import { useRowWalk } from '#renderer/lib/useRowWalk.ts';
import { Problem } from '#renderer/ui/Problem.tsx';
import { ScreenHead } from '#renderer/ui/ScreenHead.tsx';
import { DueStrip } from './DueStrip.tsx';
import { TodayList } from './TodayList.tsx';
import type { TodayStore } from './todayStore.ts';
import './today.css';

export interface TodayScreenProps {
  readonly store: TodayStore;
  readonly rules: RulesStore;
  readonly navigate: Navigate;
  /** 公开事项 narrowed to these kinds; null is the whole list. */
  readonly onRecords: (kinds: readonly string[] | null) => void;
  readonly onImport: () => void;
  readonly onNew: () => void;
  /** J/K move between rows. */
  readonly rowKeys: boolean;
}

/** 今日: one list by urgency, one verb per row; the days ahead beside it. */
export function TodayScreen({ store, rules, navigate, onRecords, onImport, onNew, rowKeys }: TodayScreenProps) {
  const { view, problem, refresh } = useStore(store);
  const pack = useStore(rules, (known) => known.pack);
  const kinds = useMemo(() => new Map((pack?.kinds ?? []).map((kind) => [kind.key, kind])), [pack]);
  const [day, setDay] = useState<string | null>(null);
  const now = useNow();
  const walk = useRowWalk(rowKeys);
  const today = civilDateOf(now as Instant);

  // Also when the day turns under an open window.
  useEffect(() => {
    void refresh();
  }, [refresh, today]);

  const go = useCallback(
    (place: TodayPlace) => {
      if (place.screen === 'column') onRecords(place.kinds);
      else navigate(place);
    },
    [navigate, onRecords],
  );
  // A day that has left the strip narrows nothing.
  const chosen = view?.strip.some(({ date }) => date === day) === true ? day : null;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape' && !event.nativeEvent.isComposing && chosen !== null) setDay(null);
  };

  return (
    <main className="screen" onKeyDown={onKeyDown}>
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
          {view && (
            <TodayList
              view={view}
              kinds={kinds}
              day={chosen}
              onAll={() => setDay(null)}
              go={go}
              onRecords={onRecords}
              onImport={onImport}
              onNew={onNew}
            />
          )}
        </section>
        {view && <DueStrip view={view} now={now} chosen={chosen} onChoose={setDay} navigate={navigate} />}
      </div>
    </main>
  );
}
