import { plain } from '../figure.ts';
import type { Indicator } from '../indicator.ts';
import { measures } from '../measures.ts';
import { count, marked } from '../source.ts';

const submitted = marked(measures.submitted);
const returns = marked(measures.returned);
const approved = marked(measures.approved);

/** 平均审批时长 in working days from submission to the last approval; beside it 退回率, returns by submissions. */
export const returned: Indicator = {
  over: 'period',
  sources: () => ({ part: approved, approved, 'returned-rate': returns, returned: returns, submitted }),
  figure: ({ tally }) => {
    const back = count(tally, returns);
    const sent = count(tally, submitted);
    const passed = count(tally, approved);
    const days = tally.sum([measures.approvalDays]);
    const monthly = (month: string) => {
      const of = count(tally, approved, { month });
      return of === 0 ? null : tally.sum([measures.approvalDays], { month }) / of;
    };
    return {
      ...plain(passed === 0 ? null : days / passed),
      also: [
        // A return may answer a submission of the period before: never more than all of them.
        { key: 'returned-rate', name: '退回率', value: sent === 0 ? null : Math.min(1, back / sent), unit: 'percent' },
        { key: 'returned', name: '退回', value: back, unit: 'count' },
        { key: 'approved', name: '已批准', value: passed, unit: 'count' },
      ],
      series: [{ name: '平均审批', points: tally.months.map((month) => ({ at: month, value: monthly(month) })) }],
    };
  },
};
