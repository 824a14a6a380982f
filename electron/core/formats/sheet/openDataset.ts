import papaparse from 'papaparse';
import { openRows, type DescribedColumn } from '#shared/domain/kinds/openDataset.ts';
import { readSheet } from './readSheet.ts';
import { tableOf } from './tableOf.ts';

/** A data file in the forms it is opened in; `csv` is null where the file itself is one that everybody reads. */
export interface OpenedDataset {
  readonly csv: Uint8Array | null;
  readonly json: Uint8Array;
}

/**
 * The rows of a data file (csv, xlsx) as csv and JSON, UTF-8 without a mark and as they are: a program reads
 * them, so no cell is guarded against Excel. Null for a file that is no table we read.
 */
export async function openDataset(
  name: string,
  bytes: Uint8Array,
  columns: readonly DescribedColumn[],
): Promise<OpenedDataset | null> {
  const sheet = await readSheet(name, bytes);
  const table = sheet.ok ? tableOf(sheet.value) : null;
  if (table === null) return null;
  const { header, rows } = table;
  const json = `[\n${openRows(header, rows, columns)
    .map((row) => JSON.stringify(row))
    .join(',\n')}\n]\n`;
  return {
    csv: isPlainCsv(name, bytes)
      ? null
      : utf8(`${papaparse.unparse({ fields: [...header], data: rows.map((row) => [...row]) })}\r\n`),
    json: utf8(json),
  };
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function isPlainCsv(name: string, bytes: Uint8Array): boolean {
  if (!/\.csv$/iu.test(name)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    // Another encoding (GB18030): programs elsewhere would read it wrong.
    return false;
  }
}
