import { Button } from 'antd';
import { FileSearch, X } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { RecordRow } from '#shared/contract/records.ts';
import { deliveryStateNames } from '#shared/domain/delivery/delivery.ts';
import { kindOf } from '#shared/domain/form/formOf.ts';
import { reviewStateNames } from '#shared/domain/review/review.ts';
import type { RulePack } from '#shared/domain/rulepack/rulePack.ts';
import { recordRoute } from '#renderer/lib/recordRoute.ts';
import type { Navigate } from '#renderer/lib/route.ts';
import { momentText } from '#renderer/lib/timeText.ts';
import { useNow } from '#renderer/lib/useNow.ts';
import { useRowWalk } from '#renderer/lib/useRowWalk.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import type { Behind } from '../ledgerState.ts';
import { periodText } from '../periods.ts';

export interface BehindPanelProps {
  readonly behind: Behind;
  readonly pack: RulePack | null;
  readonly navigate: Navigate;
  readonly rowKeys: boolean;
  readonly more: () => Promise<void>;
  readonly onClose: () => void;
}

/** The records behind a figure, beside it; Esc goes back to the figure. */
export function BehindPanel({ behind, pack, navigate, rowKeys, more, onClose }: BehindPanelProps) {
  const { title, count, rows, next } = behind;
  const now = useNow();
  const walk = useRowWalk(rowKeys);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [behind.figure, behind.from]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) {
      event.stopPropagation();
      onClose();
      return;
    }
    walk(event);
  };
  return (
    <aside className="ledger-behind" aria-label="数字后面的记录" data-pane="记录" tabIndex={-1} onKeyDown={onKeyDown}>
      <header>
        <div>
          <h2 tabIndex={-1} ref={heading}>
            {title}
            {count !== null && ` ${count}`}
          </h2>
          <p className="quiet">{periodText(behind, now)}</p>
        </div>
        <Button type="text" icon={<X size={16} aria-hidden />} aria-label="关上记录" onClick={onClose} />
      </header>
      {rows?.length === 0 && (
        <EmptyState icon={FileSearch} title="没有记录">
          这个数字后面现在没有记录；它们可能刚刚变了，请再点一次数字。
        </EmptyState>
      )}
      <ul className="ledger-rows" aria-label={title} aria-busy={rows === null}>
        {rows?.map((row) => (
          <li key={row.id}>
            <BehindRow row={row} pack={pack} now={now} navigate={navigate} />
          </li>
        ))}
      </ul>
      {next !== null && (
        <Button className="ledger-more" onClick={() => void more()}>
          再看 100 条
        </Button>
      )}
    </aside>
  );
}

interface BehindRowProps extends Pick<BehindPanelProps, 'pack' | 'navigate'> {
  readonly row: RecordRow;
  readonly now: number;
}

function BehindRow({ row, pack, now, navigate }: BehindRowProps) {
  const kind = pack ? kindOf(pack, row.kind) : undefined;
  const state = row.delivery ? deliveryStateNames[row.delivery] : reviewStateNames[row.state];
  return (
    <button type="button" className="ledger-row" data-row onClick={() => navigate(recordRoute(row, kind))}>
      <span className="ledger-row-title">{row.title === '' ? '（没有标题）' : row.title}</span>
      <span className="quiet one-line">
        {[kind?.name ?? row.kind, row.docNumber, state, momentText(row.savedAt, now)]
          .filter((part) => part !== null)
          .join(' · ')}
      </span>
    </button>
  );
}
