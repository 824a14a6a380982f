import { Input } from 'antd';
import { useState } from 'react';
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx';
import type { Filters } from '../recordsStore.ts';

export interface QuickFiltersProps {
  readonly filters: Filters;
  /** 我科室; '' while nobody has said. */
  readonly unit: string;
  readonly onUnit: (unit: string) => void;
  readonly onFilter: (filters: Partial<Filters>) => void;
}

/** 逾期, 草稿, 被退回, 我科室: one press each, and again to take it back. */
export function QuickFilters({ filters, unit, onUnit, onFilter }: QuickFiltersProps) {
  const [asking, setAsking] = useState(false);
  const searching = filters.text.trim() !== '';
  return (
    <div className="quick-filters" role="group" aria-label="快速筛选">
      <Quick pressed={filters.overdue} onPress={() => onFilter({ overdue: !filters.overdue })}>
        逾期
      </Quick>
      <Quick
        pressed={filters.state === 'draft'}
        onPress={() => onFilter({ state: filters.state === 'draft' ? null : 'draft' })}
      >
        草稿
      </Quick>
      <Quick
        pressed={filters.state === 'returned'}
        onPress={() => onFilter({ state: filters.state === 'returned' ? null : 'returned' })}
      >
        被退回
      </Quick>
      {/* A search goes through words, not through fields: it would pretend to filter. */}
      {!searching && (
        <Quick
          pressed={filters.unit !== null}
          onPress={() => {
            if (filters.unit !== null) onFilter({ unit: null });
            else if (unit === '') setAsking(true);
            else onFilter({ unit });
          }}
        >
          {filters.unit ?? '我科室'}
        </Quick>
      )}
      {!searching && filters.unit !== null && (
        <button type="button" className="link-button dense" onClick={() => setAsking(true)}>
          换科室…
        </button>
      )}
      {/* Kinds chosen from outside the tree (a column of 今日): nothing else shows that the list is narrowed. */}
      {(filters.kinds?.length ?? 0) > 1 && (
        <Quick pressed onPress={() => onFilter({ kinds: null })}>
          {`只看 ${filters.kinds?.length ?? 0} 种事项`}
        </Quick>
      )}
      {asking && (
        <UnitDialog
          onConfirm={(name) => {
            setAsking(false);
            onUnit(name);
            onFilter({ unit: name });
          }}
          onCancel={() => setAsking(false)}
        />
      )}
    </div>
  );
}

interface QuickProps {
  readonly pressed: boolean;
  readonly onPress: () => void;
  readonly children: string;
}

function Quick({ pressed, onPress, children }: QuickProps) {
  return (
    <button type="button" aria-pressed={pressed} onClick={onPress}>
      {children}
    </button>
  );
}

function UnitDialog({
  onConfirm,
  onCancel,
}: {
  readonly onConfirm: (unit: string) => void;
  readonly onCancel: () => void;
}) {
  const [unit, setUnit] = useState('');
  return (
    <ConfirmDialog
      open
      title="我科室"
      verb="只看这个科室"
      disabled={unit.trim() === ''}
      onConfirm={() => onConfirm(unit.trim())}
      onCancel={onCancel}
    >
      <label htmlFor="my-unit">科室名称</label>
      <p className="quiet" id="my-unit-help">
        和记录里“责任科室”写的一样。只记在这台电脑上，以后可以用“换科室”改。
      </p>
      <Input
        id="my-unit"
        aria-describedby="my-unit-help"
        autoFocus
        maxLength={80}
        value={unit}
        onChange={(event) => setUnit(event.target.value)}
      />
    </ConfirmDialog>
  );
}
