import type { Scenario } from '../Scenario.ts';
import { reviewScript, submission } from '../reviewSample.ts';

/** The first page is in view; 同意 waits for the others. */
export const scenario: Scenario = {
  hash: `#/review/${submission}`,
  script: reviewScript,
  steps: async (page) => {
    const pane = page.getByRole('button', { name: '打印预览', exact: true });
    if (await pane.isVisible()) await pane.click();
    await page.locator('.print-page canvas').first().waitFor();
    await page.waitForTimeout(800);
  },
};
