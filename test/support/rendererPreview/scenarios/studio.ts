import type { Scenario } from '../Scenario.ts';
import { studioScript, submission } from '../studioSample.ts';

/** A finding is chosen: both of its places are marked. */
export const scenario: Scenario = {
  hash: `#/studio/${submission}`,
  script: studioScript(),
  steps: async (page) => {
    const pane = page.getByRole('button', { name: '检查', exact: true });
    if (await pane.isVisible()) await pane.click();
    await page.locator('[data-card="f1"]').click();
  },
};
