import papaparse from 'papaparse';
import { readSheet as readXlsx } from 'read-excel-file/node';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { decodeText } from '../txt/decodeText.ts';
import { openZip } from '../zip/openZip.ts';

/** A sheet as text, cell by cell; rows keep the numbers Excel shows. */
export interface SheetText {
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

export interface UnreadableSheet {
  readonly type: 'sheet/unreadable';
  readonly why: 'not-a-sheet' | 'damaged' | 'old-excel' | 'encoding' | 'too-many-rows';
}

/** More rows than any list of ours; beyond it somebody took the wrong file. */
const mostRows = 20_000;

/**
 * The first sheet of a workbook (.xlsx), or a csv of any of the usual encodings, as text. Numbers keep
 * their digits: a code of 18 digits is no number. Dates come out as YYYY-MM-DD.
 */
export async function readSheet(name: string, bytes: Uint8Array): Promise<Result<SheetText, UnreadableSheet>> {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return err({ type: 'sheet/unreadable', why: 'old-excel' });
  const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!zipped && !/\.(?:csv|txt|tsv)$/iu.test(name)) return err({ type: 'sheet/unreadable', why: 'not-a-sheet' });
  const rows = zipped ? await xlsxRows(bytes) : csvRows(bytes);
  if (!rows.ok) return rows;
  if (rows.value.length > mostRows) return err({ type: 'sheet/unreadable', why: 'too-many-rows' });
  return ok({ rows: rows.value.map((cells, index) => ({ row: index + 1, cells })) });
}

type Rows = Result<readonly (readonly string[])[], UnreadableSheet>;

async function xlsxRows(bytes: Uint8Array): Promise<Rows> {
  // Opened by our own guards first: a bomb must not reach a library that trusts its input.
  const opened = await openZip(bytes);
  if (!opened.ok || !opened.value.has('xl/workbook.xml')) return err({ type: 'sheet/unreadable', why: 'damaged' });
  try {
    const rows = await readXlsx(Buffer.from(bytes), { parseNumber: (text) => text });
    return ok(rows.map((row) => row.map(cellText)));
  } catch (thrown) {
    if (!(thrown instanceof Error)) throw thrown;
    return err({ type: 'sheet/unreadable', why: 'damaged' });
  }
}

function cellText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  return typeof cell === 'string' ? cell.trim() : typeof cell === 'number' ? String(cell) : '';
}

function csvRows(bytes: Uint8Array): Rows {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return err({ type: 'sheet/unreadable', why: 'encoding' });
  const { data } = papaparse.parse<readonly string[]>(decoded.value.text.replace(/^\ufeff/u, ''));
  return ok(data.map((row) => row.map((cell) => cell.trim())));
}
