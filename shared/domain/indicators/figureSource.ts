import type { RulePack } from '../rulepack/rulePack.ts';
import { categories, kindsOf, onTimeSources } from './categoryLines.ts';
import { reportSource } from './annual/reportSource.ts';
import { indicators } from './indicators.ts';
import type { FigureSource, Source } from './source.ts';

/**
 * What lies behind a figure by its id: `<indicator>.part`, `<indicator>.rest` and its further figures,
 * `category.<category>.due|inTime|late|open`, or the same of `all`; `report.<table>.<row>.<column>`. Null for one that no record stands
 * behind: a share of columns, or an id of another version.
 */
export function figureSource(
  figure: string,
  pack: Pick<RulePack, 'kinds' | 'indicators' | 'report'>,
): FigureSource | null {
  const [first = '', second = '', third = '', fourth = ''] = figure.split('.');
  if (first === 'category') return categorySource(second, third, pack);
  if (first === 'report') return reportSource(second, third, fourth, pack);
  const rule = pack.indicators.find(({ key }) => key === first);
  const source = rule && indicators.get(first)?.sources(rule)[second];
  return rule && source ? { ...source, kinds: rule.kinds } : null;
}

function categorySource(
  name: string,
  column: string,
  pack: Pick<RulePack, 'kinds' | 'indicators'>,
): FigureSource | null {
  const { part, rest, late, open } = onTimeSources(pack);
  const sources: Readonly<Record<string, Source>> = {
    due: { measures: [...part.measures, ...rest.measures], overdue: rest.overdue },
    inTime: part,
    late,
    open,
  };
  const source = sources[column];
  const chosen = name === 'all' ? categories : categories.filter((category) => category === name);
  const kinds = chosen.flatMap((category) => kindsOf(category, pack));
  return source && kinds.length > 0 ? { ...source, kinds } : null;
}
