/**
 * A long list of one-action rows, of which only those in view exist. An ARIA listbox: one tab stop,
 * the active row is announced with its place in the whole, however far it is from the first.
 */
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import './virtualList.css';

export interface VirtualListProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  /** CSS px; every row is as high. */
  readonly rowHeight: number;
  readonly keyOf: (row: Row) => string;
  readonly renderRow: (row: Row) => ReactNode;
  readonly onOpen: (row: Row) => void;
  /** The last rows came into view: the next page is wanted. */
  readonly onNearEnd?: () => void;
  /** How many there are in all, when more than were read so far. */
  readonly total?: number;
  /** J/K as arrow keys. */
  readonly letterKeys: boolean;
  /** Where the list was when it was last left, and where it is now: keeps the position. */
  readonly active: number;
  readonly onActive: (index: number) => void;
}

const BEYOND = 8;

export function VirtualList<Row>(props: VirtualListProps<Row>) {
  const { rows, rowHeight, keyOf, active, onActive, onNearEnd } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 600 });
  const first = Math.max(0, Math.floor(view.top / rowHeight) - BEYOND);
  const last = Math.min(rows.length, Math.ceil((view.top + view.height) / rowHeight) + BEYOND);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => setView({ top: element.scrollTop, height: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    if (rows.length > 0 && last >= rows.length - BEYOND) onNearEnd?.();
  }, [last, rows.length, onNearEnd]);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const top = active * rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + rowHeight > element.scrollTop + element.clientHeight)
      element.scrollTop = top + rowHeight - element.clientHeight;
  }, [active, rowHeight]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const row = rows[active];
    if (event.key === 'Enter' && row !== undefined) {
      event.preventDefault();
      props.onOpen(row);
      return;
    }
    const page = Math.max(1, Math.floor(view.height / rowHeight) - 1);
    const to = destination(event.key, active, rows.length, page, props.letterKeys);
    if (to === null) return;
    event.preventDefault();
    onActive(to);
  };

  return (
    <div
      className="virtual-list"
      ref={box}
      role="listbox"
      aria-label={props.label}
      aria-activedescendant={rows[active] === undefined ? undefined : `${id}-${active}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onScroll={(event) => setView({ top: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight })}
    >
      <div className="virtual-space" role="presentation" style={{ height: rows.length * rowHeight }}>
        {rows.slice(first, last).map((row, offset) => {
          const index = first + offset;
          return (
            <div
              key={keyOf(row)}
              id={`${id}-${index}`}
              className="virtual-row"
              role="option"
              aria-selected={index === active}
              aria-posinset={index + 1}
              aria-setsize={props.total ?? rows.length}
              style={{ top: index * rowHeight, height: rowHeight }}
              onClick={() => {
                onActive(index);
                props.onOpen(row);
              }}
            >
              {props.renderRow(row)}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Where a key leads, or null when the key is not ours. */
function destination(key: string, active: number, count: number, page: number, letters: boolean): number | null {
  const clamp = (index: number) => Math.min(count - 1, Math.max(0, index));
  switch (letters ? key.toLowerCase() : key) {
    case 'j':
      return letters ? clamp(active + 1) : null;
    case 'k':
      return letters ? clamp(active - 1) : null;
    case 'ArrowDown':
    case 'arrowdown':
      return clamp(active + 1);
    case 'ArrowUp':
    case 'arrowup':
      return clamp(active - 1);
    case 'PageDown':
    case 'pagedown':
      return clamp(active + page);
    case 'PageUp':
    case 'pageup':
      return clamp(active - page);
    case 'Home':
    case 'home':
      return clamp(0);
    case 'End':
    case 'end':
      return clamp(count - 1);
    default:
      return null;
  }
}
