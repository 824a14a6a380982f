/**
 * The year whose holidays somebody should bring: this year's while they are not known, the next one's
 * from November on, when the State Council announces them. Null when nothing is missing.
 */
export function missingYear(known: readonly number[], today: string): number | null {
  const [year, month] = today.split('-').map(Number);
  if (year === undefined || month === undefined) return null;
  if (!known.includes(year)) return year;
  return month >= 11 && !known.includes(year + 1) ? year + 1 : null;
}
