import { createClauseRun, type ClauseRun, type Draft } from './clauseRun.ts';
import type { Boundary } from './findBoundaries.ts';
import type { Marker } from './markers.ts';

export interface Body {
  readonly roots: readonly Draft[];
  /** Where the closing begins; null when nothing shows an end. */
  readonly end: number | null;
}

/** 印发…的通知: a letter that puts another document into force. */
const coveringTitle = /印发|发布|公布|转发|颁布/;
/** How many candidates behind a possible end are asked whether they go on. */
const lookAhead = 64;
/** A heading with the blank lines around it is never longer. */
const longestBare = 80;

/**
 * Walks candidates and possible ends together.
 *
 * The body ends at the first possible end behind a clause, unless an open run goes on afterwards. A
 * numbered covering letter is passed over: the policy is what it covers, if that has more clauses.
 * Attachments behind the end (tables, forms) stay in the closing.
 */
export function readBody(
  text: string,
  title: string,
  markers: readonly Marker[],
  boundaries: readonly Boundary[],
): Body {
  const run = createClauseRun(text, markers);
  let signed = false;
  let at = 0;
  for (let index = 0; index <= markers.length; index += 1) {
    const marker = markers[index];
    const reached = marker?.start ?? Infinity;
    for (let boundary = boundaries[at]; boundary && boundary.start <= reached; boundary = boundaries[at]) {
      const group = boundaries.slice(at, at + 4).filter((other) => other.start <= reached);
      const signsNow = group.some((other) => other.signature !== null);
      const spoken = boundary.rules && endsInBareHeading(text, run.roots, boundary.start);
      const over = run.accepted > 0 && !spoken && !goesOn(run, markers, index);
      if (over && coveringTitle.test(title) && !signed && signsNow && coversMore(run, markers, index)) run.restart();
      else if (over) return { roots: run.roots, end: boundary.start };
      signed ||= boundary.signature !== null;
      at += 1;
    }
    if (marker) run.offer(index);
  }
  const first = boundaries[0];
  return { roots: run.roots, end: run.accepted === 0 && first ? first.start : null };
}

/** The first number of an open kind decides: the next one goes on, any other (一、 again) starts something else. */
function goesOn(run: ClauseRun, markers: readonly Marker[], from: number): boolean {
  for (let index = from; index < Math.min(markers.length, from + lookAhead); index += 1) {
    const marker = markers[index];
    const answer = marker ? run.goesOnWith(marker) : null;
    if (answer !== null) return answer;
  }
  return false;
}

/**
 * Whether the last clause so far is a heading without words (五、附则): what follows is what it says.
 * Where the one before it is bare as well, the document is a list of items and the sentence concludes it.
 */
function endsInBareHeading(text: string, roots: readonly Draft[], at: number): boolean {
  let level = roots;
  for (let last = level.at(-1); last && last.children.length > 0; last = level.at(-1)) level = last.children;
  const [last, before] = [level.at(-1), level.at(-2)];
  if (!last || !isBare(text, last.marker.end, at)) return false;
  return !before || before.children.length > 0 || !isBare(text, before.marker.end, last.marker.start);
}

const isBare = (text: string, start: number, end: number): boolean =>
  end - start <= longestBare && !/[，。；：！？\n]/.test(text.slice(start, end).trim());

function coversMore(run: ClauseRun, markers: readonly Marker[], from: number): boolean {
  let clauses = 0;
  for (let index = from; index < markers.length; index += 1) {
    const marker = markers[index];
    if (marker?.stance === 'line' && /^(?:zhang|tiao|cn)$/.test(marker.kind)) clauses += 1;
  }
  return clauses > run.roots.length;
}
