import { assertNever } from '#shared/lib/result.ts';
import type { ReportTable, RulePack } from '../../rulepack/rulePack.ts';
import { measures } from '../measures.ts';
import { chaptersOf, type Chapter } from './chapters.ts';
import { disputesTable } from './disputesTable.ts';
import { identitiesOf } from './identities.ts';
import { proactiveTable } from './proactiveTable.ts';
import type { FilledTable } from './reportCell.ts';
import { inYear, type ReportCounts } from './reportCounts.ts';
import { requestsTable } from './requestsTable.ts';

export interface FilledReport {
  readonly year: number;
  readonly tables: readonly FilledTable[];
  readonly chapters: readonly Chapter[];
  /** What was tested and holds; a broken identity throws. */
  readonly identities: readonly string[];
}

/** 政府信息公开工作年度报告 (国办公开办函〔2021〕30号, domain facts §1.7), as far as records tell. */
export function annualReportOf(
  year: number,
  counts: ReportCounts,
  pack: Pick<RulePack, 'report' | 'lists'>,
): FilledReport {
  const tables = pack.report.map((table) => fill(table, counts));
  const { hold, broken } = identitiesOf(tables, pack.report);
  if (broken.length > 0) throw new Error(`Identities of the annual report are broken: ${broken.join(' ')}`);
  const chapters = chaptersOf(year, tables, counts, pack).map((chapter, index) =>
    index === 2 ? { ...chapter, missing: [...chapter.missing, ...strays(counts, pack)] } : chapter,
  );
  return { year, tables, chapters, identities: hold };
}

function fill(table: ReportTable, counts: ReportCounts): FilledTable {
  switch (table.key) {
    case 'proactive':
      return proactiveTable(table, counts);
    case 'requests':
      return requestsTable(table, counts);
    case 'disputes':
      return disputesTable(table, counts);
    default:
      return assertNever(table.key);
  }
}

/** Applications of a kind of applicant that the table has no column for: they must not vanish without a word. */
function strays(counts: ReportCounts, { report, lists }: Pick<RulePack, 'report' | 'lists'>): readonly string[] {
  const columns = new Set(report.find(({ key }) => key === 'requests')?.columns.map(({ key }) => key));
  return (lists['applicantTypes'] ?? [])
    .filter(({ key }) => !columns.has(key))
    .map(({ key, name }) => ({ name, count: inYear(counts, measures.requestReceived(key)) }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `有 ${count} 件申请的申请人类型是“${name}”，表中没有这一列，没有计入。`);
}

/** Cells of the form, and how many of them records have filled. */
export function cellsOf({ tables }: Pick<FilledReport, 'tables'>): {
  readonly cells: number;
  readonly computed: number;
} {
  const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells)).filter(({ state }) => state !== 'blank');
  return { cells: cells.length, computed: cells.filter(({ state }) => state === 'computed').length };
}
