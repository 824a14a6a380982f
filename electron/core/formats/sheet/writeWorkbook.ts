import writeXlsxFile from 'write-excel-file/node';

/** One sheet: a heading row that stays in view, then rows of text and numbers. */
export interface WorkbookSheet {
  readonly name: string;
  readonly header: readonly string[];
  /** Numbers are written as numbers, everything else as text: a code of 18 digits stays a code. */
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Characters of a column: wide enough for its words, narrow enough for a screen. */
const widths = { least: 8, most: 48 } as const;

/** A workbook (.xlsx). Dates are text: both Excel libraries shift a Date by the machine's zone. */
export async function writeWorkbook(sheets: readonly WorkbookSheet[]): Promise<Uint8Array> {
  const made = sheets.map(({ name, header, rows }) => ({
    sheet: sheetName(name),
    stickyRowsCount: 1,
    columns: header.map((title, index) => ({ width: widthOf([title, ...rows.map((row) => row[index] ?? '')]) })),
    data: [
      header.map((value) => ({ value, fontWeight: 'bold' as const, backgroundColor: '#EEF1F5', wrap: true })),
      ...rows.map((row) =>
        row.map((value) =>
          value === null || value === ''
            ? null
            : typeof value === 'number'
              ? { value, type: Number }
              : { value, type: String, wrap: true, alignVertical: 'top' as const },
        ),
      ),
    ],
  }));
  return new Uint8Array(await writeXlsxFile(made).toBuffer());
}

/** Excel takes 31 characters and none of these. */
const sheetName = (name: string): string => name.replace(/[\\/?*[\]:]/gu, ' ').slice(0, 31);

/** A Han character is two wide. */
function widthOf(values: readonly (string | number)[]): number {
  const longest = values.slice(0, 200).reduce<number>(
    (most, value) =>
      Math.max(
        most,
        [...String(value)].reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 0),
      ),
    0,
  );
  return Math.min(widths.most, Math.max(widths.least, longest + 2));
}
