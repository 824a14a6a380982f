/** F6: moves the focus to the next (1) or previous (-1) part of the window marked `data-pane`, round and round. */
export function walkPanes(step: 1 | -1): void {
  const dialog = document.querySelector<HTMLElement>('[role="dialog"]');
  // A dialog is the whole world while it is open.
  if (dialog?.checkVisibility()) return;
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) => pane.checkVisibility());
  const at = panes.findLastIndex((pane) => pane.contains(document.activeElement));
  const to = panes[(at + step + panes.length) % panes.length];
  to?.focus();
}
