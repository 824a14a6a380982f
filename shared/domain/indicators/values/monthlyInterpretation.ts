import { plain } from '../figure.ts';
import type { Indicator } from '../indicator.ts';
import { measures } from '../measures.ts';
import { monthOf } from '../period.ts';
import { count, marked, type Source } from '../source.ts';

const words = marked(measures.inWords);
const media = marked(measures.inMedia);
const all = marked(measures.inWords, measures.inMedia);

/**
 * 每月解读材料数: the fewest in any month that is over. The month that is still running is no miss yet.
 */
export const monthlyInterpretation: Indicator = {
  over: 'period',
  sources: () => ({ part: all, words, media, total: all }),
  figure: ({ tally, standing }) => {
    const monthly = (source: Source) =>
      tally.months.map((month) => ({ at: month, value: count(tally, source, { month }) }));
    const over = monthly(all).filter(({ at }) => at < monthOf(standing.today));
    return {
      ...plain(over.length === 0 ? null : Math.min(...over.map(({ value }) => value))),
      also: [
        { key: 'total', name: '解读材料', value: count(tally, all), unit: 'count' },
        { key: 'media', name: '图解、音视频', value: count(tally, media), unit: 'count' },
      ],
      series: [
        { name: '文字', points: monthly(words) },
        { name: '图解、音视频', points: monthly(media) },
      ],
    };
  },
};
