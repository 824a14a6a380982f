import { shareOf } from '../figure.ts';
import type { Indicator } from '../indicator.ts';
import { measures } from '../measures.ts';
import { count } from '../source.ts';
import { clockSources } from './clockShare.ts';
import { markShare } from './markShare.ts';

const days = markShare(measures.sameDay, measures.laterDay, '当天同步');
/** 最迟3个工作日. */
const latest = { clocks: ['T02'] };

/** 同步率: interpreted policies whose interpretation was public on the same day; and 超期率: interpretations after the third working day. */
export const sameDay: Indicator = {
  over: 'period',
  sources: (rule) => ({ ...days.sources(rule), overdue: clockSources(latest).rest }),
  figure: (facts) => {
    const { part, rest } = clockSources(latest);
    const late = count(facts.tally, rest);
    return {
      ...days.figure(facts),
      also: [
        { key: 'overdue', name: '超期', value: late, unit: 'count' },
        { key: 'overdue-rate', name: '超期率', value: shareOf(late, count(facts.tally, part)), unit: 'percent' },
      ],
    };
  },
};
