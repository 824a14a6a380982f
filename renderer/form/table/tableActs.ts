/** What may be done to the rows of a table: pure, so that undo is the rows before. */
import type { Column } from '#shared/domain/rulepack/field.ts';
import type { JsonObject, JsonValue } from '#shared/lib/json.ts';
import { readCell, type Lists } from './cellText.ts';

/** A row as it is kept: its id and its cells. */
export type TableRow = JsonObject;

export const rowId = (row: TableRow): string => (typeof row['id'] === 'string' ? row['id'] : '');

/** The row with one cell changed; an empty cell is left out. */
export function withCell(row: TableRow, key: string, value: JsonValue | undefined): TableRow {
  const { [key]: _, ...rest } = row;
  return value === undefined ? rest : { ...rest, [key]: value };
}

export const withRow = (rows: readonly TableRow[], at: number, row: TableRow): readonly TableRow[] =>
  at >= rows.length ? [...rows, row] : rows.map((kept, index) => (index === at ? row : kept));

/** The row `by` places further down (or up); where it can't go it stays. */
export function moved(rows: readonly TableRow[], at: number, by: number): readonly TableRow[] {
  const to = at + by;
  const row = rows[at];
  if (row === undefined || to < 0 || to >= rows.length) return rows;
  const others = rows.filter((_, index) => index !== at);
  return [...others.slice(0, to), row, ...others.slice(to)];
}

export interface Pasted {
  readonly rows: readonly TableRow[];
  /** Cells that were written, and rows that were added for them. */
  readonly cells: number;
  readonly added: number;
  /** Columns of the clipboard that the table has no room for. */
  readonly dropped: number;
  /** Cells whose words could not be kept at all (neither yes nor no). */
  readonly unread: number;
}

export interface PasteTarget {
  readonly rows: readonly TableRow[];
  readonly columns: readonly Column[];
  /** Where the caret is: index of the row (the one after the last is new) and of the column. */
  readonly row: number;
  readonly column: number;
  readonly lists: Lists;
  readonly newId: () => string;
}

/**
 * Writes copied cells from the caret to the right and down; rows that are missing are added. A first
 * row that names columns is a heading: the cells then go under their names, wherever the caret is.
 */
export function pasted(cells: readonly (readonly string[])[], target: PasteTarget): Pasted {
  const heading = headingOf(cells[0] ?? [], target.columns);
  const columns = heading ?? target.columns.slice(target.column);
  const body = heading === null ? cells : cells.slice(1);
  const rows = [...target.rows];
  let written = 0;
  let unread = 0;
  body.forEach((line, offset) => {
    const at = target.row + offset;
    let row: TableRow = rows[at] ?? { id: target.newId() };
    line.slice(0, columns.length).forEach((text, index) => {
      const column = columns[index];
      if (column === undefined || column === null) return;
      const value = readCell(column, text, target.lists);
      if (value === undefined && text.trim() !== '') unread += 1;
      row = withCell(row, column.key, value);
      written += 1;
    });
    rows[at] = row;
  });
  const width = Math.max(0, ...cells.map((line) => line.length));
  const dropped = heading === null ? Math.max(0, width - columns.length) : heading.filter((one) => one === null).length;
  return { rows, cells: written, added: rows.length - target.rows.length, dropped, unread };
}

/** The columns that a first row names, in its order; null when it is no heading. At least two names, and nothing else that is a value. */
function headingOf(line: readonly string[], columns: readonly Column[]): readonly (Column | null)[] | null {
  const named = line.map(
    (text) => columns.find(({ name }) => name === text.trim() || name === plainName(text)) ?? null,
  );
  const known = named.filter((column) => column !== null).length;
  return known >= Math.min(2, columns.length) && known * 2 > line.length ? named : null;
}

/** 金额（万元）* as a template writes it is the column 金额. */
const plainName = (text: string): string =>
  text
    .trim()
    .replace(/[*＊]$/u, '')
    .replace(/（必填）$/u, '')
    .replace(/[（(][^（）()]*[）)]$/u, '')
    .trim();
