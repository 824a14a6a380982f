import { parseCivilDate } from '#shared/lib/civilDate.ts';
import type { ClockRule } from '../clockRule.ts';
import type { PackMistake } from '../packMistake.ts';
import type { ReportTable, RulePack } from '../rulePack.ts';
import { duplicates, noSuch } from './wording.ts';

/** What is wrong with clocks, columns of the portal, indicators and the annual report's tables. */
export function partMistakes(pack: RulePack): readonly PackMistake[] {
  const { clocks, columns, indicators, report, routes } = pack;
  return [
    ...duplicates('clocks', clocks, ({ id }) => id, '时限'),
    ...clocks.flatMap(clockMistakes),
    ...duplicates('routes', routes, ({ key }) => key, '审签路线'),
    ...duplicates('columns', columns, ({ key }) => key, '栏目'),
    ...columns.flatMap(({ key, name, kinds, clock }) => [
      ...kindsMistakes(kinds, pack, `columns.${key}.kinds`),
      ...ageMistakes(clock, name, pack, `columns.${key}.clock`),
    ]),
    ...duplicates('indicators', indicators, ({ key }) => key, '指标'),
    ...duplicates('indicators', indicators, ({ number }) => String(number), '指标的编号'),
    ...indicators.flatMap(({ key, name, kinds, clocks: counted, goal }) => [
      ...kindsMistakes(kinds, pack, `indicators.${key}.kinds`),
      ...counted.flatMap((clock) => clockRefMistakes(clock, pack, `indicators.${key}.clocks`)),
      ...(goal && goal.least !== null && goal.most !== null && goal.least > goal.most
        ? [{ path: `indicators.${key}.goal`, says: `指标“${name}”的下限大于上限，永远达不到；请核对。` }]
        : []),
    ]),
    ...duplicates('report', report, ({ key }) => key, '年度报告的表'),
    ...report.flatMap(tableMistakes),
  ];
}

/** A limit that fits how the clock is measured, and a day of the year that there is. */
function clockMistakes({ id, measure, limit }: ClockRule): readonly PackMistake[] {
  const path = `clocks.${id}.limit`;
  const periodic = limit.unit === 'per-month' || limit.unit === 'per-year';
  if (periodic !== (measure === 'count'))
    return [
      { path, says: `时限 ${id} 的期限和量法不配：按月、按年的次数用 count，其他不用；请改“limit”或“measure”。` },
    ];
  // 29 February is a day of some years: a leap year answers.
  if (limit.unit === 'day-of-year' && !parseCivilDate(`2024-${two(limit.month)}-${two(limit.day)}`))
    return [{ path, says: `没有 ${limit.month} 月 ${limit.day} 日；请改时限 ${id} 的日期。` }];
  return [];
}

const two = (value: number): string => String(value).padStart(2, '0');

function clockRefMistakes(id: string, { clocks }: RulePack, path: string): readonly PackMistake[] {
  const ids = clocks.map((clock) => clock.id);
  return ids.includes(id) ? [] : [{ path, says: noSuch('时限', id, ids) }];
}

function ageMistakes(id: string, name: string, pack: RulePack, path: string): readonly PackMistake[] {
  const clock = pack.clocks.find((rule) => rule.id === id);
  if (!clock) return clockRefMistakes(id, pack, path);
  return clock.measure === 'age'
    ? []
    : [{ path, says: `栏目“${name}”要用量更新的时限（measure 为 age），${id} 不是；请换一个。` }];
}

function kindsMistakes(named: readonly string[], { kinds }: RulePack, path: string): readonly PackMistake[] {
  const keys = kinds.map(({ key }) => key);
  return named.filter((kind) => !keys.includes(kind)).map((kind) => ({ path, says: noSuch('种类', kind, keys) }));
}

/** Rows are told apart, and a sum is made of other rows without going round in a circle. */
function tableMistakes({ key, title, columns, rows }: ReportTable): readonly PackMistake[] {
  const path = `report.${key}`;
  const keys = rows.map((row) => row.key);
  const partsOf = (row: string): readonly string[] => rows.find((other) => other.key === row)?.sumOf ?? [];
  const reaches = (row: string, target: string, seen: ReadonlySet<string>): boolean =>
    partsOf(row).some(
      (part) => part === target || (!seen.has(part) && reaches(part, target, new Set([...seen, part]))),
    );
  return [
    ...duplicates(`${path}.columns`, columns, (column) => column.key, `“${title}”里列的键`),
    ...duplicates(`${path}.rows`, rows, (row) => row.key, `“${title}”里行的键`),
    ...rows.flatMap((row) =>
      (row.sumOf ?? [])
        .filter((part) => !keys.includes(part))
        .map((part) => ({ path: `${path}.rows.${row.key}.sumOf`, says: noSuch(`“${title}”里的行`, part, keys) })),
    ),
    ...rows
      .filter((row) => reaches(row.key, row.key, new Set()))
      .map((row) => ({
        path: `${path}.rows.${row.key}.sumOf`,
        says: `“${row.name}”加来加去加到了它自己；请从“sumOf”里去掉它。`,
      })),
  ];
}
