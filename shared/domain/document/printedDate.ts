/**
 * A civil date as official documents print it (GB/T 9704-2012 7.3.5.4): Arabic digits, the year in full,
 * month and day without a leading zero. `2026-01-05` → 2026年1月5日; a text that is no such date is returned as it is.
 */
export function printedDate(date: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) return date;
  return `${match[1] ?? ''}年${Number(match[2])}月${Number(match[3])}日`;
}
