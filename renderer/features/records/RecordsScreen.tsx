import { Button, Select } from 'antd';
import { ChevronDown, List as ListIcon, Plus, SearchX } from 'lucide-react';
import { useCallback, useEffect } from 'react';
import { useStore } from 'zustand';
import { reviewStateNames, type ReviewState } from '#shared/domain/review/review.ts';
import { faultText } from '#renderer/lib/faultText.ts';
import type { Navigate } from '#renderer/lib/route.ts';
import { useNow } from '#renderer/lib/useNow.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Problem } from '#renderer/ui/Problem.tsx';
import { ScreenHead } from '#renderer/ui/ScreenHead.tsx';
import { VirtualList } from '#renderer/ui/VirtualList.tsx';
import { recordKinds } from './recordKinds.ts';
import { RecordLine } from './RecordLine.tsx';
import type { ListedRecord, RecordsStore } from './recordsStore.ts';
import { RecordSearch } from './RecordSearch.tsx';
import './records.css';

export interface RecordsScreenProps {
  readonly store: RecordsStore;
  readonly navigate: Navigate;
  readonly onImport: () => void;
  readonly rowKeys: boolean;
}

const ALL = '';
const ROW = 64;

/** 公开事项: every record, found by words, kind and state; opening one keeps the place in the list. */
export function RecordsScreen({ store, navigate, onImport, rowKeys }: RecordsScreenProps) {
  const {
    rows,
    total,
    text,
    kind,
    state,
    loaded,
    loading,
    active,
    problem,
    next,
    refresh,
    more,
    setFilters,
    setActive,
  } = useStore(store);
  const now = useNow();
  useEffect(() => {
    void refresh();
  }, [refresh]);
  const onNearEnd = useCallback(() => void more(), [more]);
  const open = (row: ListedRecord) => navigate({ screen: 'studio', submission: row.submission });
  const filtered = text.trim() !== '' || kind !== null || state !== null;

  return (
    <main className="screen">
      <ScreenHead title="公开事项" aside={loaded ? countText(total, rows.length, next !== null) : ''}>
        <Button icon={<Plus size={16} aria-hidden />} onClick={onImport}>
          导入政策
        </Button>
      </ScreenHead>
      <div className="records-tools" role="search" aria-label="查找事项">
        <RecordSearch text={text} onSearch={(words) => void setFilters({ text: words })} />
        <Select
          aria-label="种类"
          suffix={<ChevronDown size={16} aria-hidden />}
          value={kind ?? ALL}
          onChange={(value) => void setFilters({ kind: value === ALL ? null : value })}
          options={[
            { value: ALL, label: '所有种类' },
            ...recordKinds.map(({ kind: value, name: label }) => ({ value, label })),
          ]}
          popupMatchSelectWidth={false}
        />
        <Select<ReviewState | typeof ALL>
          aria-label="状态"
          suffix={<ChevronDown size={16} aria-hidden />}
          value={state ?? ALL}
          onChange={(value) => void setFilters({ state: value === ALL ? null : value })}
          options={[
            { value: ALL, label: '所有状态' },
            ...Object.entries(reviewStateNames).map(([value, label]) => ({ value: value as ReviewState, label })),
          ]}
          popupMatchSelectWidth={false}
        />
        {filtered && (
          <button
            type="button"
            className="link-button dense"
            onClick={() => void setFilters({ text: '', kind: null, state: null })}
          >
            清除条件
          </button>
        )}
      </div>
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
      <div className="records-list" data-pane="事项列表" tabIndex={-1} aria-busy={loading}>
        {rows.length > 0 ? (
          <VirtualList
            label="事项"
            rows={rows}
            rowHeight={ROW}
            keyOf={(row) => row.id}
            renderRow={(row) => <RecordLine row={row} now={now} />}
            onOpen={open}
            onNearEnd={onNearEnd}
            {...(total !== null && { total })}
            letterKeys={rowKeys}
            active={active}
            onActive={setActive}
          />
        ) : (
          loaded && !loading && (filtered ? <NothingFound text={text} /> : <NothingYet onImport={onImport} />)
        )}
      </div>
    </main>
  );
}

function NothingFound({ text }: { readonly text: string }) {
  return (
    <EmptyState icon={SearchX} title={text.trim() === '' ? '没有符合条件的事项' : `没有找到“${text.trim()}”`}>
      试试更短的词，或清除种类和状态条件。标题、文号、正文和条款都会找。
    </EmptyState>
  );
}

function NothingYet({ onImport }: { readonly onImport: () => void }) {
  return (
    <EmptyState
      icon={ListIcon}
      title="还没有事项"
      action={
        <Button type="primary" onClick={onImport}>
          导入政策
        </Button>
      }
    >
      导入政策后，政策文件和它的解读会列在这里，可以按标题、文号和正文查找。
    </EmptyState>
  );
}

function countText(total: number | null, shown: number, more: boolean): string {
  if (total !== null) return `共 ${total.toLocaleString('zh-CN')} 条`;
  return more ? `已找到 ${shown} 条，向下滚动继续` : `找到 ${shown} 条`;
}
