import type { Span } from '../policy/policy.ts';

/**
 * Finds where words of a clause stand in the text they were read from.
 *
 * A clause's `text` is its own words with page marks and the line breaks of the print taken out;
 * here each character is met again, from `within.start` on, stepping over gaps and everything the
 * reader dropped. The answer gives, per UTF-16 unit of `words`, its offset in `text`; null where
 * the words are not there, as when the record was made elsewhere.
 */
export function placeWords(words: string, text: string, within: Span, gaps: readonly Span[]): readonly number[] | null {
  const places: number[] = [];
  let gap = gaps.findIndex(({ end }) => end > within.start);
  let at = within.start;
  for (const character of words.split('')) {
    // White space is what the reader changes: it takes the place of what comes next.
    if (/\s/.test(character)) {
      places.push(at);
      continue;
    }
    for (; at < within.end; at += 1) {
      const next = gap < 0 ? undefined : gaps[gap];
      if (next !== undefined && at >= next.start) {
        at = Math.max(at, next.end);
        gap += 1;
      }
      if (text[at] === character) break;
    }
    if (at >= within.end) return null;
    places.push(at);
    at += 1;
  }
  return places;
}
