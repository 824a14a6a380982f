import type { JsonObject, JsonValue } from '#shared/lib/json.ts';
import type { Column, TableField } from '../rulepack/field.ts';
import type { RulePack } from '../rulepack/rulePack.ts';
import { asText, type Row } from './fieldValue.ts';
import { printedValue } from './printedValue.ts';
import { readCell } from './readCell.ts';
import { columnTitle } from './sheetOf.ts';

/** A list as it lies in a file: rows with the numbers Excel shows. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly string[];
}

export interface ListPlan {
  readonly added: readonly { readonly row: number; readonly key: string }[];
  readonly changed: readonly {
    readonly row: number;
    readonly key: string;
    readonly cells: readonly { readonly column: string; readonly before: string; readonly after: string }[];
  }[];
  /** Keys of rows that the file does not have. */
  readonly missing: readonly string[];
  readonly unchanged: number;
  readonly rejected: readonly { readonly row: number; readonly why: string }[];
  readonly ignored: readonly string[];
  /** The table as it would be. */
  readonly rows: readonly JsonObject[];
}

export interface ListTarget {
  readonly field: TableField;
  /** The column that tells rows apart. */
  readonly key: string;
  readonly before: readonly Row[];
}

/**
 * Works out what a sheet does to a list: rows are told apart by their key, a blank cell leaves what is
 * there, a row that can't be read is refused as a whole with the reason, and the order of the list stays.
 * Answers null when no row of the sheet's first ten is its heading (it lacks the key column).
 */
export function planListImport(
  target: ListTarget,
  sheet: readonly SheetRow[],
  pack: Pick<RulePack, 'lists'>,
  options: { readonly removeMissing: boolean; readonly newId: () => string },
): ListPlan | null {
  const { field, key, before } = target;
  const head = headingOf(sheet, field, key);
  if (!head) return null;
  const known = new Map(before.map((row) => [asText(row.cells[key]).trim(), row]));
  const seen = new Map<string, number>();
  const made = new Map<string, JsonObject>();
  const plan = { added: [] as Added[], changed: [] as Changed[], rejected: [] as Rejected[], unchanged: 0 };

  for (const { row, cells } of sheet) {
    if (row <= head.row || cells.every((cell) => cell.trim() === '')) continue;
    const read = readRow(head.columns, cells, pack);
    const name = read.ok ? asText(read.values[key]).trim() : '';
    const why = read.ok ? refusalOf(field, key, name, seen.get(name)) : read.why;
    if (!read.ok || why !== null) {
      plan.rejected.push({ row, why: why ?? '' });
      continue;
    }
    seen.set(name, row);
    const old = known.get(name);
    made.set(name, { ...(old ? old.cells : { id: options.newId() }), ...read.values });
    const differing = old ? differences(head.columns, old.cells, read.values, pack) : [];
    if (!old) plan.added.push({ row, key: name });
    else if (differing.length > 0) plan.changed.push({ row, key: name, cells: differing });
    else plan.unchanged += 1;
  }

  const missing = [...known.keys()].filter((name) => !seen.has(name));
  const kept = before
    .map(({ cells }) => made.get(asText(cells[key]).trim()) ?? cells)
    .filter((cells) => !options.removeMissing || seen.has(asText(cells[key]).trim()));
  const fresh = plan.added.map(({ key: name }) => made.get(name)).filter((cells) => cells !== undefined);
  return { ...plan, missing, ignored: head.ignored, rows: [...kept, ...fresh] };
}

type Added = ListPlan['added'][number];
type Changed = ListPlan['changed'][number];
type Rejected = ListPlan['rejected'][number];

interface Heading {
  readonly row: number;
  /** Column of the list by the place of its cell; null where no column is called that. */
  readonly columns: readonly (Column | null)[];
  readonly ignored: readonly string[];
}

/** The first of the first ten rows that names the key column: titles above it are common. */
function headingOf(sheet: readonly SheetRow[], field: TableField, key: string): Heading | null {
  for (const { row, cells } of sheet.slice(0, 10)) {
    const columns = cells.map(
      (cell) =>
        field.columns.find((column) => sameTitle(cell, column.name) || sameTitle(cell, columnTitle(column))) ?? null,
    );
    if (!columns.some((column) => column?.key === key)) continue;
    const ignored = cells.filter(
      (cell, index) => columns[index] === null && cell.trim() !== '' && cell.trim() !== '序号',
    );
    return { row, columns, ignored };
  }
  return null;
}

/** Titles are compared without blanks, stars of required columns and the unit in brackets. */
const sameTitle = (a: string, b: string): boolean => bareTitle(a) === bareTitle(b) && bareTitle(a) !== '';
const bareTitle = (title: string): string => title.normalize('NFKC').replace(/[\s*]|\([^()]*\)$/gu, '');

type ReadRow =
  | { readonly ok: true; readonly values: Readonly<Record<string, JsonValue>> }
  | { readonly ok: false; readonly why: string };

function readRow(columns: Heading['columns'], cells: readonly string[], pack: Pick<RulePack, 'lists'>): ReadRow {
  const values: Record<string, JsonValue> = {};
  for (const [index, column] of columns.entries()) {
    if (!column) continue;
    const value = readCell(column, cells[index] ?? '', pack);
    if (!value.ok) return { ok: false, why: value.error };
    if (value.value !== undefined) values[column.key] = value.value;
  }
  return { ok: true, values };
}

function refusalOf({ columns }: TableField, key: string, name: string, sameAt: number | undefined): string | null {
  const title = columns.find((column) => column.key === key)?.name ?? key;
  if (name === '') return `没有填「${title}」，无法与清单对应`;
  return sameAt === undefined ? null : `「${title}」${name}与第${sameAt}行重复`;
}

function differences(
  columns: Heading['columns'],
  before: JsonObject,
  after: Readonly<Record<string, JsonValue>>,
  pack: Pick<RulePack, 'lists'>,
): Changed['cells'] {
  return columns.flatMap((column) => {
    if (!column || !(column.key in after)) return [];
    const [old, now] = [printedValue(column, before[column.key], pack), printedValue(column, after[column.key], pack)];
    return old === now ? [] : [{ column: column.name, before: old, after: now }];
  });
}
