import type { IndicatorRule } from '../rulepack/rulePack.ts';
import type { Narrow, Tally } from './tally.ts';

/** Where a figure comes from: records that bear one of these marks, and records with one of these clocks overdue and open. */
export interface Source {
  readonly measures: readonly string[];
  readonly overdue: readonly string[];
}

/** The records behind a figure: their marks or open clocks, and the kinds they are of (empty is every kind). */
export interface FigureSource extends Source {
  readonly kinds: readonly string[];
}

/** The figures of an indicator by name (`part`, `rest`, …) and where each comes from: what is counted is what is listed. */
export type Sources = Readonly<Record<string, Source>>;

export type SourcesOf = (rule: IndicatorRule) => Sources;

export const marked = (...measures: readonly string[]): Source => ({ measures, overdue: [] });

export const count = (tally: Tally, { measures, overdue }: Source, narrow: Narrow = {}): number =>
  tally.sum(measures, narrow) + (overdue.length === 0 ? 0 : tally.open(overdue, narrow));
