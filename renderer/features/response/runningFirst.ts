import type { RecordRow } from '#shared/contract/records.ts';

/** Running clocks first, the nearest end on top; the rest as they came, newest first. */
export const runningFirst = (rows: readonly RecordRow[]): readonly RecordRow[] =>
  rows.toSorted((a, b) => (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity) || 0);
