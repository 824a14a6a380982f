import { record } from '#test/support/formCore.ts';
import { inspection } from '../formSamples.ts';
import type { Scenario } from '../Scenario.ts';

/** The link on top was followed: its field is in sight, its words are selected. */
export const scenario: Scenario = {
  hash: `#/records/${record}`,
  script: inspection().script,
  steps: async (page) => {
    await page
      .getByRole('group', { name: '送审前要处理的' })
      .getByRole('button', { name: /没有填写「整改情况」/ })
      .click();
  },
};
