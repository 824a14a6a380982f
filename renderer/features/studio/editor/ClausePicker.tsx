import { Input, Modal } from 'antd';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import type { Clause } from '#shared/domain/policy/policy.ts';
import { clauseTitle } from '../clauses/clauseRows.ts';
import { matchClauses } from '../clauses/matchClauses.ts';

export interface ClausePickerProps {
  readonly clauses: readonly Clause[];
  readonly labels: ReadonlyMap<string, string>;
  /** The words that will be linked. */
  readonly words: string;
  /** Offered first: the clause chosen in the tree. */
  readonly preferred: string | null;
  readonly onPick: (clause: string) => void;
  readonly onCancel: () => void;
}

/** Chooses the clause that the selected words explain: type a number or words, arrows, Enter. */
export function ClausePicker({ clauses, labels, words, preferred, onPick, onCancel }: ClausePickerProps) {
  const id = useId();
  const [text, setText] = useState('');
  const found = matchClauses(clauses, labels, text);
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      found.findIndex((clause) => clause.id === preferred),
    ),
  );
  const list = useRef<HTMLUListElement>(null);
  const active = found[Math.min(at, found.length - 1)];

  const move = (to: number) => {
    const next = Math.min(Math.max(to, 0), found.length - 1);
    setAt(next);
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter and arrows belong to the input method while it composes.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') move(at + 1);
    else if (event.key === 'ArrowUp') move(at - 1);
    else if (event.key === 'Enter') {
      if (active) onPick(active.id);
    } else return;
    event.preventDefault();
  };

  /** （二） stands under several parts; its full name tells which. */
  const isAmbiguous = ({ id }: Clause) => labels.get(id)?.startsWith('第') === false;
  return (
    <Modal
      open
      title="关联条款"
      footer={null}
      onCancel={onCancel}
      width={480}
      destroyOnHidden
      focusable={{ focusTriggerAfterClose: false }}
    >
      <p className="quiet one-line studio-picked">「{words}」解读的是：</p>
      <Input
        autoFocus
        role="combobox"
        aria-label="条款的号或文字"
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={active && `${id}-${active.id}`}
        placeholder="输入号或文字，如 9、解读"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul className="studio-picker" role="listbox" id={`${id}-list`} aria-label="条款" ref={list}>
        {found.map((clause) => (
          <li
            key={clause.id}
            id={`${id}-${clause.id}`}
            role="option"
            aria-selected={clause === active}
            className="one-line"
            onClick={() => onPick(clause.id)}
          >
            {clauseTitle(clause)} {isAmbiguous(clause) && <span className="quiet">{labels.get(clause.id)}</span>}
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="quiet">没有这样的条款。换个号或词试试。</p>}
    </Modal>
  );
}
