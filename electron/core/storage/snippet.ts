import { fold } from './searchWords.ts';

/** The words around the first match, and where the matches stand in them. */
export interface Snippet {
  readonly text: string;
  readonly marks: readonly (readonly [number, number])[];
}

const before = 24;
const length = 96;

/**
 * The index stores no text (contentless), so the snippet is cut from the record's own words.
 * Folding can change lengths (㎡ → m2), so positions are found character by character.
 */
export function snippetOf(text: string, words: readonly string[]): Snippet {
  const first = Math.min(...words.map((word) => find(text, word, 0)?.[0] ?? Infinity));
  const start = Number.isFinite(first) ? Math.max(0, first - before) : 0;
  const cut = text.slice(start, start + length);
  const shown = cut.replace(/\s/gu, ' ');
  const marks = words.flatMap((word) => findAll(shown, word)).sort(([a], [b]) => a - b);
  return { text: shown, marks: merge(marks) };
}

function findAll(text: string, word: string): [number, number][] {
  const found: [number, number][] = [];
  for (let from = 0; ;) {
    const hit = find(text, word, from);
    if (!hit) return found;
    found.push(hit);
    from = hit[1];
  }
}

/** First stretch of `text` at or after `from` whose folded form, blanks aside, is `word`. */
function find(text: string, word: string, from: number): [number, number] | null {
  const initial = word.charCodeAt(0);
  for (let start = from; start < text.length; start += 1) {
    const code = text.charCodeAt(start);
    if (code !== initial && (foldsToItself(code) || fold(text.charAt(start)).charCodeAt(0) !== initial)) continue;
    let matched = '';
    for (let end = start; end < text.length && matched.length < word.length; end += 1) {
      matched += fold(text.charAt(end)).replace(/[^\S\n\r]/gu, '');
      if (!word.startsWith(matched)) break;
      if (matched === word) return [start, end + 1];
    }
  }
  return null;
}

/**
 * Han characters, digits and small letters: nearly all of a text. Folding costs a hundred times what
 * comparing does, and a page of results looks at a hundred thousand characters.
 */
const foldsToItself = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a);

function merge(marks: readonly [number, number][]): [number, number][] {
  const merged: [number, number][] = [];
  for (const [start, end] of marks) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
