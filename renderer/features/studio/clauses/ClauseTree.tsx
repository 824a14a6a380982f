import { ChevronDown, ChevronRight } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Clause } from '#shared/domain/policy/policy.ts';
import { clauseRows, clauseTitle, type ClauseRow } from './clauseRows.ts';
import type { Coverage } from './coverage.ts';
import { CoverageMark } from './CoverageMark.tsx';

export interface ClauseTreeProps {
  readonly clauses: readonly Clause[];
  readonly coverage: ReadonlyMap<string, Coverage>;
  readonly chosen: string | null;
  readonly onChoose: (clause: string) => void;
  /** J/K as arrow keys. */
  readonly rowKeys: boolean;
}

/** The policy's clauses as a tree: one tab stop, arrow keys inside, the chosen clause's words shown below it. */
export function ClauseTree({ clauses, coverage, chosen, onChoose, rowKeys }: ClauseTreeProps) {
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const tree = useRef<HTMLUListElement>(null);
  const rows = clauseRows(clauses, closed);
  const at = Math.max(
    0,
    rows.findIndex(({ clause }) => clause.id === chosen),
  );

  useEffect(() => {
    if (chosen === null) return;
    tree.current?.querySelector(`[data-clause="${CSS.escape(chosen)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const go = (row: ClauseRow | undefined) => {
    if (!row) return;
    onChoose(row.clause.id);
    tree.current?.querySelector<HTMLElement>(`[data-clause="${CSS.escape(row.clause.id)}"]`)?.focus();
  };
  const toggle = (clause: string, close: boolean) => {
    const next = new Set(closed);
    if (close) next.add(clause);
    else next.delete(clause);
    setClosed(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const row = rows[at];
    if (!row) return;
    const key = rowKeys ? ({ j: 'ArrowDown', k: 'ArrowUp' }[event.key] ?? event.key) : event.key;
    if (key === 'ArrowDown') go(rows[at + 1]);
    else if (key === 'ArrowUp') go(rows[at - 1]);
    else if (key === 'Home') go(rows[0]);
    else if (key === 'End') go(rows.at(-1));
    else if (key === 'ArrowRight' && row.clause.children.length > 0) {
      if (row.open) go(rows[at + 1]);
      else toggle(row.clause.id, false);
    } else if (key === 'ArrowLeft') {
      if (row.open) toggle(row.clause.id, true);
      else go(rows.find(({ clause }) => clause.id === row.parent));
    } else if (key === 'Enter' || key === ' ') onChoose(row.clause.id);
    else return;
    event.preventDefault();
  };

  return (
    <ul className="studio-tree" role="tree" aria-label="政策条款" ref={tree} onKeyDown={onKeyDown}>
      {rows.map(({ clause, open }, index) => {
        const isParent = clause.children.length > 0;
        const state = isParent ? undefined : (coverage.get(clause.id) ?? 'none');
        const Chevron = open ? ChevronDown : ChevronRight;
        return (
          <li
            key={clause.id}
            role="treeitem"
            className={isParent ? 'is-parent' : undefined}
            style={{ paddingInlineStart: 8 + (clause.level - 1) * 16 }}
            aria-level={clause.level}
            aria-selected={clause.id === chosen}
            aria-expanded={isParent ? open : undefined}
            tabIndex={index === at ? 0 : -1}
            data-clause={clause.id}
            onClick={() => onChoose(clause.id)}
          >
            {isParent && <Chevron className="icon" size={16} aria-hidden onClick={() => toggle(clause.id, open)} />}
            <span className="one-line" title={clauseTitle(clause)}>
              {clauseTitle(clause)}
            </span>
            {state !== undefined && <CoverageMark state={state} />}
          </li>
        );
      })}
    </ul>
  );
}
