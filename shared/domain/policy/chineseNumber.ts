const digits = '〇一二三四五六七八九';
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100 };

/**
 * The value of a numeral as official documents print it: `二十一`, `一百零三`, `二〇〇四`, `12`, `１２`.
 * Null when it is none; 0 is never a clause number, so `〇` alone is null too.
 */
export function chineseNumber(numeral: string): number | null {
  const plain = numeral
    .replace(/[零○Ｏ]/g, '〇')
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  if (/^\d+$/.test(plain)) return Number(plain) || null;
  return (/[十百]/.test(plain) ? withUnits(plain) : byPosition(plain)) || null;
}

/** 二〇〇四: each character is one decimal digit. */
function byPosition(numeral: string): number {
  let value = 0;
  for (const character of numeral) {
    const digit = digits.indexOf(character);
    if (digit < 0) return 0;
    value = value * 10 + digit;
  }
  return value;
}

/** 一百二十三, with the customary omissions: 十二, 一百零三. */
function withUnits(numeral: string): number {
  let value = 0;
  let digit = 0;
  for (const character of numeral) {
    const unit = units[character];
    if (unit === undefined) {
      digit = digits.indexOf(character);
      if (digit < 0) return 0;
    } else {
      value += (digit || 1) * unit;
      digit = 0;
    }
  }
  return value + digit;
}
