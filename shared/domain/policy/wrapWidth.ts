import type { Line } from './lines.ts';

/** Fewer lines than this prove no habit. */
const enoughLines = 12;
/** A page holds at most about 40 Han characters on a line; longer lines are paragraphs. */
const widestPage = 100;
/** Print avoids a punctuation mark at the beginning of a line, so a full line may be this much shorter. */
const slack = 8;
const enoughFull = 0.2;
const fewBeyond = 0.1;

/**
 * The printed width from which on a line counts as full, for text that was wrapped by hand or copied
 * from a PDF; null for text with one paragraph per line.
 */
export function wrapWidth(lines: readonly Line[]): number | null {
  const widths = lines.filter((line) => line.body !== '').map((line) => line.width);
  if (widths.length < enoughLines) return null;
  const sorted = widths.toSorted((one, other) => one - other);
  const widest = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  if (widest > widestPage || widest < 30) return null;
  // A margin is sharp: many lines reach it, few go beyond (one glued to another by a page break).
  const beyond = widths.filter((width) => width > widest + slack).length;
  const full = widths.filter((width) => width >= widest - slack).length - beyond;
  return full >= widths.length * enoughFull && beyond <= full * fewBeyond ? widest - slack : null;
}
