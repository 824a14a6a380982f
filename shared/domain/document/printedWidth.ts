/**
 * How wide a text prints, in 字 (the width of one Chinese character): ASCII letters, digits and signs
 * take half, everything else a whole one.
 */
export function printedWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 0x80 ? 0.5 : 1;
  return width;
}
