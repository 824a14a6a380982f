import { plain, share } from '../figure.ts';
import type { Indicator, IndicatorFacts } from '../indicator.ts';
import { measures } from '../measures.ts';
import { monthOf } from '../period.ts';
import { count, marked } from '../source.ts';

const words = marked(measures.inWords);
const media = marked(measures.inMedia);
const all = marked(measures.inWords, measures.inMedia);

/**
 * 每月解读条数: months with at least one interpretation among the months of the period. The month that is
 * still running counts once it has one, and is no miss before it is over.
 */
export const monthlyInterpretation: Indicator = {
  over: 'period',
  sources: () => ({ part: all, words, media, total: all }),
  figure: ({ rule, tally, standing }) => {
    const reached = tally.months.filter((month) => count(tally, all, { month }) > 0);
    const missed = tally.months.filter((month) => count(tally, all, { month }) === 0 && isOver(month, standing));
    const total = count(tally, all);
    const fewest = Math.min(
      ...tally.months.filter((month) => isOver(month, standing)).map((month) => count(tally, all, { month })),
    );
    return {
      ...(rule.unit === 'percent'
        ? share(reached.length, missed.length)
        : plain(Number.isFinite(fewest) ? fewest : total === 0 ? null : total)),
      also: [{ key: 'total', name: '解读材料', value: total, unit: 'count' }],
      series: [
        { name: '文字', points: tally.months.map((month) => ({ at: month, value: count(tally, words, { month }) })) },
        {
          name: '图解、音视频',
          points: tally.months.map((month) => ({ at: month, value: count(tally, media, { month }) })),
        },
      ],
    };
  },
};

const isOver = (month: string, { on }: IndicatorFacts['standing']): boolean => month < monthOf(on);
