/** What stands in a data file, column by column (数据集剖析): before it is opened to everyone. */
import { parseCivilDate } from '#shared/lib/civilDate.ts';
import { screenText } from '../screening/screenText.ts';
import type { SensitiveKind } from '../screening/sensitiveHit.ts';
import { isPersonName } from '../screening/personName.ts';

export type ColumnType = 'text' | 'integer' | 'decimal' | 'date' | 'instant' | 'boolean' | 'code';

export interface ColumnProfile {
  readonly name: string;
  /** The narrowest type that every filled cell has; `text` for an empty column. */
  readonly type: ColumnType;
  readonly empty: number;
  readonly filled: number;
  /** Different values among the filled cells. */
  readonly distinct: number;
  /** Personal data found, by sort. */
  readonly personal: readonly {
    readonly kind: SensitiveKind | 'person-name';
    readonly cells: number;
    /** Row of the first, from 1 below the heading. */
    readonly firstRow: number;
  }[];
}

export interface DatasetProfile {
  readonly columns: readonly ColumnProfile[];
  readonly rows: number;
  /** Rows that equal an earlier one in every cell. */
  readonly repeatedRows: number;
  /** Rows with more cells than the heading has names. */
  readonly uneven: number;
  /** Names in the heading that stand there twice, and headings left blank. */
  readonly badNames: readonly string[];
}

/** Cells are text, as a person sees them. Linear in the cells. */
export function profileDataset(header: readonly string[], rows: readonly (readonly string[])[]): DatasetProfile {
  const names = header.map((name) => name.trim());
  const badNames = [...new Set(names.filter((name, index) => name === '' || names.indexOf(name) !== index))];
  const seen = new Set<string>();
  for (const row of rows) seen.add(JSON.stringify(row));
  return {
    columns: names.map((name, index) =>
      columnProfile(
        name,
        rows.map((row) => (row[index] ?? '').trim()),
      ),
    ),
    rows: rows.length,
    repeatedRows: rows.length - seen.size,
    uneven: rows.filter(({ length }) => length > header.length).length,
    badNames,
  };
}

function columnProfile(name: string, cells: readonly string[]): ColumnProfile {
  const filled = cells.filter((cell) => cell !== '');
  const type = filled.length === 0 ? 'text' : (TYPES.find(([, is]) => filled.every(is))?.[0] ?? 'text');
  return {
    name,
    type,
    empty: cells.length - filled.length,
    filled: filled.length,
    distinct: new Set(filled).size,
    personal: personalIn(name, cells),
  };
}

/** Narrowest first. A number that begins with 0 or has more than 15 digits is a code: as a number it would lose digits. */
const TYPES: readonly (readonly [ColumnType, (cell: string) => boolean])[] = [
  ['boolean', (cell) => /^(?:是|否|true|false)$/iu.test(cell)],
  ['integer', (cell) => /^-?(?:0|[1-9]\d{0,14})$/u.test(cell)],
  ['decimal', (cell) => /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/u.test(cell)],
  ['date', (cell) => parseCivilDate(cell) !== null],
  ['instant', (cell) => /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?$/u.test(cell)],
  ['code', (cell) => /^[0-9A-Za-z._/-]+$/u.test(cell) && /\d/u.test(cell)],
];

/** Whether a cell may stand in a column of that type: an integer is also a decimal, everything is text. */
export function isOfType(found: ColumnType, declared: string): boolean {
  if (declared === 'text' || found === declared) return true;
  if (declared === 'decimal') return found === 'integer';
  return declared === 'code' && (found === 'integer' || found === 'date');
}

/** Names are a guess: only in a column that is called one, and only when most of it looks like names. */
function personalIn(name: string, cells: readonly string[]): ColumnProfile['personal'] {
  const found = new Map<SensitiveKind | 'person-name', { cells: number; firstRow: number }>();
  const note = (kind: SensitiveKind | 'person-name', row: number): void => {
    const known = found.get(kind);
    if (known) known.cells += 1;
    else found.set(kind, { cells: 1, firstRow: row });
  };
  const named = /姓名|名字|户主|负责人|法人代表|法定代表人|联系人|经办人|申请人|当事人/u.test(name);
  for (const [index, cell] of cells.entries()) {
    if (/[\d@０-９A-Za-z]/u.test(cell)) {
      for (const kind of new Set(screenText(`${name}：${cell}`).map((hit) => hit.kind))) note(kind, index + 1);
    }
    if (named && isPersonName(cell)) note('person-name', index + 1);
  }
  return [...found].map(([kind, counted]) => ({ kind, ...counted }));
}
