/** F6: moves the focus to the next (1) or previous (-1) part of the window marked `data-pane`, round and round. */
export function walkPanes(step: 1 | -1): void {
  const dialog = document.querySelector<HTMLElement>('[role="dialog"]');
  // A dialog is the whole world while it is open.
  if (dialog?.checkVisibility()) return;
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) => pane.checkVisibility());
  const to = panes[(placeAmong(panes) + step + panes.length) % panes.length];
  to?.focus();
}

/** The pane that has the focus, or the last one before the focus in reading order: a screen's title is in none. */
function placeAmong(panes: readonly HTMLElement[]): number {
  const focused = document.activeElement;
  if (!focused) return -1;
  return panes.findLastIndex(
    (pane) =>
      pane.contains(focused) || (pane.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
}
