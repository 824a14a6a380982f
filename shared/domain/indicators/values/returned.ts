import { plain, share, shareOf } from '../figure.ts';
import type { Indicator } from '../indicator.ts';
import { measures } from '../measures.ts';
import { count, marked } from '../source.ts';

const submitted = marked(measures.submitted);
const returns = marked(measures.returned);
const approved = marked(measures.approved);

/** 退回率 (returns of submissions) and 平均审批时长 (working days from submission to the last approval). */
export const returned: Indicator = {
  over: 'period',
  sources: () => ({ part: returns, rest: submitted, submitted, approved, 'average-days': approved }),
  figure: ({ rule, tally }) => {
    const back = count(tally, returns);
    const sent = count(tally, submitted);
    // A return in this period may answer a submission of the one before: never more than all of them.
    const kept = Math.max(0, sent - back);
    const passed = count(tally, approved);
    const days = passed === 0 ? null : tally.sum([measures.approvalDays]) / passed;
    return rule.unit === 'working-days'
      ? {
          ...plain(days),
          also: [
            { key: 'returned-rate', name: '退回率', value: shareOf(back, kept), unit: 'percent' },
            { key: 'approved', name: '已批准', value: passed, unit: 'count' },
          ],
          series: [],
        }
      : {
          ...share(back, kept),
          also: [
            { key: 'average-days', name: '平均审批', value: days, unit: 'working-days' },
            { key: 'approved', name: '已批准', value: passed, unit: 'count' },
          ],
          series: [],
        };
  },
};
