import { printedWidth } from './printedWidth.ts';

/**
 * The share of the type area each column takes, summing to 1.
 *
 * By the square root of the longest cell: a column of sentences gets more than a column of numbers, but never
 * all of it. No column falls below half of an equal share.
 */
export function tableShares(header: readonly string[], rows: readonly (readonly string[])[]): readonly number[] {
  const weights = header.map((name, column) =>
    Math.sqrt(Math.max(2, printedWidth(name), ...rows.map((row) => Math.min(80, printedWidth(row[column] ?? ''))))),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const floor = 0.5 / header.length;
  const lifted = weights.map((weight) => Math.max(weight / total, floor));
  const sum = lifted.reduce((all, share) => all + share, 0);
  return lifted.map((share) => share / sum);
}
