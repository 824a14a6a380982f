/** Shortest passphrase (口令) the core takes, in characters. */
export const SHORTEST = 8;

/** What is still wrong with a passphrase being chosen, or null; `others` are those of other people on this form. */
export function passphraseFault(text: string, others: readonly string[] = []): string | null {
  if (text.length < SHORTEST) return `至少 ${SHORTEST} 个字符，还差 ${SHORTEST - text.length} 个`;
  if (new Set(text).size < 4) return '太简单：请用 4 种以上不同的字符';
  if (others.includes(text)) return '两个人的口令不能相同：审批要由另一个人完成';
  return null;
}
