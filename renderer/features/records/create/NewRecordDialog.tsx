import { Modal } from 'antd';
import { Search } from 'lucide-react';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { categoryNames, type Kind } from '#shared/domain/rulepack/kind.ts';
import { kindOf } from '#renderer/lib/rulesStore.ts';
import { recordRoute } from '#renderer/lib/recordRoute.ts';
import type { Navigate } from '#renderer/lib/route.ts';
import type { RulesStore } from '#renderer/lib/rulesStore.ts';
import { Problem } from '#renderer/ui/Problem.tsx';
import { problemText } from '../problemText.ts';
import { kindChoices } from './kindChoices.ts';
import type { NewRecordStore } from './newRecordStore.ts';
import './newRecord.css';

export interface NewRecordDialogProps {
  readonly store: NewRecordStore;
  readonly rules: RulesStore;
  readonly navigate: Navigate;
  /** A policy begins with its document. */
  readonly onImport: () => void;
}

/** Ctrl/⌘+N: one list of all kinds, found by name, by other names and by pinyin initials. */
export function NewRecordDialog(props: NewRecordDialogProps) {
  const { open, from, made, close } = useStore(props.store);
  return (
    <Modal
      open={open}
      title={from === null ? '新建公开事项' : `由“${from.title}”新建`}
      footer={null}
      width={640}
      onCancel={close}
      focusable={{ focusTriggerAfterClose: !made }}
      destroyOnHidden
      style={{ top: 64 }}
    >
      <Choices {...props} />
    </Modal>
  );
}

function Choices({ store, rules, navigate, onImport }: NewRecordDialogProps) {
  const { from, busy, problem, close, create } = useStore(store);
  const pack = useStore(rules, (state) => state.pack);
  const id = useId();
  const composing = useRef(false);
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  const [active, setActive] = useState(0);
  const kinds = pack === null ? [] : kindChoices(pack, asked, from !== null);

  const change = (words: string) => {
    setTyped(words);
    // The letters of a composition are not words yet: nothing moves under the candidates.
    if (composing.current) return;
    setAsked(words);
    setActive(0);
  };
  const choose = async (kind: Kind | undefined) => {
    if (kind === undefined || busy) return;
    if (kind.screen === 'studio') {
      close();
      onImport();
      return;
    }
    const made = await create(kind.key);
    if (made !== null) navigate(recordRoute(made, kindOf(kind.key)(rules.getState())));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setActive(Math.min(kinds.length - 1, active + 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(0, active - 1));
    else if (event.key === 'Enter') void choose(kinds[active]);
    else return;
    event.preventDefault();
  };
  return (
    <div className="new-record">
      {problem !== null && <Problem>{problemText(problem)}</Problem>}
      <div className="new-record-box">
        <Search className="icon" size={16} strokeWidth={1.75} aria-hidden />
        <input
          role="combobox"
          aria-label="找种类"
          aria-expanded
          aria-autocomplete="list"
          aria-controls={`${id}-list`}
          aria-activedescendant={kinds[active] && `${id}-${active}`}
          autoFocus
          autoComplete="off"
          spellCheck={false}
          maxLength={60}
          value={typed}
          placeholder="种类的名称、常用说法或拼音首字母，例如 dcjg"
          onCompositionStart={() => (composing.current = true)}
          onCompositionEnd={(event) => {
            composing.current = false;
            change(event.currentTarget.value);
          }}
          onChange={(event) => change(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <ul className="new-record-list" role="listbox" id={`${id}-list`} aria-label="种类">
        {kinds.map((kind, index) => (
          <li
            key={kind.key}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            ref={(element) => {
              if (index === active) element?.scrollIntoView({ block: 'nearest' });
            }}
            onClick={() => void choose(kind)}
          >
            <span className="new-record-group">
              {kinds[index - 1]?.category !== kind.category && categoryNames[kind.category]}
            </span>
            <span>{kind.name}</span>
            <span className="quiet one-line" title={kind.purpose}>
              {kind.screen === 'studio' ? '导入文件开始' : kind.purpose}
            </span>
          </li>
        ))}
      </ul>
      <p className="quiet" role="status">
        {kinds.length === 0 ? '没有这样的种类。试试更短的词。' : `${kinds.length} 种，回车新建`}
      </p>
    </div>
  );
}
