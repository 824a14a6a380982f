import type { RulePack } from '../../rulepack/rulePack.ts';
import { measures } from '../measures.ts';
import type { FigureSource } from '../source.ts';

/** The records behind a cell of the annual report; null for what is only reckoned (结转、现行有效、尚未审结) or not computed. */
export function reportSource(
  table: string,
  row: string,
  column: string,
  { report }: Pick<RulePack, 'report'>,
): FigureSource | null {
  const found = (kinds: readonly string[], all: readonly string[]): FigureSource | null =>
    all.length === 0 ? null : { measures: all, overdue: [], kinds };
  switch (table) {
    case 'requests': {
      const form = report.find(({ key }) => key === table);
      const applicants = form?.columns.map(({ key }) => key).filter((key) => key !== 'total') ?? [];
      const chosen = column === 'total' ? applicants : applicants.filter((key) => key === column);
      return found(
        ['request'],
        chosen.flatMap((applicant) => requestMeasures(row, applicant, form?.rows ?? [])),
      );
    }
    case 'disputes':
      return column === 'total' || column === 'pending'
        ? null
        : found(['request'], [measures.disputeClosed(row, column)]);
    case 'proactive':
      return found([], proactiveMeasures(row, column));
    default:
      return null;
  }
}

type Rows = RulePack['report'][number]['rows'];

function requestMeasures(row: string, applicant: string, rows: Rows): readonly string[] {
  if (row === 'new') return [measures.requestReceived(applicant)];
  if (row === 'carried' || row === 'left') return [];
  const children = rows.find(({ key }) => key === row)?.sumOf ?? null;
  return children === null
    ? [measures.requestDone(applicant, row)]
    : children.flatMap((child) => requestMeasures(child, applicant, rows));
}

function proactiveMeasures(row: string, column: string): readonly string[] {
  switch (column) {
    case 'made':
      return [measures.made(row)];
    case 'ended':
      return [measures.ended(row)];
    case 'decided':
      return [measures.decided(row)];
    default:
      return [];
  }
}
