import papaparse from 'papaparse';
import type { WorkbookSheet } from './writeWorkbook.ts';

/** A csv that Excel opens right: UTF-8 with its mark, CRLF, and no cell that Excel would run as a formula. */
export function writeCsv({ header, rows }: Pick<WorkbookSheet, 'header' | 'rows'>): Uint8Array {
  const text = papaparse.unparse(
    { fields: [...header], data: rows.map((row) => row.map((cell) => cell ?? '')) },
    { newline: '\r\n', escapeFormulae: true },
  );
  return new TextEncoder().encode(`\ufeff${text}\r\n`);
}
