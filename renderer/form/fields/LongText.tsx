import { useState, type ReactNode } from 'react';
import type { FieldControl } from '#renderer/ui/Field.tsx';

/** Words to underline; offsets are UTF-16 units in the value. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

export interface LongTextProps {
  readonly control: FieldControl;
  readonly value: string;
  readonly marks: readonly Mark[];
  readonly maxLength: number;
  readonly readOnly: boolean;
  readonly lines?: number;
  readonly onWrite: (value: string) => void;
}

/**
 * Paragraphs in a box as high as they are. A text area can't underline: the same words stand behind
 * it, unseen but for their marks, in the same font and width.
 */
export function LongText({ control, value, marks, maxLength, readOnly, lines = 2, onWrite }: LongTextProps) {
  /** What is being composed; it is shown and not yet a word. */
  const [composing, setComposing] = useState<string | null>(null);
  return (
    <div className="form-long">
      {marks.length > 0 && composing === null && (
        <div className="form-long-marks" aria-hidden>
          {marked(value, marks)}
          {'\n'}
        </div>
      )}
      <textarea
        {...control}
        className={`form-input${lines > 1 ? ' is-lines' : ''}`}
        value={composing ?? value}
        maxLength={maxLength}
        readOnly={readOnly}
        rows={lines}
        spellCheck={false}
        onCompositionStart={(event) => setComposing(event.currentTarget.value)}
        onCompositionEnd={(event) => {
          setComposing(null);
          onWrite(event.currentTarget.value);
        }}
        onChange={(event) => {
          if (composing === null) onWrite(event.target.value);
          else setComposing(event.target.value);
        }}
      />
    </div>
  );
}

function marked(text: string, marks: readonly Mark[]): readonly ReactNode[] {
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of [...marks].sort((a, b) => a.start - b.start)) {
    if (start < at || end > text.length) continue;
    pieces.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return [...pieces, text.slice(at)];
}
