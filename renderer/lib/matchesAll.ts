import { match } from 'pinyin-pro';

/** Whether what was typed is all of the words, or all of their pinyin initials: zdxzjc is 重大行政决策 and not its 事项目录. */
export function matchesAll(words: string, typed: string): boolean {
  const query = typed.trim().toLowerCase();
  if (query === words.toLowerCase()) return true;
  if (!/^[a-z]+$/.test(query)) return false;
  return match(words, query, { continuous: true, precision: 'first' })?.length === words.length;
}
