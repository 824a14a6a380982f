import { Button, Input, Select } from 'antd';
import { BookmarkPlus, ChevronDown, List as ListIcon, Plus, SearchX } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { reviewStateNames, type ReviewState } from '#shared/domain/review/review.ts';
import { categoryNames } from '#shared/domain/rulepack/kind.ts';
import { faultText } from '#renderer/lib/faultText.ts';
import type { Preferences, SavedView } from '#renderer/lib/preferences.ts';
import { recordRoute } from '#renderer/lib/recordRoute.ts';
import type { Navigate } from '#renderer/lib/route.ts';
import type { RulesStore } from '#renderer/lib/rulesStore.ts';
import { useNow } from '#renderer/lib/useNow.ts';
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Problem } from '#renderer/ui/Problem.tsx';
import { ScreenHead } from '#renderer/ui/ScreenHead.tsx';
import { VirtualList } from '#renderer/ui/VirtualList.tsx';
import { categories, kindsOf } from '../create/kindChoices.ts';
import { noFilters, type Filters, type ListedRecord, type RecordsStore } from '../recordsStore.ts';
import { KindTree } from './KindTree.tsx';
import { QuickFilters } from './QuickFilters.tsx';
import { RecordLine } from './RecordLine.tsx';
import { RecordSearch } from './RecordSearch.tsx';

export interface ListScreenProps {
  readonly store: RecordsStore;
  readonly rules: RulesStore;
  readonly preferences: Preferences;
  readonly navigate: Navigate;
  readonly onNew: () => void;
  readonly rowKeys: boolean;
}

const ALL = '';
const ROW = 64;

/** 公开事项: every record, found by words, kind and state; opening one keeps the place in the list. */
export function ListScreen({ store, rules, preferences, navigate, onNew, rowKeys }: ListScreenProps) {
  const list = useStore(store);
  const { rows, total, text, kinds, state, overdue, unit, loaded, loading, problem, next } = list;
  const { refresh, more, setFilters } = list;
  const pack = useStore(rules, (known) => known.pack);
  const { views, unit: myUnit, setViews, setUnit } = useStore(preferences);
  const now = useNow();
  const [naming, setNaming] = useState(false);
  useEffect(() => {
    void refresh();
  }, [refresh]);
  // Back from a form, whose controls are gone: the keyboard goes on at the row it left.
  const found = useRef<HTMLDivElement>(null);
  const filledList = rows.length > 0;
  useEffect(() => {
    if (document.activeElement === document.body)
      found.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus({ preventScroll: true });
  }, [filledList]);
  const onNearEnd = useCallback(() => void more(), [more]);
  const kindOf = (key: string) => pack?.kinds.find((kind) => kind.key === key);
  const filters: Filters = { text, kinds, state, overdue, unit };
  const filtered = text.trim() !== '' || kinds !== null || state !== null || overdue || unit !== null;

  return (
    <main className="screen">
      <ScreenHead title="公开事项" aside={loaded ? countText(total, rows.length, next !== null) : ''}>
        <Button
          type="primary"
          icon={<Plus size={16} aria-hidden />}
          aria-keyshortcuts="Control+N Meta+N"
          onClick={onNew}
        >
          新建
        </Button>
      </ScreenHead>
      <div className="records-tools" role="search" aria-label="查找事项">
        <RecordSearch text={text} onSearch={(words) => void setFilters({ text: words })} />
        {pack !== null && (
          <Select
            aria-label="种类"
            className="records-kinds"
            suffix={<ChevronDown size={16} aria-hidden />}
            value={kinds?.join(' ') ?? ALL}
            onChange={(value) => void setFilters({ kinds: value === ALL ? null : value.split(' ') })}
            options={[
              { value: ALL, label: '所有种类' },
              ...categories.map((category) => ({
                label: categoryNames[category],
                title: categoryNames[category],
                options: kindsOf(pack, category).map(({ key, name }) => ({ value: key, label: name })),
              })),
            ]}
            popupMatchSelectWidth={false}
          />
        )}
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
        <QuickFilters filters={filters} unit={myUnit} onUnit={setUnit} onFilter={(change) => void setFilters(change)} />
        {filtered && (
          <>
            <button type="button" className="link-button dense" onClick={() => void setFilters(noFilters)}>
              清除条件
            </button>
            <button type="button" className="link-button dense" onClick={() => setNaming(true)}>
              <BookmarkPlus size={14} aria-hidden /> 存为视图…
            </button>
          </>
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
      <div className="records-room">
        {pack !== null && (
          <KindTree
            pack={pack}
            kinds={kinds}
            views={views}
            rowKeys={rowKeys}
            onKinds={(chosen) => void setFilters({ kinds: chosen })}
            onView={({ name: _, ...view }) => void setFilters(view)}
            onForget={(view) => setViews(views.filter(({ name }) => name !== view.name))}
          />
        )}
        <div ref={found} className="records-list" data-pane="事项列表" tabIndex={-1} aria-busy={loading}>
          {filledList ? (
            <VirtualList
              label="事项"
              rows={rows}
              rowHeight={ROW}
              keyOf={(row) => row.id}
              renderRow={(row) => <RecordLine row={row} kind={kindOf(row.kind)} now={now} />}
              onOpen={(row: ListedRecord) => navigate(recordRoute(row, kindOf(row.kind)))}
              onNearEnd={onNearEnd}
              {...(total !== null && { total })}
              letterKeys={rowKeys}
              active={list.active}
              onActive={list.setActive}
            />
          ) : (
            loaded && !loading && (filtered ? <NothingFound text={text} /> : <NothingYet onNew={onNew} />)
          )}
        </div>
      </div>
      {naming && (
        <ViewDialog
          onConfirm={(name) => {
            setNaming(false);
            setViews([...views.filter((view) => view.name !== name), { name, ...filters }]);
          }}
          onCancel={() => setNaming(false)}
        />
      )}
    </main>
  );
}

interface ViewDialogProps {
  readonly onConfirm: (name: SavedView['name']) => void;
  readonly onCancel: () => void;
}

function ViewDialog({ onConfirm, onCancel }: ViewDialogProps) {
  const [name, setName] = useState('');
  return (
    <ConfirmDialog
      open
      title="存为视图"
      verb="存下"
      disabled={name.trim() === ''}
      onConfirm={() => onConfirm(name.trim())}
      onCancel={onCancel}
    >
      <label htmlFor="view-name">名称</label>
      <Input
        id="view-name"
        autoFocus
        maxLength={30}
        value={name}
        placeholder="例如 我科室的逾期督查"
        onChange={(event) => setName(event.target.value)}
      />
    </ConfirmDialog>
  );
}

function NothingFound({ text }: { readonly text: string }) {
  return (
    <EmptyState icon={SearchX} title={text.trim() === '' ? '没有符合条件的事项' : `没有找到“${text.trim()}”`}>
      试试更短的词，或清除种类和状态条件。标题、文号、正文和条款都会找。
    </EmptyState>
  );
}

function NothingYet({ onNew }: { readonly onNew: () => void }) {
  return (
    <EmptyState
      icon={ListIcon}
      title="还没有事项"
      action={
        <Button type="primary" onClick={onNew}>
          新建
        </Button>
      }
    >
      新建的公开事项、导入的政策文件和它的解读会列在这里，可以按标题、文号和正文查找。
    </EmptyState>
  );
}

function countText(total: number | null, shown: number, more: boolean): string {
  if (total !== null) return `共 ${total.toLocaleString('zh-CN')} 条`;
  return more ? `已找到 ${shown} 条，向下滚动继续` : `找到 ${shown} 条`;
}
