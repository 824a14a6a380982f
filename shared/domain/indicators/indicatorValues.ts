import type { ClockRule } from '../rulepack/clockRule.ts';
import type { IndicatorRule } from '../rulepack/rulePack.ts';
import type { Figure } from './figure.ts';
import type { Indicator, IndicatorFacts } from './indicator.ts';
import { indicators } from './indicators.ts';
import { daysBetween } from '#shared/lib/civilDate.ts';
import type { Standing } from './standing.ts';
import type { Tally } from './tally.ts';

/** An indicator over a period, set against its goal and the same period a year earlier. */
export interface AssessedFigure extends Figure {
  readonly key: string;
  readonly before: number | null;
  readonly reached: 'yes' | 'no' | 'not-assessable';
}

/** Every indicator of the pack that this program knows how to count, in the pack's order. */
export function indicatorValues(
  rules: readonly IndicatorRule[],
  clocks: readonly ClockRule[],
  now: Tally,
  before: Tally,
  standing: Standing,
): readonly AssessedFigure[] {
  return rules.flatMap((rule) => {
    const indicator = indicators.get(rule.key);
    if (!indicator) return [];
    const facts: IndicatorFacts = { rule, tally: now, standing, clocks };
    const figure = indicator.figure(facts);
    return [
      {
        ...figure,
        key: rule.key,
        before: indicator.over === 'day' ? null : indicator.figure({ ...facts, tally: before }).value,
        reached: reachedOf(rule, indicator, figure.value, facts),
      },
    ];
  });
}

/** Nothing to count, no goal, or a yearly count whose year is not over: nobody can say yet. */
function reachedOf(
  { goal }: IndicatorRule,
  { over }: Indicator,
  value: number | null,
  facts: IndicatorFacts,
): AssessedFigure['reached'] {
  if (value === null || goal === null || (goal.least === null && goal.most === null)) return 'not-assessable';
  if (goal.most !== null && value > goal.most) return 'no';
  if (goal.least === null || value >= goal.least) return 'yes';
  return over === 'year' && !coversYear(facts) ? 'not-assessable' : 'no';
}

const coversYear = ({ tally: { period }, standing }: IndicatorFacts): boolean =>
  daysBetween(period.from, period.to) >= 364 && period.to <= standing.on;
