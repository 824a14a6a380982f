/**
 * Exact arithmetic on the decimal text of number fields: sums of money are compared digit by digit,
 * never as binary fractions. Values are whole numbers of 10⁻⁶, more digits than any field allows.
 */
import type { Brand } from '#shared/lib/brand.ts';

/** A decimal times 10⁶. */
export type Exact = Brand<bigint, 'Exact'>;

const PLACES = 6;

/** Reads `-12.50`; null for what is no number or has more than six digits behind the point. */
export function exact(text: string): Exact | null {
  const match = /^(-?)(\d{1,30})(?:\.(\d{1,6}))?$/u.exec(text.trim());
  if (!match) return null;
  const [, sign = '', whole = '', fraction = ''] = match;
  return BigInt(`${sign}${whole}${fraction.padEnd(PLACES, '0')}`) as Exact;
}

export const sumOf = (values: readonly Exact[]): Exact => values.reduce((sum, value) => sum + value, 0n) as Exact;

/** The number as it is typed: without zeros at the end. */
export function exactText(value: Exact): string {
  const digits = String(value)
    .replace('-', '')
    .padStart(PLACES + 1, '0');
  const fraction = digits.slice(-PLACES).replace(/0+$/u, '');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -PLACES)}${fraction === '' ? '' : `.${fraction}`}`;
}
