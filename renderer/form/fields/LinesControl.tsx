import { Plus, X } from 'lucide-react';
import { flushSync } from 'react-dom';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

export interface LinesControlProps<Line> {
  readonly label: string;
  readonly lines: readonly Line[];
  /** What one line is called: 一条依据. */
  readonly counter: string;
  readonly blank: Line;
  readonly most: number | null;
  readonly readOnly: boolean;
  readonly renderLine: (line: Line, index: number, write: (line: Line) => void) => ReactNode;
  readonly onWrite: (lines: readonly Line[]) => void;
}

/** Lines one under the other; one is always there to type into, Enter goes on to the next. */
export function LinesControl<Line>(props: LinesControlProps<Line>) {
  const { lines, blank, most, readOnly, onWrite } = props;
  const box = useRef<HTMLDivElement>(null);
  /** A line that is there to type into and not yet a value. */
  const [extra, setExtra] = useState(false);
  const shown = !readOnly && (extra || lines.length === 0) ? [...lines, blank] : lines;
  const more = !readOnly && (most === null || shown.length < most);

  const write = (index: number, line: Line) => {
    if (index >= lines.length) setExtra(false);
    onWrite(shown.map((kept, at) => (at === index ? line : kept)));
  };
  const add = () => {
    // At once, so that the next key goes into the new line.
    flushSync(() => setExtra(true));
    focusLine(lines.length);
  };
  const focusLine = (index: number) =>
    box.current
      ?.querySelectorAll<HTMLElement>('.form-line')
      [index]?.querySelector<HTMLElement>('input, textarea')
      ?.focus();
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    if (!(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    if (index + 1 < shown.length) focusLine(index + 1);
    else if (more) add();
  };

  return (
    <div className="form-lines" ref={box}>
      {shown.map((line, index) => (
        // Lines have no names of their own; a line is its place.
        <div className="form-line" key={index} onKeyDown={(event) => onKeyDown(event, index)}>
          {props.renderLine(line, index, (changed) => write(index, changed))}
          {!readOnly && most !== 1 && index < lines.length && (
            <button
              type="button"
              className="form-icon-button"
              aria-label={`删去第 ${index + 1} 行${props.label}`}
              onClick={() => onWrite(lines.filter((_, at) => at !== index))}
            >
              <X size={16} strokeWidth={1.75} aria-hidden />
            </button>
          )}
        </div>
      ))}
      {shown.length === 0 && <span className="quiet">没有填</span>}
      {more && most !== 1 && (
        <button type="button" className="link-button form-add" onClick={add}>
          <Plus size={16} strokeWidth={1.75} aria-hidden />
          再加{props.counter}
        </button>
      )}
    </div>
  );
}
