/** The signed text in a file: alone, or as the portal's API answers it (`{"rulePack": …}`, `{"calendar": …}`). */
export function signedTextIn(text: string): string {
  const trimmed = text.replace(/^\uFEFF/u, '').trim();
  if (!trimmed.startsWith('{')) return trimmed;
  try {
    const answer = JSON.parse(trimmed) as { readonly rulePack?: unknown; readonly calendar?: unknown };
    const inside = answer.rulePack ?? answer.calendar;
    return typeof inside === 'string' ? inside : trimmed;
  } catch {
    // Not an answer of the portal: the core says what is wrong with it.
    return trimmed;
  }
}
