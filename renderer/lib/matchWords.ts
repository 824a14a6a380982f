import { match } from 'pinyin-pro';

/** Whether words are meant by what was typed: some of their characters in a row, or their pinyin initials (bs → 报送). */
export function matchWords(words: string, typed: string): boolean {
  const query = typed.trim().toLowerCase();
  if (query === '' || words.toLowerCase().includes(query)) return true;
  return /^[a-z]+$/.test(query) && match(words, query, { continuous: true, precision: 'first' }) !== null;
}
