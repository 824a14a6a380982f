import type { PdfLine } from './pdfLines.ts';

export interface PageNumber {
  readonly line: PdfLine;
  readonly side: 'left' | 'right';
  /** Points from the paper's lower edge to the dash. */
  readonly dash: number;
}

/** The page's number between two dashes, when it is the page's own; null when there is none. */
export function pageNumberOf(lines: readonly PdfLine[], number: number): PageNumber | null {
  const line = lines.at(-1);
  const match = line && /^[—–-]\s*(\d+)\s*[—–-]$/.exec(line.text.trim());
  if (!line || !match || Number(match[1]) !== number) return null;
  // A4 is 595 points wide.
  return { line, side: line.x < 297 ? 'left' : 'right', dash: line.baseline + line.size * dashHeight };
}

/** How far above its baseline a Chinese face draws the dash, in em. */
const dashHeight = 0.32;
