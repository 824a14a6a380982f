import { share } from '../figure.ts';
import type { Indicator } from '../indicator.ts';
import { measures } from '../measures.ts';
import { count, marked } from '../source.ts';

const whole = marked(measures.evidenced);
const part = marked(measures.notEvidenced);

/** 佐证材料: published records with a receipt, a completed approval and a secrecy review: what an assessor asks to see. */
export const evidence: Indicator = {
  over: 'period',
  sources: () => ({ part: whole, rest: part }),
  figure: ({ rule: { kinds }, tally }) => ({
    ...share(count(tally, whole, { kinds }), count(tally, part, { kinds })),
    also: [{ key: 'published', name: '已公开', value: tally.sum([measures.published], { kinds }), unit: 'count' }],
    series: [],
  }),
};
