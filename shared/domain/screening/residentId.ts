import { civilDate } from '#shared/lib/civilDate.ts';

/** Codes of provinces and of the residence permits of 港澳台 (GB/T 2260, GB 11643). */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
);
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** 公民身份号码, 18 characters (GB 11643-1999): region, date of birth and the ISO 7064 MOD 11-2 check character. */
export function isResidentId(code: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(code) || !PROVINCES.has(code.slice(0, 2))) return false;
  if (!isBirthDate(code.slice(6, 10), code.slice(10, 12), code.slice(12, 14))) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(code[index]), 0);
  return '10X98765432'[sum % 11] === code.slice(17).toUpperCase();
}

/** The older 15-digit number: region and a birth date of 19xx; it has no check digit. */
export function isOldResidentId(code: string): boolean {
  const dated = /^\d{15}$/.test(code) && isBirthDate(`19${code.slice(6, 8)}`, code.slice(8, 10), code.slice(10, 12));
  return dated && PROVINCES.has(code.slice(0, 2)) && code.slice(2, 6) !== '0000';
}

function isBirthDate(year: string, month: string, day: string): boolean {
  return /^(?:18|19|20)/.test(year) && civilDate(Number(year), Number(month), Number(day)) !== null;
}
