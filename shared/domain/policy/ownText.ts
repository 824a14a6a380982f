/**
 * A stretch of the document as the reader meant it: gaps taken out, hard line breaks joined, one
 * string per paragraph. A page mark often stands in the middle of a sentence (「依据及处理」— 1 —「方式。」);
 * the two halves become one again.
 */
import type { Line } from './lines.ts';
import type { Gap, Span } from './policy.ts';
import { wrapWidth } from './wrapWidth.ts';

export type OwnText = (span: Span) => readonly string[];

/** A line that ends so is whole; the next one begins a paragraph. */
const sentenceEnds = '。！？；：!?;:';
const pauses = '，、,';

export function createOwnText(text: string, lines: readonly Line[], gaps: readonly Gap[]): OwnText {
  const fullWidth = wrapWidth(lines);
  return (span) => {
    // Lines of one paragraph are kept apart until the end: appending to a growing string is quadratic.
    const paragraphs: string[][] = [];
    let before: Line | null = null;
    let lastWords = '';
    let afterGap = false;
    for (const piece of piecesBetween(span, gaps)) {
      for (let index = lineAt(lines, piece.start); index < lines.length; index += 1) {
        const line = lines[index];
        if (!line || line.from >= piece.end) break;
        const words = text.slice(Math.max(line.start, piece.start), Math.min(line.end, piece.end)).trim();
        if (words === '') continue;
        const open = paragraphs.at(-1);
        if (open && before && runsOn(before, lastWords, afterGap, fullWidth)) open.push(joint(lastWords, words), words);
        else paragraphs.push([words]);
        before = line;
        lastWords = words;
        afterGap = false;
      }
      afterGap = true;
    }
    return paragraphs.map((pieces) => pieces.join(''));
  };
}

/** The printed line counts as full as it stands on the page, also where another clause fills its beginning. */
function runsOn(line: Line, words: string, afterGap: boolean, fullWidth: number | null): boolean {
  const last = words.charAt(words.length - 1);
  if (sentenceEnds.includes(last)) return false;
  return afterGap || pauses.includes(last) || (fullWidth !== null && line.width >= fullWidth);
}

/** Latin words and figures need a blank between them; Han characters do not. */
function joint(before: string, after: string): string {
  return /[A-Za-z0-9]/.test(before.charAt(before.length - 1)) && /[A-Za-z0-9]/.test(after.charAt(0)) ? ' ' : '';
}

/** The parts of a span that no gap covers. Gaps are found by bisection, so a thousand clauses stay cheap. */
export function piecesBetween(span: Span, gaps: readonly Gap[]): readonly Span[] {
  const pieces: Span[] = [];
  let start = span.start;
  for (let index = firstEndingAfter(gaps, span.start); index < gaps.length; index += 1) {
    const gap = gaps[index];
    if (!gap || gap.start >= span.end) break;
    if (gap.start > start) pieces.push({ start, end: gap.start });
    start = gap.end;
  }
  if (start < span.end) pieces.push({ start, end: span.end });
  return pieces;
}

function firstEndingAfter(gaps: readonly Gap[], at: number): number {
  return bisect(gaps.length, (index) => (gaps[index]?.end ?? Infinity) > at);
}

/** The line that a place is in. */
function lineAt(lines: readonly Line[], at: number): number {
  return bisect(lines.length, (index) => (lines[index]?.next ?? Infinity) > at);
}

/** The first index for which `isPast` holds; it must hold for all that follow. */
function bisect(length: number, isPast: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isPast(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
