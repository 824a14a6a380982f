/**
 * Which of two versions (`2026.11.2`: year, month, number) is newer: above 0 when the first is, 0 when
 * they are the same. Compared part by part as numbers, so that 2026.11.10 comes after 2026.11.9.
 */
export function compareVersions(left: string, right: string): number {
  const [a, b] = [partsOf(left), partsOf(right)];
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const partsOf = (version: string): readonly number[] => version.split('.').map(Number);
