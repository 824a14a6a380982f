import { useEffect, useState } from 'react';

export interface ReasonState {
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
}

/**
 * Whether the reason of a row is shown. Escape takes it away wherever the focus is (WCAG 1.4.13), and
 * nothing else with it: it is heard before anybody for whom Escape means 返回.
 */
export function useReason(): ReasonState {
  const [open, setOpen] = useState(false);
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
  return { open, setOpen };
}
