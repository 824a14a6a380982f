import { Modal } from 'antd';
import { Search } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { reviewStateNames } from '#shared/domain/review/review.ts';
import type { RecordId } from '#shared/domain/record/record.ts';
import { useFocusBack } from '#renderer/ui/useFocusBack.ts';
import type { LinkLook } from './FormRoom.ts';
import { useFormRoom } from './useFormRoom.ts';

export interface RecordPickerProps {
  readonly title: string;
  readonly help: string | null;
  /** Empty means any. */
  readonly kinds: readonly string[];
  /** Those that are there already. */
  readonly without: readonly RecordId[];
  readonly onPick: (record: LinkLook) => void;
  readonly onCancel: () => void;
}

/** Chooses one record by its words: the latest ones first, then what a search found. The focus stays in the text. */
export function RecordPicker({ title, help, kinds, without, onPick, onCancel }: RecordPickerProps) {
  useFocusBack();
  const { findRecords, pack } = useFormRoom();
  const id = useId();
  const composing = useRef(false);
  const turn = useRef(0);
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<readonly LinkLook[] | null>(null);
  const [active, setActive] = useState(0);

  const find = async (text: string) => {
    turn.current += 1;
    const mine = turn.current;
    const hits = await findRecords(text.trim(), kinds);
    // A slow answer to older words must not overwrite a newer one.
    if (mine !== turn.current) return;
    setActive(0);
    setFound(hits.filter((hit) => !without.includes(hit.id)));
  };
  const first = useRef(find);
  useEffect(() => void first.current(''), []);

  const change = (text: string) => {
    setTyped(text);
    if (!composing.current) void find(text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || found === null) return;
    const chosen = found[active];
    if (event.key === 'ArrowDown') setActive(Math.min(found.length - 1, active + 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(0, active - 1));
    else if (event.key === 'Enter' && chosen !== undefined) onPick(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <Modal
      open
      title={title}
      footer={null}
      width={640}
      onCancel={onCancel}
      destroyOnHidden
      className="form-picker-dialog"
    >
      {help !== null && <p className="quiet">{help}</p>}
      <div className="form-picker-box">
        <Search className="icon" size={16} strokeWidth={1.75} aria-hidden />
        <input
          role="combobox"
          aria-label={`找${title}`}
          aria-expanded
          aria-autocomplete="list"
          aria-controls={`${id}-list`}
          aria-activedescendant={found?.[active] === undefined ? undefined : `${id}-${active}`}
          autoFocus
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={typed}
          placeholder="标题、文号、正文里的词…"
          onCompositionStart={() => (composing.current = true)}
          onCompositionEnd={(event) => {
            composing.current = false;
            change(event.currentTarget.value);
          }}
          onChange={(event) => change(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <ul className="form-picker-list" role="listbox" id={`${id}-list`} aria-label="找到的记录">
        {found?.map((look, index) => (
          <li
            key={look.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            ref={(element) => {
              if (index === active) element?.scrollIntoView({ block: 'nearest' });
            }}
            onClick={() => onPick(look)}
          >
            <span className="one-line">{look.title.trim() === '' ? '（还没有标题）' : look.title}</span>
            <span className="quiet">
              {pack.kinds.find(({ key }) => key === look.kind)?.name ?? look.kind} · {reviewStateNames[look.state]}
            </span>
          </li>
        ))}
      </ul>
      <p className="quiet" role="status">
        {found === null ? '正在找…' : found.length === 0 ? '没有找到。试试更短的词。' : `${found.length} 条`}
      </p>
    </Modal>
  );
}
