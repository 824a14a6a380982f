/**
 * How much of an interpretation is the policy word for word (照抄).
 *
 * Words are compared without spaces and punctuation; a stretch counts from 20 characters on,
 * because shorter ones are names and set phrases that cannot be said otherwise.
 */
export const COPIED_RUN = 20;
/** Places kept per 20 characters: a phrase repeated more often is a form, and every copy of it is alike. */
const MOST_PLACES = 16;

/** The policy's stretches of 20 characters and where they stand; made once per policy. */
export interface CopySource {
  readonly places: ReadonlyMap<string, readonly number[]>;
}

export interface Copying {
  /** Share of the Han characters that stand in copied stretches, 0–1. */
  readonly ratio: number;
  /** The longest stretch: its length without spaces and punctuation, and where it is in which passage. */
  readonly longestRun: {
    readonly length: number;
    readonly passage: number;
    readonly start: number;
    readonly end: number;
  };
}

export function copySource(policy: string): CopySource {
  const { words } = bareWords(policy);
  const places = new Map<string, number[]>();
  for (let at = 0; at + COPIED_RUN <= words.length; at += 1) {
    const gram = words.slice(at, at + COPIED_RUN);
    const known = places.get(gram);
    if (known === undefined) places.set(gram, [at]);
    else if (known.length < MOST_PLACES) known.push(at);
  }
  return { places };
}

/** Measures passages against a policy. Linear in the passages; a stretch never crosses from one to the next. */
export function copyingOf(passages: readonly string[], { places }: CopySource): Copying {
  let han = 0;
  let copied = 0;
  let longest: Copying['longestRun'] = { length: 0, passage: 0, start: 0, end: 0 };
  for (const [index, passage] of passages.entries()) {
    const { words, offsets } = bareWords(passage);
    const marked = new Uint8Array(words.length);
    // Length of the run that ends at a place of the policy, by that place.
    let runs = new Map<number, number>();
    for (let at = 0; at + COPIED_RUN <= words.length; at += 1) {
      const next = new Map<number, number>();
      for (const place of places.get(words.slice(at, at + COPIED_RUN)) ?? []) {
        const length = (runs.get(place - 1) ?? COPIED_RUN - 1) + 1;
        next.set(place, length);
        if (length > longest.length) {
          const last = at + COPIED_RUN - 1;
          const start = offsets[last - length + 1] ?? 0;
          longest = { length, passage: index, start, end: (offsets[last] ?? 0) + 1 };
        }
      }
      if (next.size > 0) marked.fill(1, at, at + COPIED_RUN);
      runs = next;
    }
    for (let at = 0; at < words.length; at += 1) {
      if (!/\p{Script=Han}/u.test(words[at] ?? '')) continue;
      han += 1;
      copied += marked[at] ?? 0;
    }
  }
  return { ratio: han === 0 ? 0 : copied / han, longestRun: longest };
}

function bareWords(text: string): { readonly words: string; readonly offsets: readonly number[] } {
  const offsets: number[] = [];
  let words = '';
  for (const match of text.matchAll(/[^\s\p{P}\p{S}]+/gu)) {
    words += match[0];
    for (let at = 0; at < match[0].length; at += 1) offsets.push(match.index + at);
  }
  return { words, offsets };
}
