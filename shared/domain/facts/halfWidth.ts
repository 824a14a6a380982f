/**
 * The text with full-width digits, letters, point, percent and slash as ASCII and every kind of
 * horizontal space as one, character for character, so that offsets stay those of the original.
 */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uFF0E\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF05\uFF0F]/g, (wide) =>
      String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
    )
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000\t]/g, ' ');
}
