const digits = '零一二三四五六七八九';

/**
 * A number as 一、 and 第十一条 print it: 1 → 一, 10 → 十, 21 → 二十一, 103 → 一百零三.
 * `n` is an integer from 1 to 9999; anything else is a bug of the caller.
 */
export function chineseNumeral(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 9999) throw new RangeError(`No Chinese numeral for ${n}`);
  const places = [...String(n)].map(Number);
  let printed = '';
  let skipped = false;
  places.forEach((digit, index) => {
    if (digit === 0) {
      skipped = true;
      return;
    }
    if (skipped) printed += '零';
    skipped = false;
    printed += digits.charAt(digit) + '千百十'.slice(3 - (places.length - 1 - index)).charAt(0);
  });
  // 一十二 is said 十二 at the head of a number only; 一百一十二 keeps its 一.
  return printed.replace(/^一十/, '十');
}
