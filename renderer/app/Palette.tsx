import { Modal } from 'antd';
import { Search } from 'lucide-react';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { paletteItems, type PaletteActions, type PaletteItem } from './paletteItems.ts';
import './palette.css';

/** Ctrl/⌘+K: finds records, clauses, people and every command, by characters or pinyin initials. */
export function Palette(actions: PaletteActions) {
  const { open, close } = useStore(actions.stores.palette);
  return (
    <Modal
      open={open}
      title={<span className="unseen">搜索</span>}
      footer={null}
      closable={false}
      width={640}
      onCancel={close}
      destroyOnHidden
      className="palette"
      style={{ top: 64 }}
    >
      <PaletteBody {...actions} />
    </Modal>
  );
}

/** An ARIA combobox: the focus stays in the text, arrow keys move through what was found. */
function PaletteBody(actions: PaletteActions) {
  const { query, hits, setQuery, close } = useStore(actions.stores.palette);
  const [active, setActive] = useState(0);
  const composing = useRef(false);
  const [typed, setTyped] = useState('');
  const id = useId();
  const items = paletteItems(query, hits, actions);

  const change = (words: string) => {
    setTyped(words);
    // The letters of a composition are not words yet: nothing is searched, nothing moves under the candidates.
    if (composing.current) return;
    setActive(0);
    void setQuery(words);
  };
  const run = (item: PaletteItem | undefined) => {
    if (!item) return;
    close();
    item.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setActive(Math.min(items.length - 1, active + 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(0, active - 1));
    else if (event.key === 'Enter') run(items[active]);
    else return;
    event.preventDefault();
  };
  return (
    <div className="palette-body">
      <div className="palette-box">
        <Search className="icon" size={16} strokeWidth={1.75} aria-hidden />
        <input
          role="combobox"
          aria-label="搜索事项、条款、文号、命令"
          aria-expanded
          aria-autocomplete="list"
          aria-controls={`${id}-list`}
          aria-activedescendant={items[active] && `${id}-${active}`}
          autoFocus
          autoComplete="off"
          spellCheck={false}
          value={typed}
          maxLength={200}
          placeholder="搜索事项、条款、文号、命令…"
          onCompositionStart={() => (composing.current = true)}
          onCompositionEnd={(event) => {
            composing.current = false;
            change(event.currentTarget.value);
          }}
          onChange={(event) => change(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <ul className="palette-list" role="listbox" id={`${id}-list`} aria-label="找到的">
        {items.map((item, index) => (
          <PaletteLine
            key={item.key}
            id={`${id}-${index}`}
            item={item}
            first={items[index - 1]?.group !== item.group}
            active={index === active}
            onRun={() => run(item)}
          />
        ))}
      </ul>
      <p className="unseen" role="status">
        {items.length} 项
      </p>
    </div>
  );
}

interface PaletteLineProps {
  readonly id: string;
  readonly item: PaletteItem;
  /** The first of its group carries the group's name. */
  readonly first: boolean;
  readonly active: boolean;
  readonly onRun: () => void;
}

function PaletteLine({ id, item, first, active, onRun }: PaletteLineProps) {
  const Icon = item.icon;
  return (
    <li
      id={id}
      role="option"
      aria-selected={active}
      className="palette-line"
      ref={(element) => {
        if (active) element?.scrollIntoView({ block: 'nearest' });
      }}
      onClick={onRun}
    >
      <span className="palette-group">{first && item.group}</span>
      <Icon className="icon" size={16} strokeWidth={1.75} aria-hidden />
      <span className="one-line">{item.words}</span>
      {item.note !== null && <span className="quiet one-line palette-note">{item.note}</span>}
    </li>
  );
}
