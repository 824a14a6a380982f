import { shareOf } from '../figure.ts';
import type { Indicator } from '../indicator.ts';
import { measures } from '../measures.ts';
import { count } from '../source.ts';
import { clockSources } from './clockShare.ts';
import { markShare } from './markShare.ts';

const period = markShare(measures.longEnough, measures.tooShort, '期限合规');
/** The result is public, in time or late; or its limit is over and it is not. */
const feedback = clockSources({ clocks: ['T10-feedback'] });
const answered = { measures: [...feedback.part.measures, ...feedback.late.measures], overdue: [] };
const unanswered = feedback.open;

/** 征求意见期合规率: at least 30 days or a published reason; and 反馈率: consultations whose result is public. */
export const consultation: Indicator = {
  over: 'period',
  sources: (rule) => ({ ...period.sources(rule), answered, unanswered }),
  figure: (facts) => ({
    ...period.figure(facts),
    also: [
      { key: 'answered', name: '已公开反馈', value: count(facts.tally, answered), unit: 'count' },
      {
        key: 'answered-rate',
        name: '反馈率',
        value: shareOf(count(facts.tally, answered), count(facts.tally, unanswered)),
        unit: 'percent',
      },
    ],
  }),
};
