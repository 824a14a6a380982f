import type { CivilDate } from '#shared/lib/civilDate.ts';
import { categoryNames, type Category } from '../rulepack/kind.ts';
import type { RulePack } from '../rulepack/rulePack.ts';
import { count, type Source } from './source.ts';
import type { Tally } from './tally.ts';
import { clockSources } from './values/clockShare.ts';

/** A line of the 五公开 table. */
export interface CategoryFigures {
  readonly category: Category;
  /** In time, late and still open together: nothing is due before its last day has come or it was done. */
  readonly due: number;
  readonly inTime: number;
  readonly late: number;
  readonly open: number;
  readonly lastPublishedOn: CivilDate | null;
}

export const categories = Object.keys(categoryNames) as readonly Category[];

/** 应公开、按期公开、逾期后公开、逾期未公开 by category, from the clocks of 按期公开率. */
export function categoryLines(
  pack: Pick<RulePack, 'kinds' | 'indicators'>,
  tally: Tally,
  lastPublished: ReadonlyMap<string, CivilDate>,
): readonly CategoryFigures[] {
  return categories.map((category) => {
    const kinds = kindsOf(category, pack);
    // No kind at all is no filter for a tally: a category without kinds has nothing.
    const of = (source: Source): number => (kinds.length === 0 ? 0 : count(tally, source, { kinds }));
    const { part, late, open } = onTimeSources(pack);
    const figures = { inTime: of(part), late: of(late), open: of(open) };
    return {
      category,
      ...figures,
      due: figures.inTime + figures.late + figures.open,
      lastPublishedOn:
        kinds
          .flatMap((kind) => lastPublished.get(kind) ?? [])
          .sort()
          .at(-1) ?? null,
    };
  });
}

/** Kinds of a category that 按期公开率 counts. */
export function kindsOf(
  category: Category,
  { kinds, indicators }: Pick<RulePack, 'kinds' | 'indicators'>,
): readonly string[] {
  const counted = indicators.find(({ key }) => key === 'on-time')?.kinds ?? [];
  return kinds
    .filter((kind) => kind.category === category && (counted.length === 0 || counted.includes(kind.key)))
    .map(({ key }) => key);
}

export const onTimeSources = ({ indicators }: Pick<RulePack, 'indicators'>) =>
  clockSources({ clocks: indicators.find(({ key }) => key === 'on-time')?.clocks ?? [] });
