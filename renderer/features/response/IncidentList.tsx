import { Button } from 'antd';
import { MessageSquareWarning, Plus } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { Navigate } from '#renderer/lib/route.ts';
import type { RulesStore } from '#renderer/lib/rulesStore.ts';
import { useNow } from '#renderer/lib/useNow.ts';
import { useRowWalk } from '#renderer/lib/useRowWalk.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Problem } from '#renderer/ui/Problem.tsx';
import { ScreenHead } from '#renderer/ui/ScreenHead.tsx';
import { IncidentRow } from './IncidentRow.tsx';
import { IntakeDialog } from './IntakeDialog.tsx';
import { problemText } from './problemText.ts';
import type { ResponseStore } from './responseStore.ts';
import { runningFirst } from './runningFirst.ts';

export interface IncidentListProps {
  readonly store: ResponseStore;
  readonly rules: RulesStore;
  readonly navigate: Navigate;
  readonly rowKeys: boolean;
}

/** All incidents: those with a running clock first, the nearest end on top. */
export function IncidentList({ store, rules, navigate, rowKeys }: IncidentListProps) {
  const { rows, next, total, problem, refresh, more } = useStore(store);
  const [taking, setTaking] = useState(false);
  const now = useNow(1000);
  const walk = useRowWalk(rowKeys);
  const running = rows?.filter(({ dueAt }) => dueAt !== null).length ?? 0;
  const take = (type: 'default' | 'primary') => (
    <Button type={type} icon={<Plus size={16} aria-hidden />} onClick={() => setTaking(true)}>
      登记事件
    </Button>
  );
  return (
    <main className="screen response">
      <ScreenHead title="舆情回应" aside={rows !== null && rows.length > 0 && `${running} 件在计时 · 共 ${total} 件`}>
        {take('default')}
      </ScreenHead>
      {problem && !taking && (
        <Problem
          action={
            <Button size="small" onClick={() => void refresh()}>
              再读一次
            </Button>
          }
        >
          {problemText(problem)}
        </Problem>
      )}
      <div className="incidents" data-pane="事件" tabIndex={-1}>
        {rows?.length === 0 && (
          <EmptyState icon={MessageSquareWarning} title="还没有舆情事件" action={take('primary')}>
            发现网传、误读或者突发事件，先登记：写下发生和发现的时刻，5小时、24小时、48小时的时钟就在这里倒数。
          </EmptyState>
        )}
        {rows !== null && rows.length > 0 && (
          <ul aria-label="舆情事件" onKeyDown={walk}>
            {runningFirst(rows).map((row) => (
              <IncidentRow key={row.id} row={row} now={now} navigate={navigate} />
            ))}
          </ul>
        )}
        {next !== null && (
          <Button className="incidents-more" onClick={() => void more()}>
            再看更早的
          </Button>
        )}
      </div>
      {taking && <IntakeDialog store={store} rules={rules} navigate={navigate} onClose={() => setTaking(false)} />}
    </main>
  );
}
