import type { Gap } from './policy.ts';

/** Answers "which gap covers this place" for places asked in ascending order, in linear time altogether. */
export interface GapCursor {
  (at: number): Gap | null;
  /** The last gap that ended at or before the place asked last. */
  last(): Gap | null;
}

export function gapCursor(gaps: readonly Gap[]): GapCursor {
  let next = 0;
  const cover = (at: number): Gap | null => {
    for (let gap = gaps[next]; gap && gap.end <= at; gap = gaps[next]) next += 1;
    const gap = gaps[next];
    return gap && gap.start <= at ? gap : null;
  };
  return Object.assign(cover, { last: () => gaps[next - 1] ?? null });
}
