import { plain } from '../figure.ts';
import type { Indicator } from '../indicator.ts';
import { measures } from '../measures.ts';
import { count, marked } from '../source.ts';

const spoke = marked(measures.byHead);

/** 主要负责人解读次数: interpretations by the head and conferences at which the head spoke. Nought is a figure too. */
export const headInterprets: Indicator = {
  over: 'year',
  sources: () => ({ part: spoke }),
  figure: ({ tally }) => ({
    ...plain(count(tally, spoke)),
    also: [],
    series: [
      { name: '次数', points: tally.months.map((month) => ({ at: month, value: count(tally, spoke, { month }) })) },
    ],
  }),
};
