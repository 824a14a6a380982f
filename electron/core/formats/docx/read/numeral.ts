/** Numbers as Word prints them in lists (`w:numFmt`, ECMA-376 part 1 §17.18.59), as far as Chinese documents use them. */
const han = '〇一二三四五六七八九';

/** Null for a bullet and for `none`: they print no number. */
export function numeral(value: number, format: string): string | null {
  switch (format) {
    case 'none':
    case 'bullet':
      return null;
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'chineseLegalSimplified':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'ideographLegalTraditional':
      return counting(value);
    case 'ideographDigital':
    case 'taiwaneseDigital':
    case 'japaneseDigitalTenThousand':
      return String(value).replace(/\d/g, (digit) => han.charAt(Number(digit)));
    case 'ideographTraditional':
      return pick('甲乙丙丁戊己庚辛壬癸', value);
    case 'ideographZodiac':
      return pick('子丑寅卯辰巳午未申酉戌亥', value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= 20 ? String.fromCharCode(0x245f + value) : String(value);
    case 'decimalEnclosedParen':
      return `(${value})`;
    case 'decimalEnclosedFullstop':
      return `${value}.`;
    case 'numberInDash':
      return `- ${value} -`;
    case 'upperLetter':
      return letters(value);
    case 'lowerLetter':
      return letters(value).toLowerCase();
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    default:
      return String(value);
  }
}

/** 一 … 十, 十一, 二十, 一百零一; from ten thousand on, plain digits. */
function counting(value: number): string {
  if (value < 1 || value > 9999) return String(value);
  const units = ['', '十', '百', '千'];
  const digits = [...String(value)].map(Number);
  let printed = '';
  let zero = false;
  for (const [index, digit] of digits.entries()) {
    if (digit === 0) zero = true;
    else {
      printed += `${zero ? '零' : ''}${han.charAt(digit)}${units[digits.length - 1 - index] ?? ''}`;
      zero = false;
    }
  }
  return printed.replace(/^一十/, '十');
}

const pick = (row: string, value: number): string =>
  value >= 1 && value <= row.length ? row.charAt(value - 1) : String(value);

/** A … Z, AA, BB … as Word does it. */
function letters(value: number): string {
  if (value < 1 || value > 780) return String(value);
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
}

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  const steps: readonly (readonly [number, string])[] = [
    [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'],
    [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
  ]; // prettier-ignore
  let left = value;
  let printed = '';
  for (const [worth, sign] of steps) {
    while (left >= worth) {
      printed += sign;
      left -= worth;
    }
  }
  return printed;
}
