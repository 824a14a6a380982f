import type { Result } from '#shared/lib/result.ts';
import { readSheet, type SheetText, type UnreadableSheet } from '../formats/sheet/readSheet.ts';
import { writeCsv } from '../formats/sheet/writeCsv.ts';
import { writeWorkbook, type WorkbookSheet } from '../formats/sheet/writeWorkbook.ts';

/** A sheet's bytes → its cells as text. */
export const readSheetFile = ({
  name,
  bytes,
}: {
  readonly name: string;
  readonly bytes: Uint8Array;
}): Promise<Result<SheetText, UnreadableSheet>> => readSheet(name, bytes);

export interface WriteSheetsInput {
  readonly format: 'xlsx' | 'csv';
  /** A csv holds the first only. */
  readonly sheets: readonly [WorkbookSheet, ...WorkbookSheet[]];
}

export const writeSheets = ({ format, sheets }: WriteSheetsInput): Promise<Uint8Array> =>
  format === 'xlsx' ? writeWorkbook(sheets) : Promise.resolve(writeCsv(sheets[0]));
