import { measures } from '../measures.ts';
import { share, shareOf, type Figure } from '../figure.ts';
import type { IndicatorFacts } from '../indicator.ts';
import { count, type Source, type Sources } from '../source.ts';

/** Done in time; late or still open; the two halves of the latter. */
export interface ClockSources extends Sources {
  readonly part: Source;
  readonly rest: Source;
  readonly late: Source;
  readonly open: Source;
}

export const clockSources = ({ clocks }: { readonly clocks: readonly string[] }): ClockSources => ({
  part: { measures: clocks.map(measures.kept), overdue: [] },
  rest: { measures: clocks.map(measures.missed), overdue: clocks },
  late: { measures: clocks.map(measures.missed), overdue: [] },
  open: { measures: [], overdue: clocks },
});

/** The share of duties done in time among all that were done or ran out (达标率), by month too. */
export function clockShare({ rule, tally }: IndicatorFacts): Figure {
  const { part, rest, late, open } = clockSources(rule);
  const { kinds } = rule;
  return {
    ...share(count(tally, part, { kinds }), count(tally, rest, { kinds })),
    also: [
      { key: 'late', name: '逾期后完成', value: count(tally, late, { kinds }), unit: 'count' },
      { key: 'open', name: '逾期未完成', value: count(tally, open, { kinds }), unit: 'count' },
    ],
    series: [
      {
        name: '按期',
        points: tally.months.map((month) => ({
          at: month,
          value: shareOf(count(tally, part, { kinds, month }), count(tally, rest, { kinds, month })),
        })),
      },
    ],
  };
}
