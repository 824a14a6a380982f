import type { ClockRule } from '../rulepack/clockRule.ts';
import type { IndicatorRule } from '../rulepack/rulePack.ts';
import type { Figure } from './figure.ts';
import type { SourcesOf } from './source.ts';
import type { Standing } from './standing.ts';
import type { Tally } from './tally.ts';

/** All that an indicator may look at. */
export interface IndicatorFacts {
  readonly rule: IndicatorRule;
  readonly tally: Tally;
  readonly standing: Standing;
  readonly clocks: readonly ClockRule[];
}

/** One of the sixteen (domain facts §10): where its figures come from, and what they come to. */
export interface Indicator {
  readonly sources: SourcesOf;
  readonly figure: (facts: IndicatorFacts) => Figure;
  /**
   * What it speaks of: `period`; `year`, where the law asks for so many a year and an unfinished year is no
   * miss yet; `day`, how things stand at the end of the period, which has no year before.
   */
  readonly over: 'period' | 'year' | 'day';
}
