import type { ReportTable } from '../../rulepack/rulePack.ts';
import { measures } from '../measures.ts';
import { computed, type FilledTable, type ReportCell } from './reportCell.ts';
import { inYear, untilEnd, type ReportCounts } from './reportCounts.ts';

const documents: ReadonlySet<string> = new Set(['regulation', 'normative']);
const decisions: ReadonlySet<string> = new Set(['permit', 'penalty', 'coercion']);

/** 二、主动公开政府信息情况: the form is four small tables in one, so most crossings have no cell. */
export function proactiveTable(table: ReportTable, counts: ReportCounts): FilledTable {
  return {
    key: table.key,
    title: table.title,
    columns: table.columns,
    rows: table.rows.map(({ key, name, level }) => ({
      key,
      name,
      level,
      cells: table.columns.map((column) => cellOf(key, column.key, counts)),
    })),
  };
}

function cellOf(row: string, column: string, counts: ReportCounts): ReportCell {
  if (documents.has(row)) return documentCell(row, column, counts);
  if (decisions.has(row) && column === 'decided') {
    if (row !== 'coercion') return computed(inYear(counts, measures.decided(row)));
    return { state: 'not-computable', why: '没有登记行政强制决定的记录种类，请按执法台账填写。' };
  }
  if (row === 'fees' && column === 'fees') {
    return { state: 'not-computable', why: '没有登记行政事业性收费的记录种类，请按财务数据填写。' };
  }
  return { state: 'blank' };
}

function documentCell(sort: string, column: string, counts: ReportCounts): ReportCell {
  switch (column) {
    case 'made':
      return computed(inYear(counts, measures.made(sort)));
    case 'ended':
      return computed(inYear(counts, measures.ended(sort)));
    case 'valid':
      return computed(untilEnd(counts, measures.made(sort)) - untilEnd(counts, measures.ended(sort)));
    default:
      return { state: 'blank' };
  }
}
