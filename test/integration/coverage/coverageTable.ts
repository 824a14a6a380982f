import { chapters } from './chapters.ts';
import type { CoverageRow } from './coverageRow.ts';

interface Placed {
  readonly row: CoverageRow;
  readonly file: string;
}

/** Every row with the file that proves it, in the plan's order, what the law alone asks last. */
export const placedRows = (): readonly Placed[] =>
  Object.entries(chapters)
    .flatMap(([name, { rows }]) => rows.map((row): Placed => ({ row, file: `${name}.test.ts` })))
    .toSorted((a, b) => orderOf(a.row) - orderOf(b.row));

/** 2.10 comes after 2.9. */
function orderOf({ id }: CoverageRow): number {
  const [article = '', part = ''] = id.split('.');
  return /^\d+$/u.test(article) ? Number(article) * 100 + Number(part) : Number.MAX_SAFE_INTEGER;
}

/** test/COVERAGE.md, whole. */
export function coverageTable(rows: readonly Placed[] = placedRows()): string {
  return [
    '# Coverage: the plan, row by row',
    '',
    'Made by `node test/integration/coverage/writeTable.ts` from the rows that the tests run; a test fails when it says',
    'anything else. Each row is a test of that name in `test/integration/coverage`, through the public service calls, from',
    'draft to delivered: what every row shows is in `proveRow.ts`, what only it claims is in its `holds`.',
    '',
    '| id | the plan asks | answered by | clocks | indicators | beyond the form | test |',
    '|---|---|---|---|---|---|---|',
    ...rows.map(({ row, file }) => `| ${cellsOf(row, file).map(cell).join(' | ')} |`),
    '',
  ].join('\n');
}

const cellsOf = ({ id, asks, kinds, instead, clocks, indicators, beyond }: CoverageRow, file: string) => [
  id,
  asks,
  [...(instead === undefined ? [] : [instead]), ...kinds.map((kind) => `\`${kind}\``)].join(', '),
  Object.keys(clocks).join(', '),
  indicators.join(', '),
  beyond,
  file,
];

const cell = (text: string): string => (text === '' ? '–' : text.replaceAll('|', '\\|'));
