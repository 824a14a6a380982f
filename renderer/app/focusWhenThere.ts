/** About two seconds of frames: as long as a screen may take to be drawn. */
const PATIENCE = 120;

/**
 * Moves the focus to an element that may still have to be drawn. Gives up when the focus was moved
 * meanwhile (a person went on, or the screen chose its own place), and returns how to stop waiting.
 */
export function focusWhenThere(selector: string): () => void {
  const before = document.activeElement;
  let frame = 0;
  const look = (left: number) => {
    const found = document.querySelector<HTMLElement>(selector);
    const moved = document.activeElement !== before && document.activeElement !== document.body;
    if (moved) return;
    if (found) found.focus({ preventScroll: true });
    else if (left > 0) frame = requestAnimationFrame(() => look(left - 1));
  };
  look(PATIENCE);
  return () => cancelAnimationFrame(frame);
}
