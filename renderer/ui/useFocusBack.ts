import { useEffect, useState } from 'react';

const CONTROLS = 'button, input:not([tabindex="-1"]), textarea, select, [tabindex="0"]';

/**
 * For a dialog that is taken out of the tree instead of being closed: when it goes, the focus returns to
 * where it was when it came. Where that place is gone meanwhile (a button that did its work), it goes to
 * the first control of the same field or pane, at last to the screen's title, so that the keyboard never
 * starts again at the top of the window.
 */
export function useFocusBack(): void {
  const [before] = useState(() => {
    const place = document.activeElement;
    return { place, around: place?.closest('[data-field], [data-pane]') ?? null };
  });
  useEffect(
    () => () => {
      // Somebody else took the focus: it is theirs.
      if (document.activeElement !== document.body) return;
      const { place, around } = before;
      const near = around?.querySelector(CONTROLS) ?? around ?? document.querySelector('[data-screen-title]');
      const to = place?.isConnected === true && place !== document.body ? place : near;
      if (to instanceof HTMLElement) to.focus({ preventScroll: true });
    },
    [before],
  );
}
