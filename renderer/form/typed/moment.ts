import { printedDate } from '#shared/domain/document/printedDate.ts';
import { halfWidth } from './halfWidth.ts';
import { isDay, readDay } from './day.ts';

const WRITTEN = /^(.+?)[\sT]*(\d{1,2})\s*[:时点]\s*(?:(\d{1,2})\s*分?|整)?(?::\d{2})?(?:\+08:00)?$/u;
const KEPT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):00\+08:00$/u;

/** A moment as people write it (2026-11-23 6:40, 2026年11月23日6时40分) as RFC 3339 of Shanghai, to the minute; otherwise as typed. */
export function readMoment(text: string): string {
  const match = WRITTEN.exec(halfWidth(text).trim());
  if (!match) return text.trim();
  const day = readDay(match[1] ?? '');
  const hour = Number(match[2]);
  const minute = Number(match[3] ?? 0);
  if (!isDay(day) || hour > 23 || minute > 59) return text.trim();
  return `${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00+08:00`;
}

/** 2026年11月23日 06:40; what is no moment is shown as typed. */
export function showMoment(value: string): string {
  const match = KEPT.exec(value);
  return match && isDay(match[1] ?? '') ? `${printedDate(match[1] ?? '')} ${match[2] ?? ''}:${match[3] ?? ''}` : value;
}

export const isMoment = (value: string): boolean => isDay(KEPT.exec(value)?.[1] ?? '');
