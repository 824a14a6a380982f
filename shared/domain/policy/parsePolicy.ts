import type { Draft } from './clauseRun.ts';
import { findBoundaries } from './findBoundaries.ts';
import { findGaps } from './findGaps.ts';
import { gapCursor } from './gapCursor.ts';
import { isBlank, linesOf, type Line } from './lines.ts';
import { markersOf, type Marker } from './markers.ts';
import { createOwnText, type OwnText } from './ownText.ts';
import type { Clause, Gap, OuterPart, ParsedPolicy, Span } from './policy.ts';
import { readBody } from './readBody.ts';
import { readHead } from './readHead.ts';
import { repeatedTitle } from './repeatedTitle.ts';
import { splitHeading } from './splitHeading.ts';

/**
 * Reads a policy (政策文件) from its plain text: head, clause tree, what surrounds it, what is not part of it.
 *
 * Never fails: a text without numbers is all preamble, an empty text is an empty policy. Linear in the
 * length of the text.
 */
export function parsePolicy(text: string): ParsedPolicy {
  const lines = linesOf(text);
  const found = findGaps(lines);
  const markers = markersOf(lines, found);
  const boundaries = findBoundaries(lines);
  const head = readHead(headLines(lines, found, markers));
  const { roots, end } = readBody(text, head.title, markers, boundaries);

  const gaps = [...found, ...repeatedTitle(lines, found, head)].sort((one, other) => one.start - other.start);
  const ownText = createOwnText(text, lines, gaps);
  const clausesFrom = roots[0]?.marker.start ?? end ?? text.length;
  const clausesTo = end ?? text.length;
  const preambleFrom = Math.min(solidFrom(text, head.end), clausesFrom);
  const preamble = outerPart(ownText, { start: preambleFrom, end: clausesFrom });
  const signature = boundaries.find((boundary) => boundary.signature !== null)?.signature;

  return {
    title: head.title,
    docNumber: head.docNumber,
    issuer: head.issuer ?? signature?.issuer ?? null,
    date: head.date ?? signature?.date ?? null,
    text,
    titleBlock: { start: 0, end: preamble ? preambleFrom : clausesFrom },
    clauses: roots.length > 0 ? clausesOf(roots, clausesTo, '', 1, ownText, text) : [],
    preamble,
    closing:
      end === null
        ? null
        : { start: end, end: text.length, text: ownText({ start: end, end: text.length }).join('\n') },
    gaps,
  };
}

/** Lines above the first line that begins with an opening number: only there a head can be. */
function headLines(lines: readonly Line[], gaps: readonly Gap[], markers: readonly Marker[]): readonly Line[] {
  const opening = markers.find((marker) => marker.stance === 'line' && marker.value === 1 && !marker.bare);
  const gapAt = gapCursor(gaps);
  const head: Line[] = [];
  for (const line of lines) {
    if (head.length >= 20 || line.start >= (opening?.start ?? Infinity)) break;
    const gap = line.body === '' ? null : gapAt(line.start);
    if (line.body !== '' && !gap) head.push(withoutTail(line, gaps));
  }
  return head;
}

/** A line whose end is a gap (a button after the title) counts without it. */
function withoutTail(line: Line, gaps: readonly Gap[]): Line {
  const tail = gaps.find((gap) => gap.end === line.end && gap.start > line.start);
  return tail ? { ...line, end: tail.start, body: line.body.slice(0, tail.start - line.start).trim() } : line;
}

function clausesOf(
  drafts: readonly Draft[],
  end: number,
  prefix: string,
  level: number,
  ownText: OwnText,
  text: string,
): readonly Clause[] {
  return drafts.map((draft, index): Clause => {
    const { marker } = draft;
    const id = `${prefix}${index + 1}`;
    const clauseEnd = drafts[index + 1]?.marker.start ?? end;
    const ownEnd = draft.children[0]?.marker.start ?? clauseEnd;
    const paragraphs = ownText({ start: marker.end, end: ownEnd });
    return {
      id,
      marker: text.slice(marker.start, marker.end),
      level,
      ...splitHeading(marker.kind, paragraphs, draft.children.length > 0),
      start: marker.start,
      end: clauseEnd,
      children: clausesOf(draft.children, clauseEnd, `${id}.`, level + 1, ownText, text),
    };
  });
}

function outerPart(ownText: OwnText, span: Span): OuterPart | null {
  const text = ownText(span).join('\n');
  return text === '' ? null : { text, start: span.start, end: span.end };
}

function solidFrom(text: string, at: number): number {
  let solid = at;
  while (solid < text.length && isBlank(text.charCodeAt(solid))) solid += 1;
  return solid;
}
