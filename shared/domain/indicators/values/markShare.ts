import { share, shareOf, type Figure } from '../figure.ts';
import type { Indicator } from '../indicator.ts';
import { count, marked } from '../source.ts';

/** An indicator that is the share of records with one mark among those with one or the other. */
export function markShare(yes: string, no: string, name: string): Indicator {
  const sources = { part: marked(yes), rest: marked(no) };
  return {
    sources: () => sources,
    over: 'period',
    figure: ({ tally }): Figure => ({
      ...share(count(tally, sources.part), count(tally, sources.rest)),
      also: [],
      series: [
        {
          name,
          points: tally.months.map((month) => ({
            at: month,
            value: shareOf(count(tally, sources.part, { month }), count(tally, sources.rest, { month })),
          })),
        },
      ],
    }),
  };
}
