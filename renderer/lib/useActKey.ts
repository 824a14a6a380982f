import { useEffect, useRef } from 'react';

/**
 * Ctrl/⌘+Enter while a screen is shown, wherever the focus is: 送审, 同意. Not during a composition,
 * and not above a dialog, which has keys of its own.
 */
export function useActKey(act: () => void): void {
  const live = useRef(act);
  useEffect(() => {
    live.current = act;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
      if (document.querySelector('[role="dialog"]') !== null) return;
      event.preventDefault();
      live.current();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
}
