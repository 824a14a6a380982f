import { halfWidth } from './halfWidth.ts';

/** 发文字号: 国办发〔2016〕80号, 国务院令第711号; brackets of any kind, because scraped pages have them all. */
export interface DocNumber {
  readonly start: number;
  readonly end: number;
  /** Full form with 〔〕 and without spaces. */
  readonly value: string;
}

/** Words that stand before a 文号 and are no part of the issuer's code. */
const LEAD =
  /^.*(?:根据|依据|按照|依照|遵照|参照|贯彻|落实|执行|转发|印发|以及|通知|办法|规定|意见|方案|文件|详见|废止|公布|发布|关于|[和及与或见由对将了在的原即])(?=.{2})/;

/** Every 文号 of a half-width text, in order. Linear: each bracketed year is looked at once. */
export function docNumbers(text: string): readonly DocNumber[] {
  const found: DocNumber[] = [];
  for (const match of text.matchAll(/[〔﹝[【(（［]((?:19|20)\d\d)[〕﹞\]】)）］] ?(?:第 ?)?(\d{1,5}) ?号/g)) {
    const code = codeBefore(text, match.index);
    if (code === '') continue;
    const [whole, year = '', serial = ''] = match;
    const value = `${code}〔${year}〕${String(Number(serial))}号`;
    found.push({ start: match.index - code.length, end: match.index + whole.length, value });
  }
  for (const match of text.matchAll(/令 ?第 ?(\d{1,4}) ?号/g)) {
    const code = codeBefore(text, match.index + 1);
    found.push({
      start: match.index + 1 - code.length,
      end: match.index + match[0].length,
      value: `${code}第${String(Number(match[1]))}号`,
    });
  }
  return found.sort((a, b) => a.start - b.start);
}

function codeBefore(text: string, at: number): string {
  const hanzi = /[\u4e00-\u9fff]{1,16}$/.exec(text.slice(Math.max(0, at - 16), at))?.[0] ?? '';
  return hanzi.replace(LEAD, '');
}

/**
 * Whether two 文号 are the same. The code before the year cannot always be cut free from the words
 * in front of it (转发国办发…), so one code may end with the other.
 */
export function sameDocNumber(a: string, b: string): boolean {
  const cut = (value: string): readonly [string, string] => {
    const at = value.search(/〔|第\d/);
    return [value.slice(0, at), value.slice(at)];
  };
  const [codeA, tailA] = cut(a);
  const [codeB, tailB] = cut(b);
  return tailA === tailB && (codeA.endsWith(codeB) || codeB.endsWith(codeA));
}

/** The form of GB/T 9704—2012 7.2.5: 中府办〔2026〕12号, 粤府令第277号. No zeros in front, no 第 before the serial. */
export function isDocNumber(text: string): boolean {
  return /^[\u4e00-\u9fff]{1,16}(?:〔(?:19|20)\d{2}〕[1-9]\d{0,4}号|令第[1-9]\d*号)$/.test(text);
}

/** The same number in the form it should have, where only brackets, spaces, zeros or widths are wrong; else null. */
export function repairedDocNumber(text: string): string | null {
  const [only, ...more] = docNumbers(halfWidth(text.trim()));
  const whole = only !== undefined && more.length === 0 && only.start === 0 && only.end === text.trim().length;
  return whole && isDocNumber(only.value) ? only.value : null;
}
