import { useEffect, useRef, type RefObject } from 'react';

/**
 * Keeps the keyboard where the work is when a panel takes a button's place: into the panel when it
 * opens, to the heading when it goes. Without it the focus would fall to the top of the window.
 */
export function useFocusBack(open: boolean): {
  readonly panel: RefObject<HTMLDivElement | null>;
  readonly home: RefObject<HTMLHeadingElement | null>;
} {
  const panel = useRef<HTMLDivElement>(null);
  const home = useRef<HTMLHeadingElement>(null);
  const before = useRef(open);
  useEffect(() => {
    if (before.current === open) return;
    before.current = open;
    (open ? panel : home).current?.focus();
  }, [open]);
  return { panel, home };
}
