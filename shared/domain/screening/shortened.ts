/** Sensitive words as a sentence may hold them: first three and last two characters (442…00). */
export function shortened(words: string): string {
  return words.length <= 6 ? words : `${words.slice(0, 3)}…${words.slice(-2)}`;
}

/**
 * The same for a finding's key, with a check number of 97 values: two telephone numbers that begin and
 * end alike are told apart, so that a decision about one is not taken for the other, and the words
 * themselves are not in the key.
 */
export function keyOfWords(words: string): string {
  const bare = words.replace(/\s+/gu, '');
  const check = [...bare].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 97, 0);
  // Of a name or another short word only the first character: the check number does the rest.
  return `${bare.length <= 6 ? `${bare.slice(0, 1)}…` : shortened(bare)}#${check}`;
}
