/** CJK Radicals Supplement (U+2E80–2EF3) that look like a word of their own, and that word; Unicode's EquivalentUnifiedIdeograph. */
const supplement =
  '⺁厂⺈刀⺊卜⺌小⺍小⺎兀⺒巳⺓幺⺝月⺜日⺟母⺠民⺧牛⺩王⺫目⺬示⺶羊⺻聿⺼肉⻁虎⻄西⻅见⻆角⻉贝⻋车⻏邑⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻲亀⻳龟';

/** Null for the characters that are left as they are. */
function wordOf(radical: string): string | null {
  const code = radical.codePointAt(0) ?? 0;
  if (code >= 0x2f00 && code <= 0x2fd5) return radical.normalize('NFKC');
  const at = supplement.indexOf(radical);
  return at >= 0 && at % 2 === 0 ? supplement.charAt(at + 1) : null;
}

/**
 * Writes words where a text carries look-alike radicals: ⼈⺠ (U+2F08 U+2EA0) → 人民.
 *
 * Noto and Source Han draw both with one glyph, and a PDF made with them says the radical, so nobody finds the
 * word. Unicode maps the Kangxi block itself (NFKC); the supplement has only a table.
 */
export function plainIdeographs(text: string): string {
  return text.replace(/[\u2E80-\u2EF3\u2F00-\u2FD5]/g, (radical) => wordOf(radical) ?? radical);
}
