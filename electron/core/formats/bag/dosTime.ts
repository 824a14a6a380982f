import { civilDateOf, clockTimeOf, parseInstant } from '#shared/lib/shanghaiTime.ts';
import { datePartsOf } from '#shared/lib/civilDate.ts';
import type { DosTime } from './zipRecords.ts';

/**
 * The approval time as every entry carries it: what a wall clock in Shanghai showed, rounded down
 * to two seconds. Null before 1980 and after 2107, which MS-DOS could not write.
 */
export function dosTimeOf(approvedAt: string): DosTime | null {
  const at = parseInstant(approvedAt);
  if (at === null) return null;
  const { year, month, day } = datePartsOf(civilDateOf(at));
  if (year < 1980 || year > 2107) return null;
  const [hour = 0, minute = 0, second = 0] = clockTimeOf(at).split(':').map(Number);
  return {
    time: (hour << 11) | (minute << 5) | (second >> 1),
    date: ((year - 1980) << 9) | (month << 5) | day,
  };
}

/** The two fields as `YYYY-MM-DDTHH:MM:SS`; fields that name no real time give a text that matches none. */
export function wallClockOf({ time, date }: DosTime): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${(date >> 9) + 1980}-${two((date >> 5) & 15)}-${two(date & 31)}`;
  return `${day}T${two(time >> 11)}:${two((time >> 5) & 63)}:${two((time & 31) * 2)}`;
}
