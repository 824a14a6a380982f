import type { ReportTable } from '../../rulepack/rulePack.ts';
import { measures } from '../measures.ts';
import { computed, type FilledTable } from './reportCell.ts';
import { inYear, type ReportCounts } from './reportCounts.ts';

/**
 * 三、收到和处理政府信息公开申请情况. Only 新收 and the outcomes are counted; every other number is worked
 * out from them, so the identities of the form can't fail: 新收＋结转＝总计＋结转下年度 in every column,
 * every parent is the sum of its children, and 总计 the sum of the columns.
 */
export function requestsTable(table: ReportTable, counts: ReportCounts): FilledTable {
  const rowsByKey = new Map(table.rows.map((row) => [row.key, row]));
  const applicants = table.columns.map(({ key }) => key).filter((key) => key !== 'total');
  const outcomes = table.rows.filter(({ key, sumOf }) => sumOf === null && !reckoned.has(key)).map(({ key }) => key);

  const valueOf = (row: string, applicant: string): number => {
    const received = measures.requestReceived(applicant);
    switch (row) {
      case 'new':
        return inYear(counts, received);
      case 'carried':
        return outcomes.reduce(
          (left, outcome) => left - counts.before(measures.requestDone(applicant, outcome)),
          counts.before(received),
        );
      case 'left':
        return valueOf('new', applicant) + valueOf('carried', applicant) - valueOf('done', applicant);
      default: {
        const children = rowsByKey.get(row)?.sumOf ?? null;
        return children === null
          ? inYear(counts, measures.requestDone(applicant, row))
          : children.reduce((sum, child) => sum + valueOf(child, applicant), 0);
      }
    }
  };
  return {
    key: table.key,
    title: table.title,
    columns: table.columns,
    rows: table.rows.map(({ key, name, level }) => {
      const values = applicants.map((applicant) => valueOf(key, applicant));
      const total = values.reduce((sum, value) => sum + value, 0);
      return {
        key,
        name,
        level,
        cells: table.columns.map((column) =>
          computed(column.key === 'total' ? total : (values[applicants.indexOf(column.key)] ?? 0)),
        ),
      };
    }),
  };
}

/** Rows that are neither counted outcomes nor sums. */
const reckoned: ReadonlySet<string> = new Set(['new', 'carried', 'left']);
