/**
 * The character pairs of a context, for `alike`. Digits and punctuation are left out, because the
 * numbers are what is being compared.
 */
export function pairsOf(context: string): ReadonlySet<string> {
  const words = context.replace(/[^\u4e00-\u9fffA-Za-z]/g, '');
  return new Set(Array.from({ length: Math.max(0, words.length - 1) }, (_, index) => words.slice(index, index + 2)));
}

/** How alike two contexts are, 0–1: the share of the shorter one's pairs that the other has too. */
export function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [short, long] = a.size <= b.size ? [a, b] : [b, a];
  if (short.size < 3) return 0;
  let common = 0;
  for (const pair of short) if (long.has(pair)) common += 1;
  return common / short.size;
}
