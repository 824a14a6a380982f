import { isRequired, isShown, isValueFilled, rowsOf, type Row } from '../../form/fieldValue.ts';
import type { Column, TableField } from '../../rulepack/field.ts';
import type { Draft } from '../draft.ts';
import { cellName, cellPlace, fieldName, fieldPlace } from './places.ts';
import type { RecordSubject } from './recordSubject.ts';
import { problemDraft, valueContext } from './values.ts';
import { valueProblems, type ValueContext } from './valueProblems.ts';

/** Findings of one sort in one column that are listed one by one; the rest of a bad import is one more finding. */
const MOST_ALIKE = 50;

/** Rows and cells of every table: required columns, values by type, blank and repeated rows. */
export function tables(subject: RecordSubject): readonly Draft[] {
  const context = valueContext(subject);
  return subject.fields.flatMap((field) => (field.type === 'table' ? ofTable(subject, field, context) : []));
}

function ofTable(subject: RecordSubject, table: TableField, context: ValueContext): readonly Draft[] {
  const drafts: Draft[] = [];
  const alike = new Map<string, number>();
  const note = (sort: string, draft: () => Draft): void => {
    const count = (alike.get(sort) ?? 0) + 1;
    alike.set(sort, count);
    if (count <= MOST_ALIKE) drafts.push(draft());
  };
  const seen = new Map<string, number>();
  // Conditions look at the record, not at the row: asked once for the whole table.
  const columns = table.columns
    .filter((column) => isShown(column, subject.content))
    .map((column) => ({ column, asked: isRequired(column, subject.content) }));
  for (const [index, row] of rowsOf(subject.content.fields[table.key]).entries()) {
    if (table.columns.every(({ key }) => !isValueFilled(row.cells[key]))) {
      note('blank', () => blankRow(subject, table, row, index));
      continue;
    }
    const words = JSON.stringify(table.columns.map(({ key }) => row.cells[key] ?? null));
    const first = seen.get(words);
    if (first === undefined) seen.set(words, index);
    else note('repeated', () => repeatedRow(subject, table, row, index, first));
    for (const { column, asked } of columns) {
      const name = (): string => cellName(table, index, column);
      if (!isValueFilled(row.cells[column.key])) {
        if (asked) note(`${column.key} missing`, () => emptyCell(subject, table, column, row, name()));
        continue;
      }
      for (const problem of valueProblems(column, row.cells[column.key], context)) {
        const place = cellPlace(subject, table.key, row.id, column.key);
        const about = `${table.key}.${row.id}.${column.key}`;
        note(`${column.key} ${problem.slip}`, () => problemDraft(column, problem, name(), place, about));
      }
    }
  }
  return [...drafts, ...remaining(subject, table, alike)];
}

function emptyCell(subject: RecordSubject, table: TableField, column: Column, row: Row, name: string): Draft {
  const verb = column.type === 'choice' || column.type === 'choices' || column.type === 'yes-no' ? '选择' : '填写';
  return {
    rule: column.rule ?? table.rule ?? 'R02',
    verdict: 'fail',
    why: `${name}没有${verb}。请${verb}，或删去这一行。`,
    text: '',
    place: cellPlace(subject, table.key, row.id, column.key),
    about: `${table.key}.${row.id}.${column.key} missing`,
  };
}

function blankRow(subject: RecordSubject, table: TableField, row: Row, index: number): Draft {
  return {
    rule: table.rule ?? 'R02',
    verdict: 'fail',
    why: `${fieldName(table)}第${index + 1}行是空行。请填写或删去这一行。`,
    text: '',
    place: cellPlace(subject, table.key, row.id, table.columns[0]?.key ?? ''),
    about: `${table.key}.${row.id} blank`,
  };
}

function repeatedRow(subject: RecordSubject, table: TableField, row: Row, index: number, first: number): Draft {
  return {
    rule: table.rule ?? 'R02',
    verdict: 'uncertain',
    why: `${fieldName(table)}第${index + 1}行与第${first + 1}行完全相同。请删去重复的一行；确实有两${table.counter}的，说明理由。`,
    text: '',
    place: cellPlace(subject, table.key, row.id, table.columns[0]?.key ?? ''),
    about: `${table.key}.${row.id} repeated`,
  };
}

/** One finding for each sort beyond what is listed, so that a bad import of 10,000 rows stays readable. */
function remaining(subject: RecordSubject, table: TableField, alike: ReadonlyMap<string, number>): readonly Draft[] {
  return [...alike].flatMap(([sort, count]): readonly Draft[] => {
    if (count <= MOST_ALIKE) return [];
    const column = table.columns.find(({ key }) => sort.startsWith(`${key} `));
    const where = column ? `「${column.name}」` : '';
    return [
      {
        rule: column?.rule ?? table.rule ?? 'R02',
        verdict: 'fail',
        why: `${fieldName(table)}${where}另有${count - MOST_ALIKE}行也有上面列出的问题。请先改好列出的各行，再看其余的；成批填错的，可以改好表格文件重新导入。`,
        text: '',
        place: fieldPlace(subject, table.key),
        about: `${table.key} ${sort} rest`,
      },
    ];
  });
}
