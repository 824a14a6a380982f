/**
 * Where found words stand now. A report speaks of the text as it was saved; the text may have moved
 * since, so the words themselves decide: at the old place if they are still there, else the nearest
 * place they stand at, else nowhere. UTF-16 units.
 */
export function locate(
  now: string,
  { start, end, text }: { readonly start: number; readonly end: number; readonly text: string },
): { readonly start: number; readonly end: number } | null {
  if (text === '') return start <= now.length && end <= now.length ? { start, end } : null;
  if (now.startsWith(text, start)) return { start, end: start + text.length };
  let nearest: number | null = null;
  for (let at = now.indexOf(text); at !== -1; at = now.indexOf(text, at + 1)) {
    if (nearest === null || Math.abs(at - start) < Math.abs(nearest - start)) nearest = at;
  }
  return nearest === null ? null : { start: nearest, end: nearest + text.length };
}
