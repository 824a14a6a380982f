/**
 * Exact decimal strings: 0.1万元 is 1000元, never 1000.0000000000001. Values are non-negative.
 * A decimal is normal when it has no leading zeros, no trailing fraction zeros and no lone point.
 */

/** The normal form of digits with at most one point. */
export function decimalOf(digits: string): string {
  const [whole = '', fraction = ''] = digits.split('.');
  const kept = fraction.replace(/0+$/, '');
  const front = whole.replace(/^0+(?=\d)/, '') || '0';
  return kept === '' ? front : `${front}.${kept}`;
}

/** `decimal` × 10^`places`; `places` may be negative. */
export function shiftDecimal(decimal: string, places: number): string {
  const [whole = '', fraction = ''] = decimal.split('.');
  const digits = whole + fraction;
  const point = whole.length + places;
  if (point <= 0) return decimalOf(`0.${'0'.repeat(-point)}${digits}`);
  return decimalOf(`${digits.slice(0, point).padEnd(point, '0')}.${digits.slice(point)}`);
}

/** `decimal` × a whole `factor`. */
export function timesDecimal(decimal: string, factor: number): string {
  const [whole = '', fraction = ''] = decimal.split('.');
  return shiftDecimal(String(BigInt(whole + fraction) * BigInt(factor)), -fraction.length);
}

export function addDecimals(a: string, b: string): string {
  const places = Math.max(...[a, b].map((decimal) => decimal.split('.')[1]?.length ?? 0));
  return shiftDecimal(String(BigInt(shiftDecimal(a, places)) + BigInt(shiftDecimal(b, places))), -places);
}
