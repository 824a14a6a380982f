import type { ReportTable } from '../../rulepack/rulePack.ts';
import { numberIn, type FilledRow, type FilledTable } from './reportCell.ts';

export interface Identities {
  /** What was tested and holds, in sentences with the numbers. */
  readonly hold: readonly string[];
  /** What does not: a bug of whoever filled the table. */
  readonly broken: readonly string[];
}

/**
 * Tests the identities (勾稽关系) of the annual report from its cells alone, without knowing how they
 * were filled: a table from anywhere can be tested.
 */
export function identitiesOf(tables: readonly FilledTable[], rules: readonly ReportTable[]): Identities {
  const tested = tables.flatMap((table) => {
    const rule = rules.find(({ key }) => key === table.key);
    return rule ? [...columnSums(table), ...rowSums(table, rule), ...balance(table)] : [];
  });
  return {
    hold: tested.filter(({ holds }) => holds).map(({ says }) => says),
    broken: tested.filter(({ holds }) => !holds).map(({ says }) => says),
  };
}

interface Tested {
  readonly holds: boolean;
  readonly says: string;
}

/** 总计 is the sum of the columns, in every row. */
function columnSums({ title, columns, rows }: FilledTable): readonly Tested[] {
  const at = columns.findIndex(({ key }) => key === 'total');
  if (at < 0) return [];
  const wrong = rows.filter(({ cells }) => {
    const rest = cells.filter((_, index) => index !== at).reduce((sum, cell) => sum + numberIn(cell), 0);
    return rest !== numberIn(cells[at]);
  });
  return wrong.length === 0
    ? [{ holds: true, says: `${title}：${rows.length} 行的总计都等于各列之和。` }]
    : wrong.map(({ name }) => ({ holds: false, says: `${title}：“${name}”的总计不等于各列之和。` }));
}

/** Every row that is made of others is their sum, in every column. */
function rowSums({ title, columns, rows }: FilledTable, rule: ReportTable): readonly Tested[] {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return rule.rows.flatMap(({ key, name, sumOf }) => {
    const parent = byKey.get(key);
    if (sumOf === null || !parent) return [];
    const children = sumOf.flatMap((child) => byKey.get(child) ?? []);
    const wrong = columns.filter((_, index) => total(children, index) !== numberIn(parent.cells[index]));
    return [
      {
        holds: wrong.length === 0,
        says:
          wrong.length === 0
            ? `${title}：“${name}”等于所列 ${children.length} 项之和。`
            : `${title}：“${name}”在${wrong.map((column) => `“${column.name}”`).join('、')}列不等于所列各项之和。`,
      },
    ];
  });
}

/** 新收＋结转＝总计＋结转下年度, in every column. */
function balance({ title, columns, rows }: FilledTable): readonly Tested[] {
  const [received, carried, done, left] = (['new', 'carried', 'done', 'left'] as const).map((key) =>
    rows.find((row) => row.key === key),
  );
  if (!received || !carried || !done || !left) return [];
  return columns.map(({ name }, index) => {
    const [a, b, c, d] = [received, carried, done, left].map(({ cells }) => numberIn(cells[index])) as [
      number,
      number,
      number,
      number,
    ];
    const holds = a + b === c + d && d >= 0;
    return {
      holds,
      says: `${title}“${name}”列：新收 ${a}＋上年结转 ${b}${holds ? '＝' : '≠'}办理总计 ${c}＋结转下年度 ${d}。`,
    };
  });
}

const total = (rows: readonly FilledRow[], index: number): number =>
  rows.reduce((sum, { cells }) => sum + numberIn(cells[index]), 0);
