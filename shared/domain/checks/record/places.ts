/** Where a finding of a form record points, and what the place is called in its sentence. */
import type { Row } from '../../form/fieldValue.ts';
import type { Column, Field, TableField } from '../../rulepack/field.ts';
import type { Place } from '../checks.ts';
import type { RecordSubject } from './recordSubject.ts';

export const fieldPlace = ({ record }: Pick<RecordSubject, 'record'>, field: string): Place => ({
  in: 'field',
  record: record.id,
  field,
});

/** Words inside a field's value, or a cell of a table when `cell` names it. */
export const valuePlace = (
  { record }: Pick<RecordSubject, 'record'>,
  field: string,
  start: number,
  end: number,
  cell: { readonly row: string; readonly column: string | null } | null = null,
): Place => ({
  in: 'value',
  record: record.id,
  field,
  row: cell?.row ?? null,
  column: cell?.column ?? null,
  start,
  end,
});

export const cellPlace = (subject: Pick<RecordSubject, 'record'>, table: string, row: string, column: string): Place =>
  valuePlace(subject, table, 0, 0, { row, column });

/** 「责任科室」. */
export const fieldName = ({ name }: Pick<Field, 'name'>): string => `「${name}」`;

/** 「事项清单」第3行「事项编码」; rows are counted from 1, as on the screen. */
export const cellName = (table: Pick<TableField, 'name'>, index: number, column: Pick<Column, 'name'>): string =>
  `「${table.name}」第${index + 1}行「${column.name}」`;

/** The heads of a record as fields are named: what this kind calls them. */
export function headName(
  { kind }: Pick<RecordSubject, 'kind'>,
  head: 'title' | 'docNumber' | 'issuer' | 'date',
): string {
  switch (head) {
    case 'title':
      return `「${kind.heads.title}」`;
    case 'docNumber':
      return '「文号」';
    case 'issuer':
      return '「公开主体」';
    case 'date':
      return `「${kind.heads.date ?? '成文日期'}」`;
  }
}

/** Name of a field or head by its key; the key itself where the kind has none. */
export function nameOf(subject: RecordSubject, key: string): string {
  if (key === 'title' || key === 'docNumber' || key === 'issuer' || key === 'date') return headName(subject, key);
  const field = subject.fields.find((known) => known.key === key);
  return field ? fieldName(field) : `「${key}」`;
}

/** A row and where it stands. */
export interface PlacedRow extends Row {
  readonly index: number;
}
