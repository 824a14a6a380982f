import { useRef, type KeyboardEvent, type PointerEvent } from 'react';

export interface PaneSeparatorProps {
  readonly label: string;
  readonly width: number;
  readonly min: number;
  /** Which way the pane grows when the separator moves that way. */
  readonly grows: 'left' | 'right';
  readonly onResize: (width: number) => void;
}

const STEP = 16;
const MAX = 640;

/** A window splitter (ARIA): dragged, or moved with the arrow keys. */
export function PaneSeparator({ label, width, min, grows, onResize }: PaneSeparatorProps) {
  const start = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const direction = grows === 'right' ? 1 : -1;
  const to = (next: number) => onResize(Math.round(Math.min(MAX, Math.max(min, next))));

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, width };
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (start.current) to(start.current.width + direction * (event.clientX - start.current.x));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowRight') to(width + direction * STEP);
    else if (event.key === 'ArrowLeft') to(width - direction * STEP);
    else return;
    event.preventDefault();
  };

  return (
    <div
      className="pane-separator"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={MAX}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => (start.current = null)}
      onKeyDown={onKeyDown}
    />
  );
}
