import type { KeyboardEvent } from 'react';

export type TableAct =
  | { readonly type: 'go'; readonly row: number }
  | { readonly type: 'move'; readonly by: 1 | -1 }
  | { readonly type: 'remove' }
  | { readonly type: 'leave' };

export interface CellAt {
  /** Index of the row; that of the line after the last is the number of rows. */
  readonly row: number;
  /** Holds more than a line: arrow keys stay inside. */
  readonly roomy: boolean;
  /** A list: arrow keys are its own. */
  readonly chosen: boolean;
}

/** What a key does in a cell; null leaves it to the browser. Nothing during a composition. */
export function tableKey(event: KeyboardEvent, at: CellAt, count: number, readOnly: boolean): TableAct | null {
  if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return null;
  const there = at.row < count;
  if (event.altKey) {
    if (readOnly || !there) return null;
    if (event.key === 'ArrowUp') return { type: 'move', by: -1 };
    if (event.key === 'ArrowDown') return { type: 'move', by: 1 };
    return event.key === 'Delete' ? { type: 'remove' } : null;
  }
  // Shift+Enter breaks a line where a cell holds several.
  if (event.key === 'Enter')
    return event.shiftKey && at.roomy ? null : { type: 'go', row: at.row + (event.shiftKey ? -1 : 1) };
  // A hundred rows of ten cells would be a thousand Tabs.
  if (event.key === 'Escape') return { type: 'leave' };
  if (at.roomy || at.chosen || event.shiftKey) return null;
  if (event.key === 'ArrowDown') return { type: 'go', row: at.row + 1 };
  return event.key === 'ArrowUp' ? { type: 'go', row: at.row - 1 } : null;
}
