import type { ReportTable } from '../../rulepack/rulePack.ts';
import { measures } from '../measures.ts';
import { computed, type FilledTable } from './reportCell.ts';
import { inYear, untilEnd, type ReportCounts } from './reportCounts.ts';

/**
 * 四、行政复议、行政诉讼情况: closed this year by result; 尚未审结 is what was ever begun and not closed by the end
 * of the year; 总计 is their sum.
 */
export function disputesTable(table: ReportTable, counts: ReportCounts): FilledTable {
  const results = table.columns.map(({ key }) => key).filter((key) => key !== 'total' && key !== 'pending');
  return {
    key: table.key,
    title: table.title,
    columns: table.columns,
    rows: table.rows.map(({ key: way, name, level }) => {
      const closed = new Map(results.map((result) => [result, inYear(counts, measures.disputeClosed(way, result))]));
      const pending = results.reduce(
        (left, result) => left - untilEnd(counts, measures.disputeClosed(way, result)),
        untilEnd(counts, measures.disputeBegun(way)),
      );
      const total = [...closed.values()].reduce((sum, value) => sum + value, pending);
      const valueOf = (column: string): number =>
        column === 'total' ? total : column === 'pending' ? pending : (closed.get(column) ?? 0);
      return { key: way, name, level, cells: table.columns.map(({ key }) => computed(valueOf(key))) };
    }),
  };
}
