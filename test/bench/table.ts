import type { BenchRow } from './measure.ts';

const heads = ['项目', '测了什么', '数值', '参照', '比值', '目标', '结果'] as const;

/** The rows as a table in plain text that fits one screen. */
export function tableOf(rows: readonly BenchRow[]): string {
  const lines = [heads, ...rows.map(cells)];
  const widths = heads.map((_, column) => Math.max(...lines.map((line) => widthOf(line[column] ?? ''))));
  return lines
    .map((line) => line.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell))).join('  '))
    .map((line) => line.trimEnd())
    .join('\n');
}

function cells({ section, what, value, unit, reference, goal, met }: BenchRow): readonly string[] {
  return [
    section,
    what,
    `${shown(value)} ${unit}`,
    reference ? `${reference.what} ${shown(reference.value)} ${unit === '×' ? 'ms' : unit}` : '—',
    ratioOf({ value, unit, reference }),
    goal,
    met ? '达标' : '未达标',
  ];
}

/** How many times the reference; a row that is a ratio already says it itself. */
const ratioOf = ({ value, unit, reference }: Pick<BenchRow, 'value' | 'unit' | 'reference'>): string =>
  reference === null || unit === '×' || unit === '%' ? '—' : `${shown(value / reference.value)} ×`;

/** Three figures that mean something. */
const shown = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

/** Columns on a terminal: Han characters and full-width forms take two. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, character) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u.test(character)
        ? 2
        : 1),
    0,
  );
