import type { Scenario } from '../Scenario.ts';
import { studioScript, studioView, submission } from '../studioSample.ts';

/** Under review: the words are fixed, 撤回 is offered. */
export const scenario: Scenario = {
  hash: `#/studio/${submission}`,
  script: studioScript({ ...studioView, state: 'in-review' }),
};
