import { shareOf } from '../figure.ts';
import type { Indicator } from '../indicator.ts';
import { measures } from '../measures.ts';
import { count, marked } from '../source.ts';
import { markShare } from './markShare.ts';

const forms = markShare(measures.manyForms, measures.oneForm, '两种以上形式');
const media = marked(measures.inMedia);

/** 多元化率: interpreted policies with two forms or more; beside it the share of materials with pictures, sound or video. */
export const manyForms: Indicator = {
  over: 'period',
  sources: (rule) => ({ ...forms.sources(rule), media }),
  figure: (facts) => ({
    ...forms.figure(facts),
    also: [
      {
        key: 'media',
        name: '图解音视频占比',
        value: shareOf(count(facts.tally, media), facts.tally.sum([measures.inWords])),
        unit: 'percent',
      },
    ],
  }),
};
