import { Button } from 'antd';
import { Clock, RefreshCw, Upload } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { deliveryStateNames, type DeliveryState, type PackageId } from '#shared/domain/delivery/delivery.ts';
import type { SubmissionId } from '#shared/domain/record/record.ts';
import { recordRoute } from '#renderer/lib/recordRoute.ts';
import type { Navigate } from '#renderer/lib/route.ts';
import { kindOf, type RulesStore } from '#renderer/lib/rulesStore.ts';
import { momentText } from '#renderer/lib/timeText.ts';
import { useNow } from '#renderer/lib/useNow.ts';
import { useRowWalk } from '#renderer/lib/useRowWalk.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Problem } from '#renderer/ui/Problem.tsx';
import { ScreenHead } from '#renderer/ui/ScreenHead.tsx';
import { Segments } from '#renderer/ui/Segments.tsx';
import { StateMark } from '#renderer/ui/StateMark.tsx';
import { attentionFirst } from './attentionFirst.ts';
import type { DeliveryStore } from './deliveryStore.ts';
import { PackageRow } from './PackageRow.tsx';
import { problemText } from './problemText.ts';
import { saveFile } from '#renderer/lib/saveFile.ts';
import './delivery.css';

export interface DeliveryScreenProps {
  readonly store: DeliveryStore;
  readonly rules: RulesStore;
  /** The submission to show first, opened. */
  readonly submission: SubmissionId | null;
  readonly navigate: Navigate;
  /** Speaks a sentence once, for ears. */
  readonly say: (sentence: string) => void;
  readonly rowKeys: boolean;
}

const ALL = 'all';
const states: readonly DeliveryState[] = ['queued', 'sent', 'receipted', 'published', 'returned', 'withdrawn'];

/** 报送: a row per package, four steps with their times, the log in sentences. */
export function DeliveryScreen({ store, rules, submission, navigate, say, rowKeys }: DeliveryScreenProps) {
  const { rows, filter, open, exporting, retrying, problem, refresh, setFilter, toggle, retry, fetchPackage } =
    useStore(store);
  const pack = useStore(rules, (known) => known.pack);
  const now = useNow();
  const walk = useRowWalk(rowKeys);
  useEffect(() => {
    void refresh();
  }, [refresh]);

  const all = rows ?? [];
  const shown = attentionFirst(
    all.filter(({ state }) => filter === null || state === filter),
    submission,
  );
  const nextTry = all
    .flatMap(({ nextTryAt }) => (nextTryAt === null ? [] : [nextTryAt]))
    .sort()
    .at(0);
  const exportPackage = async (id: PackageId) => {
    const file = await fetchPackage(id);
    if (file) saveFile(file.name, file.bytes);
  };

  return (
    <main className="screen">
      <ScreenHead
        title="报送"
        aside={
          nextTry !== undefined && (
            <StateMark icon={Clock} tone="amber">
              {momentText(nextTry, now)} 自动再试
            </StateMark>
          )
        }
      >
        <Button icon={<RefreshCw size={16} aria-hidden />} loading={retrying} onClick={() => void retry()}>
          现在重试
        </Button>
      </ScreenHead>
      {problem && <Problem>{problemText(problem)}</Problem>}
      <div className="delivery" data-pane="材料包" tabIndex={-1}>
        {rows !== null && rows.length === 0 ? (
          <EmptyState icon={Upload} title="还没有材料包">
            审批全部通过后，签好名的材料包会排在这里，联网时自动报送；没有网络时可以导出到 U 盘。
          </EmptyState>
        ) : (
          <>
            <div className="delivery-tools">
              <Segments
                label="按状态查看"
                chosen={filter ?? ALL}
                onChoose={(key) => setFilter(key === ALL ? null : key)}
                segments={[
                  { key: ALL, label: `全部 ${all.length}` },
                  ...states
                    .map((key) => ({ key, count: all.filter(({ state }) => state === key).length }))
                    .filter(({ key, count }) => count > 0 || (key !== 'returned' && key !== 'withdrawn'))
                    .map(({ key, count }) => ({ key, label: `${deliveryStateNames[key]} ${count}` })),
                ]}
              />
              <span className="quiet delivery-order">要留意的在前</span>
            </div>
            <ul className="packages" aria-label="材料包" onKeyDown={walk}>
              {shown.map((row) => (
                <PackageRow
                  key={row.packageId}
                  row={row}
                  now={now}
                  open={open.has(row.packageId) || row.submission === submission}
                  exporting={exporting === row.packageId}
                  onToggle={() => toggle(row.packageId)}
                  onExport={() => void exportPackage(row.packageId)}
                  onMend={() => navigate(recordRoute({ ...row, id: row.record }, kindOf(row.kind)({ pack })))}
                  say={say}
                />
              ))}
            </ul>
          </>
        )}
      </div>
    </main>
  );
}
