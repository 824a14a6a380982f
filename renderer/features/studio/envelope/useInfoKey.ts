import { useEffect, useRef } from 'react';

/**
 * Alt+I while a submission is shown, wherever the focus is: 公开信息. Known by the key's place, because
 * Option+I types a letter on a Mac. Not during a composition, and not above a dialog.
 */
export function useInfoKey(act: () => void): void {
  const live = useRef(act);
  useEffect(() => {
    live.current = act;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.code !== 'KeyI' || !event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
      if (document.querySelector('[role="dialog"]') !== null) return;
      event.preventDefault();
      live.current();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
}
