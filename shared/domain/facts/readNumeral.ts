import { addDecimals, decimalOf, shiftDecimal } from './decimal.ts';

export interface Numeral {
  /** Where it ends, excluded. */
  readonly end: number;
  /** Normal decimal string. */
  readonly value: string;
  /** Written with 0-9, at least to begin with (1.2万). */
  readonly arabic: boolean;
  /** 余, 多: 100余万元. */
  readonly about: boolean;
  /** Power of ten of 十百千万亿 after Arabic digits: in 10—20万元 it holds for the 10 too. */
  readonly scale: number;
}

const POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };
const DIGITS = '〇一二三四五六七八九';

/**
 * Reads the numeral that starts at `at`: 1,234.5, 1.2万, 1亿2000万, 三十, 一百零五, 二〇二六, 两, 半.
 * Null where none starts, or where the characters are no number (十四五, 三五).
 * `text` must be half-width (`halfWidth`).
 */
export function readNumeral(text: string, at: number): Numeral | null {
  const first = text[at] ?? '';
  if (first >= '0' && first <= '9') return readArabic(text, at);
  if (first === '半') return { end: at + 1, value: '0.5', arabic: false, about: false, scale: 0 };
  return readChinese(text, at);
}

function readArabic(text: string, at: number): Numeral | null {
  let end = at;
  let value = '0';
  let about = false;
  let scale = 0;
  // 1亿2000万: each further part must carry a smaller multiplier than the one before.
  for (let limit = Infinity; ;) {
    const digits = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/y;
    digits.lastIndex = end;
    const number = digits.exec(text)?.[0];
    // Longer than any amount: a code, and dear to calculate with.
    if (number === undefined || number.length > 40) break;
    const after = /(?:[余多](?=[十百千万亿]))?([十百千万亿]*)/y;
    after.lastIndex = end + number.length;
    const [found = '', multipliers = ''] = after.exec(text) ?? [];
    const power = [...multipliers].reduce((sum, multiplier) => sum + (POWERS[multiplier] ?? 0), 0);
    if (power >= limit || (limit !== Infinity && power === 0)) break;
    about ||= found.length > multipliers.length;
    value = addDecimals(value, shiftDecimal(decimalOf(number.replaceAll(',', '')), power));
    end += number.length + found.length;
    scale = power;
    if (power < 4) break;
    limit = power;
  }
  return end === at ? null : { end, value, arabic: true, about, scale };
}

function readChinese(text: string, at: number): Numeral | null {
  const run = /[零〇○一二两三四五六七八九十][零〇○一二两三四五六七八九十百千万亿]*/y;
  run.lastIndex = at;
  const found = run.exec(text)?.[0];
  if (found === undefined) return null;
  const plain = found.replace(/[零○]/g, '〇').replaceAll('两', '二');
  const value = /[十百千万亿]/.test(plain) ? byUnits(plain) : byPosition(plain);
  return value === null ? null : { end: at + found.length, value, arabic: false, about: false, scale: 0 };
}

/** 二〇二六, 五. Two bare digits in a row (三五) mean "three to five" and are no number. */
function byPosition(numeral: string): string | null {
  if (numeral.length > 1 && numeral.length !== 4) return null;
  return decimalOf([...numeral].map((digit) => DIGITS.indexOf(digit)).join(''));
}

/** 三十, 一百零五, 两千万, 一亿二千万. A digit after a digit belongs to another word (十四五) and refuses. */
function byUnits(numeral: string): string | null {
  let hundredMillions = 0n;
  let tenThousands = 0n;
  let below = 0n;
  let digit: bigint | null = null;
  for (const character of numeral) {
    const power = POWERS[character];
    if (power === undefined) {
      if (digit !== null && digit !== 0n) return null;
      digit = BigInt(DIGITS.indexOf(character));
    } else if (power < 4) {
      below += (digit ?? 1n) * 10n ** BigInt(power);
      digit = null;
    } else if (power === 4) {
      tenThousands += (below + (digit ?? 0n)) * 10_000n;
      below = 0n;
      digit = null;
    } else {
      hundredMillions += (tenThousands + below + (digit ?? 0n)) * 100_000_000n;
      tenThousands = 0n;
      below = 0n;
      digit = null;
    }
  }
  return String(hundredMillions + tenThousands + below + (digit ?? 0n));
}
