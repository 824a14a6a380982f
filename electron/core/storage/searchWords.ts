/**
 * Chinese full-text search: one character, one token, phrase queries (unigram).
 *
 * Word segmenters lose 12–38 % of two-character searches (names, 公积, 积金 …) and change with
 * every dictionary; trigram can't answer two characters at all. Punctuation and line breaks become
 * a sentinel token, so that a phrase never matches across them; blanks vanish, as readers expect.
 */

/** U+0E01: a letter to FTS5's tokenizer, and not to be met in a Chinese document. */
const sentinel = '\u0e01';

/** Folds width, case and compatibility forms, so that ＡＢＣ１２３, abc123 and ABC123 are the same words. */
export const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

const wordCharacter = /[\p{L}\p{N}]/u;
const blank = /[^\S\n\r]/u;

/** The text as the index stores it: tokens separated by blanks. */
export function indexWords(text: string): string {
  const tokens: string[] = [];
  for (const character of fold(text)) {
    if (wordCharacter.test(character)) tokens.push(character);
    else if (!blank.test(character) && tokens.at(-1) !== sentinel) tokens.push(sentinel);
  }
  return tokens.join(' ');
}

/**
 * What was asked, as words; blanks separate words that must all be there. Punctuation around a word (《》)
 * says nothing; inside one it stays, so that a 文号 or a title that was pasted whole is found. Empty when
 * nothing can be searched.
 */
export function queryWords(asked: string): readonly string[] {
  return fold(asked)
    .split(/\s+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word.length > 0);
}

/**
 * A kind as one token of its records. The tokens of texts are single characters, so that no text can hold
 * it; U+0E02 before it and for its hyphens, because a tokenizer would cut there.
 */
export const kindToken = (kind: string): string => `${kindMark}${kind.replace(/[^a-z0-9]/gu, kindMark)}`;
const kindMark = '\u0e02';

/**
 * The words as an FTS5 expression: a phrase per word, cut into tokens as the index is, all of them required;
 * and of these kinds one. The index then walks the rarer of the two, however common the other is.
 */
export function matchExpression(words: readonly string[], kinds: readonly string[] | null = null): string {
  const phrases = words.map((word) => `"${indexWords(word)}"`).join(' AND ');
  return kinds === null ? phrases : `${phrases} AND (${kinds.map((kind) => `"${kindToken(kind)}"`).join(' OR ')})`;
}
