import { record } from '#test/support/formCore.ts';
import { powerList } from '../formSamples.ts';
import type { Scenario } from '../Scenario.ts';

/** A hundred rows; the caret has walked down by Enter to a cell that holds several lines. */
export const scenario: Scenario = {
  hash: `#/records/${record}`,
  script: powerList().script,
  steps: async (page) => {
    await page.getByRole('button', { name: /权责事项/ }).click();
    await page.getByLabel('实施依据，第 1 行').focus();
    for (let row = 0; row < 3; row += 1) await page.keyboard.press('Enter');
  },
};
