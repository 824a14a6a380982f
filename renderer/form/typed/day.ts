import { civilDate, parseCivilDate } from '#shared/lib/civilDate.ts';
import { printedDate } from '#shared/domain/document/printedDate.ts';
import { halfWidth } from './halfWidth.ts';

const WRITTEN = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/u;
const RUN = /^(\d{4})(\d{2})(\d{2})$/u;

/** A day as people write it (2026-11-23, 2026/11/23, 2026.11.23, 2026年11月23日, 20261123) as `YYYY-MM-DD`; otherwise as typed. */
export function readDay(text: string): string {
  const plain = halfWidth(text).trim();
  const match = WRITTEN.exec(plain) ?? RUN.exec(plain);
  const day = match && civilDate(Number(match[1]), Number(match[2]), Number(match[3]));
  return day ?? text.trim();
}

/** 2026年11月23日; what is no day is shown as typed. */
export const showDay = (value: string): string => (isDay(value) ? printedDate(value) : value);

export const isDay = (value: string): boolean => parseCivilDate(value) !== null;
