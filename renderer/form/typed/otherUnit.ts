import { isDecimal, showDecimal } from './decimal.ts';

/** Money in the other unit, said beside the field: 12,345.60 元 is 1.23 万元; '' where there is nothing to say. */
export function otherUnit(value: string, unit: string | null): string {
  if (!isDecimal(value)) return '';
  if (unit === '元') return `${showDecimal(inTenThousands(value))} 万元`;
  return unit === '万元' ? `${showDecimal(inUnits(value))} 元` : '';
}

/** Four places to the left, rounded to two decimals half up; in text, because money is not a binary fraction. */
function inTenThousands(value: string): string {
  const { sign, whole } = partsOf(value);
  const digits = whole.padStart(5, '0');
  const kept = BigInt(digits.slice(0, -2));
  const up = Number(digits.at(-2)) >= 5 ? 1n : 0n;
  const hundredths = String(kept + up).padStart(3, '0');
  const rounded = `${hundredths.slice(0, -2)}.${hundredths.slice(-2)}`;
  return `${/^[0.]+$/u.test(rounded) ? '' : sign}${rounded}`;
}

/** Four places to the right; exact. */
function inUnits(value: string): string {
  const { sign, whole, fraction } = partsOf(value);
  const moved = fraction.padEnd(4, '0');
  const units = String(BigInt(`${whole}${moved.slice(0, 4)}`));
  const rest = moved.slice(4).replace(/0+$/u, '');
  return `${sign}${units}${rest === '' ? '' : `.${rest}`}`;
}

function partsOf(value: string): { readonly sign: string; readonly whole: string; readonly fraction: string } {
  const sign = value.startsWith('-') ? '-' : '';
  const [whole = '0', fraction = ''] = value.slice(sign.length).split('.');
  return { sign, whole, fraction };
}
