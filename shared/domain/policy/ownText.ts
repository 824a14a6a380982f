/**
 * A stretch of the document as the reader meant it: gaps taken out, hard line breaks joined, one
 * string per paragraph. A page mark often stands in the middle of a sentence (「依据及处理」— 1 —「方式。」);
 * the two halves become one again.
 */
import { linesOf } from './lines.ts';
import type { Gap, Span } from './policy.ts';
import { printedWidth } from './wrapWidth.ts';

export type OwnText = (span: Span) => readonly string[];

const sentenceEnd = /[。！？；：!?;:]$/;

export function createOwnText(text: string, gaps: readonly Gap[], fullWidth: number | null): OwnText {
  return (span) => {
    const paragraphs: string[] = [];
    let afterGap = false;
    for (const piece of piecesBetween(span, gaps)) {
      for (const { body } of linesOf(text.slice(piece.start, piece.end))) {
        if (body === '') continue;
        const before = paragraphs.at(-1);
        if (before !== undefined && runsOn(before, afterGap, fullWidth)) {
          paragraphs[paragraphs.length - 1] = glue(before, body);
        } else {
          paragraphs.push(body);
        }
        afterGap = false;
      }
      afterGap = true;
    }
    return paragraphs;
  };

  function runsOn(before: string, afterGap: boolean, width: number | null): boolean {
    if (sentenceEnd.test(before)) return false;
    if (afterGap || /[，、,]$/.test(before)) return true;
    const lastLine = before.slice(Math.max(0, before.length - 60));
    return width !== null && printedWidth(lastLine) >= width;
  }
}

function glue(before: string, after: string): string {
  const words = /[A-Za-z0-9]$/.test(before) && /^[A-Za-z0-9]/.test(after);
  return `${before}${words ? ' ' : ''}${after}`;
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
