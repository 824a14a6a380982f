/**
 * A stretch of the document as the reader meant it: gaps taken out, hard line breaks joined, one
 * string per paragraph. A page mark often stands in the middle of a sentence (「依据及处理」— 1 —「方式。」);
 * the two halves become one again.
 */
import { linesOf } from './lines.ts';
import type { Gap, Span } from './policy.ts';
import { printedWidth } from './wrapWidth.ts';

export type OwnText = (span: Span) => readonly string[];

/** A line that ends so is whole; the next one begins a paragraph. */
const sentenceEnds = '。！？；：!?;:';
const pauses = '，、,';

export function createOwnText(text: string, gaps: readonly Gap[], fullWidth: number | null): OwnText {
  return (span) => {
    // Lines of one paragraph are kept apart until the end: appending to a growing string is quadratic.
    const paragraphs: string[][] = [];
    let lastLine = '';
    let afterGap = false;
    for (const piece of piecesBetween(span, gaps)) {
      for (const { body } of linesOf(text.slice(piece.start, piece.end))) {
        if (body === '') continue;
        const open = paragraphs.at(-1);
        if (open && runsOn(lastLine, afterGap, fullWidth)) open.push(joint(lastLine, body), body);
        else paragraphs.push([body]);
        lastLine = body;
        afterGap = false;
      }
      afterGap = true;
    }
    return paragraphs.map((lines) => lines.join(''));
  };
}

function runsOn(line: string, afterGap: boolean, fullWidth: number | null): boolean {
  const last = line.charAt(line.length - 1);
  if (sentenceEnds.includes(last)) return false;
  return afterGap || pauses.includes(last) || (fullWidth !== null && printedWidth(line) >= fullWidth);
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
  let low = 0;
  let high = gaps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((gaps[middle]?.end ?? Infinity) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}
