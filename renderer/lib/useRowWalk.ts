import { useCallback, type KeyboardEvent } from 'react';

/** Arrow keys (and J/K) move the focus between elements marked `data-row`; Enter is the button's own. */
export function useRowWalk(letters: boolean): (event: KeyboardEvent<HTMLElement>) => void {
  return useCallback(
    (event) => {
      if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      const down = event.key === 'ArrowDown' || (letters && event.key.toLowerCase() === 'j');
      const up = event.key === 'ArrowUp' || (letters && event.key.toLowerCase() === 'k');
      if (!down && !up) return;
      const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
      const at = rows.findIndex((row) => row === document.activeElement);
      const to = rows[Math.min(rows.length - 1, Math.max(0, at + (down ? 1 : -1)))];
      if (!to) return;
      event.preventDefault();
      to.focus();
    },
    [letters],
  );
}
