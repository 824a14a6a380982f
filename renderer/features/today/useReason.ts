import { useEffect, useRef, useState } from 'react';

export interface ReasonState {
  readonly open: boolean;
  /** For the element whose reason it is; the reason is inside it, so that the pointer may move onto it. */
  readonly events: {
    readonly onMouseEnter: () => void;
    readonly onMouseLeave: () => void;
    readonly onFocus: () => void;
    readonly onBlur: () => void;
  };
}

/** A pointer that only passes by asks nothing. */
const PAUSE_MS = 400;

/**
 * Whether the reason of a row is shown: pointed at for a moment, or focused. Escape takes it away wherever
 * the focus is (WCAG 1.4.13), and nothing else with it: it is heard before anybody for whom Escape means 返回.
 */
export function useReason(): ReasonState {
  const [open, setOpen] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const set = (wanted: boolean) => {
    clearTimeout(timer.current);
    setOpen(wanted);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!open) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.stopPropagation();
      setOpen(false);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [open]);
  return {
    open,
    events: {
      onMouseEnter: () => {
        timer.current = setTimeout(() => setOpen(true), PAUSE_MS);
      },
      onMouseLeave: () => set(false),
      onFocus: () => set(true),
      onBlur: () => set(false),
    },
  };
}
