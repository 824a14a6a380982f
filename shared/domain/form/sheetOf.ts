import type { Column, TableField } from '../rulepack/field.ts';
import type { RulePack } from '../rulepack/rulePack.ts';
import type { Row } from './fieldValue.ts';
import { printedValue } from './printedValue.ts';

/** A list as a sheet: what is exported can be imported again unchanged. */
export interface ListSheet {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The title of a column in a sheet: its name, with its unit in brackets. */
export const columnTitle = (column: Column): string =>
  'unit' in column && column.unit ? `${column.name}（${column.unit}）` : column.name;

export function sheetOf(field: TableField, rows: readonly Row[], pack: Pick<RulePack, 'lists'>): ListSheet {
  return {
    name: field.name,
    header: field.columns.map(columnTitle),
    rows: rows.map(({ cells }) =>
      field.columns.map((column) => {
        const bare = 'unit' in column ? { ...column, unit: null } : column;
        const value = cells[column.key];
        // Days and numbers as they are stored: whoever imports them must not guess.
        return typeof value === 'string' && isPlain(column) ? value : printedValue(bare, value, pack);
      }),
    ),
  };
}

const isPlain = ({ type }: Column): boolean =>
  type === 'date' ||
  type === 'instant' ||
  type === 'year' ||
  type === 'number' ||
  type === 'money' ||
  type === 'percent';

/** What to write into each column: whether it must be filled, its kind, its allowed values, an example. */
export function guideOf(field: TableField, pack: Pick<RulePack, 'lists'>): ListSheet {
  return {
    name: '填写说明',
    header: ['列', '必填', '填什么', '示例'],
    rows: field.columns.map((column) => [
      columnTitle(column),
      column.required === true ? '是' : '',
      [column.help ?? '', allowed(column, pack)].filter((part) => part !== '').join('。'),
      example(column, pack),
    ]),
  };
}

function allowed(column: Column, { lists }: Pick<RulePack, 'lists'>): string {
  if (column.type === 'choice' || column.type === 'choices') {
    return `只能填：${(lists[column.options] ?? []).map(({ name }) => name).join('、')}`;
  }
  return column.type === 'yes-no' ? '填是或否' : '';
}

function example(column: Column, { lists }: Pick<RulePack, 'lists'>): string {
  switch (column.type) {
    case 'text':
    case 'long-text':
      return '';
    case 'number':
    case 'money':
    case 'percent':
      return column.decimals === 0 ? '12' : '12.50';
    case 'date':
      return '2026-11-23';
    case 'instant':
      return '2026-11-23T09:30:00+08:00';
    case 'year':
      return '2026';
    case 'choice':
    case 'choices':
      return lists[column.options]?.[0]?.name ?? '';
    case 'yes-no':
      return '是';
    case 'citations':
      return '《中华人民共和国政府信息公开条例》第二十条';
    case 'organisation':
    case 'organisations':
      return '某某单位（统一社会信用代码）';
  }
}
