import type { Span } from './policy.ts';

/** One printed line: `start`–`end` without the blanks at either side; `next` is where the following line begins. */
export interface Line extends Span {
  readonly from: number;
  readonly next: number;
  readonly body: string;
  /** Printed width up to the last character, indentation included, in half-width columns: Han characters are two wide. */
  readonly width: number;
}

const breaks = /\r\n|[\n\r\f\v\u2028\u2029]/g;

/** The text's lines with their places. Blank lines are kept, with an empty `body`. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const match of text.matchAll(breaks)) {
    lines.push(line(text, from, match.index, match.index + match[0].length));
    from = match.index + match[0].length;
  }
  lines.push(line(text, from, text.length, text.length));
  return lines;
}

function line(text: string, from: number, to: number, next: number): Line {
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return { from, start, end, next, body: text.slice(start, end), width: printedWidth(text, from, end) };
}

function printedWidth(text: string, from: number, end: number): number {
  let width = 0;
  for (let at = from; at < end; at += 1) width += text.charCodeAt(at) < 0x2e80 ? 1 : 2;
  return width;
}

/** Blank: ASCII, no-break, wide (U+3000) and zero-width spaces, and the byte order mark; all occur in real files. */
export function isBlank(code: number): boolean {
  return (
    code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0x1680 || code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200d) || code === 0x2028 || code === 0x2029 || code === 0x202f ||
    code === 0x205f || code === 0x2060 || code === 0xfeff
  ); // prettier-ignore
}
