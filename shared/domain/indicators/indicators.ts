import type { Indicator } from './indicator.ts';
import { measures } from './measures.ts';
import { clockShare, clockSources } from './values/clockShare.ts';
import { consultation } from './values/consultation.ts';
import { evidence } from './values/evidence.ts';
import { headInterprets } from './values/headInterprets.ts';
import { manyForms } from './values/manyForms.ts';
import { markShare } from './values/markShare.ts';
import { monthlyInterpretation } from './values/monthlyInterpretation.ts';
import { returned } from './values/returned.ts';
import { sameDay } from './values/sameDay.ts';
import { secrecyTrace } from './values/secrecyTrace.ts';
import { annualReport, catalogueCoverage, emptyColumns } from './values/standings.ts';
import { statutoryClocks } from './values/statutoryClocks.ts';

const clocks: Indicator = { sources: clockSources, figure: clockShare, over: 'period' };

/** The sixteen indicators (domain facts §10) by their key in the rule pack, in its order. */
export const indicators: ReadonlyMap<string, Indicator> = new Map([
  ['on-time', clocks],
  ['interpreted', markShare(measures.interpreted, measures.uninterpreted, '已解读')],
  ['same-day', sameDay],
  ['linked-both-ways', markShare(measures.linkedBothWays, measures.linkedOneWay, '双向关联')],
  ['many-forms', manyForms],
  ['head-interprets', headInterprets],
  ['monthly-interpretation', monthlyInterpretation],
  ['consultation', consultation],
  ['response-on-time', clocks],
  ['empty-columns', emptyColumns],
  ['catalogue-coverage', catalogueCoverage],
  ['secrecy-trace', secrecyTrace],
  ['returned', returned],
  ['statutory-clocks', statutoryClocks],
  ['annual-report', annualReport],
  ['evidence', evidence],
]);
