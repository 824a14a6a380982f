import { Input } from 'antd';
import { CircleX, Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';

export interface RecordSearchProps {
  /** What is being searched for now. */
  readonly text: string;
  readonly onSearch: (text: string) => void;
}

const PAUSE = 150;

/** Searches as words are typed; never during an IME composition, whose letters are not words yet. */
export function RecordSearch({ text, onSearch }: RecordSearchProps) {
  const [typed, setTyped] = useState({ text, of: text });
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const composing = useRef(false);
  useEffect(() => () => clearTimeout(waiting.current), []);
  // The search was changed from outside (清除条件): the box follows.
  const shown = typed.of === text ? typed.text : text;

  const change = (words: string) => {
    setTyped({ text: words, of: text });
    clearTimeout(waiting.current);
    if (composing.current) return;
    waiting.current = setTimeout(() => {
      setTyped({ text: words, of: words });
      onSearch(words);
    }, PAUSE);
  };
  return (
    <Input
      className="records-search"
      prefix={<Search size={16} aria-hidden />}
      allowClear={{ clearIcon: <CircleX size={16} aria-label="清除" /> }}
      value={shown}
      maxLength={200}
      placeholder="标题、文号、正文…"
      aria-label="查找事项"
      data-find
      onCompositionStart={() => (composing.current = true)}
      onCompositionEnd={(event) => {
        composing.current = false;
        change(event.currentTarget.value);
      }}
      onChange={(event) => change(event.target.value)}
    />
  );
}
