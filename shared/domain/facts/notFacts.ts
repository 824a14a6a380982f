/** Numerals that are addresses and names, not facts: list markers, clause references, phones, codes, captions. */

const NUMERAL = '0-9零〇○一二两三四五六七八九十百千';

/** Patterns whose whole match holds no fact. All are linear: no unbounded part can start twice. */
const PATTERNS: readonly RegExp[] = [
  // 第九条, 第三、四项, 第1次: ordinals name things.
  new RegExp(
    `第 ?[${NUMERAL}]{1,9}(?:(?:[、和至到~～—-]{1,2})第?[${NUMERAL}]{1,9}(?=[条款项章节编]))?[条款项章节编]?`,
    'g',
  ),
  // （一）, (3): enumerations.
  new RegExp(`[(（] ?[${NUMERAL}]{1,3} ?[)）]`, 'g'),
  // 1. 2、 5.1.2 at the start of a sentence.
  /(?:^|[\n。;；:：!！?？]) *\d{1,3}(?:\.\d{1,3})*[.、](?![\d])/g,
  /(?:^|\n) *\d{1,3}(?:\.\d{1,3})+(?=[ \u4e00-\u9fff])(?! ?(?:万|亿|元|%|倍|个|米|平|公))/g,
  /(?<![\d.])\d{1,3}\.\d{1,3}\.\d{1,3}(?![\d.])/g,
  /(?:附件|附表|附图|附录|专栏|附|表|图|注) ?\d{1,3}(?=[:：,，。、 )）》\n]|$)/g,
  // Telephones: (0760)88888888, 0760-88888888转801, 400-812-3123, mobiles.
  /(?<!\d)[(（]?0\d{2,3}[)）]? ?-? ?\d{7,8}(?!\d)(?:[-转]\d{1,6})?/g,
  /(?<!\d)400-?\d{3}-?\d{4}(?!\d)/g,
  /(?:电话|传真|热线|邮编|邮政编码|编号|代码|账号|证号|号码)(?:为|是)?[:：]? ?[\d-]{5,25}/g,
  /(?<!\d)\d{1,2} ?[×*](?= ?\d)/g,
  /(?:GB|GA|DB|CJ|JG|GM|ISO)[A-Z]{0,2}(?:\/[TZ])? ?[\d.]{2,12}(?:[-—–][\d]{1,6}){0,2}/g,
  // Row numbers of a table, alone on their line.
  /(?:^|\n) *\d{1,3} *(?=\n|$)/g,
  // 两个维护 and the like are names.
  /两个(?:维护|确立|毫不动摇|一百年)|四个(?:意识|自信|全面)|第?十[一二三四五]个五年/g,
];

/** 1 for every UTF-16 unit of the half-width text that no fact may use. */
export function notFacts(text: string): Uint8Array {
  const mask = new Uint8Array(text.length);
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) mask.fill(1, match.index, match.index + match[0].length);
  }
  // Mixed words: A4, PM2.5, 5G, addresses of the network. Metric units stay.
  for (const match of text.matchAll(/[\w.+\-@:/?=&#]+/g)) {
    const [word] = match;
    const code = /[A-Za-z]/.test(word) && !/^\d+(?:\.\d+)?(?:km|kg|kW|MW|cm|mm|m|t|h|L|ml)$/.test(word);
    if (code) mask.fill(1, match.index, match.index + word.length);
  }
  return mask;
}
