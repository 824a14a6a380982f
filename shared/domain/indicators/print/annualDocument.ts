import type { Block, DisclosureDocument } from '../../document/document.ts';
import type { FilledReport } from '../annual/annualReport.ts';
import type { FilledTable, ReportCell } from '../annual/reportCell.ts';

/** The annual report as a document: what figures say is written, what a person must write stands in brackets. */
export function annualDocument({ year, tables, chapters }: FilledReport): DisclosureDocument {
  return {
    kind: 'annual-report',
    title: `${year}年政府信息公开工作年度报告`,
    docNumber: null,
    subtitle: null,
    addressee: null,
    blocks: chapters.flatMap(({ title, paragraphs, missing }): readonly Block[] => [
      { type: 'heading', level: 1, text: title },
      ...paragraphs.map((text): Block => ({ type: 'paragraph', text })),
      ...tables.filter((table) => table.title === title).flatMap(tableBlocks),
      ...missing.map((text): Block => ({ type: 'paragraph', text: `【请补写】${text}` })),
    ]),
    catalogue: [],
    related: [],
  };
}

/** A cell as it is printed: 待填 where a person has to look it up, / where the form has none. */
export function cellText(cell: ReportCell): string {
  if (cell.state === 'computed') return cell.value;
  return cell.state === 'blank' ? '／' : '待填';
}

const tableBlocks = ({ columns, rows }: FilledTable): readonly Block[] => [
  {
    type: 'table',
    caption: null,
    header: ['项目', ...columns.map(({ name }) => name)],
    rows: rows.map(({ name, cells }) => [name, ...cells.map(cellText)]),
  },
  ...groupNote(columns),
];

/** Which columns stand under one heading of the form, in words: the document's tables have one heading row. */
function groupNote(columns: FilledTable['columns']): readonly Block[] {
  const groups = Map.groupBy(
    columns.filter(({ group }) => group !== null),
    ({ group }) => group,
  );
  const says = [...groups].map(([group, own]) => `${own.map(({ name }) => name).join('、')}属“${group ?? ''}”`);
  return says.length === 0 ? [] : [{ type: 'paragraph', text: `注：${says.join('；')}。` }];
}
