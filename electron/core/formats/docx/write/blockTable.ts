import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Block } from '#shared/domain/document/document.ts';
import { officialPage } from '#shared/domain/document/officialPage.ts';
import { tableShares } from '#shared/domain/document/tableShares.ts';
import type { StyleId } from './documentStyles.ts';
import { typeface } from './typeface.ts';
import { twipsOfMillimetres } from './units.ts';

type TableBlock = Extract<Block, { type: 'table' }>;

/** As wide as the type area; the header row repeats on every page and no row is cut in two. */
export function blockTable(block: TableBlock): readonly (Paragraph | Table)[] {
  const { width, left, right } = officialPage;
  const total = twipsOfMillimetres(width - left - right);
  const columnWidths = tableShares(block.header, block.rows).map((share) => Math.floor(total * share));
  const caption =
    block.caption === null
      ? []
      : [
          new Paragraph({
            style: 'Centred',
            keepNext: true,
            children: [new TextRun({ text: block.caption, font: typeface('black') })],
          }),
        ];
  const row = (cells: readonly string[], header: boolean): TableRow =>
    new TableRow({
      tableHeader: header,
      cantSplit: true,
      children: columnWidths.map((size, column) => tableCell(cells[column] ?? '', size, header)),
    });
  const table = new Table({
    width: { size: columnWidths.reduce((sum, size) => sum + size, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    columnWidths,
    rows: [row(block.header, true), ...block.rows.map((cells) => row(cells, false))],
  });
  return [...caption, table];
}

function tableCell(text: string, size: number, header: boolean): TableCell {
  const style: StyleId = header ? 'TableHead' : 'TableText';
  const font = typeface(header ? 'black' : 'body');
  return new TableCell({
    width: { size, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: text.split('\n').map((line) => new Paragraph({ style, children: [new TextRun({ text: line, font })] })),
  });
}
