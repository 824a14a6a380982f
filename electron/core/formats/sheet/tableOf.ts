import type { SheetText } from './readSheet.ts';

/** Heading and rows of a data file; blank lines at its end are no rows. Null for a file without a heading. */
export function tableOf({ rows }: SheetText): {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
} | null {
  const cells = rows.map((row) => row.cells);
  const last = cells.findLastIndex((row) => row.some((cell) => cell !== ''));
  const [header, ...body] = cells.slice(0, last + 1);
  return header === undefined ? null : { header, rows: body };
}
