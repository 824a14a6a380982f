import { share, shareOf } from '../figure.ts';
import type { Indicator } from '../indicator.ts';
import { measures } from '../measures.ts';
import { count, marked } from '../source.ts';

const traced = marked(measures.traced);
const untraced = marked(measures.untraced);
const found = marked(measures.sensitiveFound);

/** 保密审查留痕率, and 脱敏处置率: of what the checks found before submission, how much a person settled. */
export const secrecyTrace: Indicator = {
  over: 'period',
  sources: () => ({ part: traced, rest: untraced, found, settled: found }),
  figure: ({ rule: { kinds }, tally }) => {
    const hits = tally.sum([measures.sensitiveFound], { kinds });
    const settled = tally.sum([measures.sensitiveSettled], { kinds });
    return {
      ...share(count(tally, traced, { kinds }), count(tally, untraced, { kinds })),
      also: [
        { key: 'found', name: '敏感信息命中', value: hits, unit: 'count' },
        { key: 'settled', name: '处置率', value: shareOf(settled, Math.max(0, hits - settled)), unit: 'percent' },
      ],
      series: [],
    };
  },
};
