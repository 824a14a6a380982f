import { useSyncExternalStore } from 'react';

/** Whether a media query holds, as it changes: `(prefers-color-scheme: dark)`, `(max-width: 1023px)`. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
  );
}

/** Below this width the rail collapses and panes become tabs (design/ui.md). */
export const NARROW = '(max-width: 1023px)';
