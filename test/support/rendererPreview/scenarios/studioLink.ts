import type { Scenario } from '../Scenario.ts';
import { studioScript, submission } from '../studioSample.ts';

/** Words are selected and the picker of clauses is open. */
export const scenario: Scenario = {
  hash: `#/studio/${submission}`,
  script: studioScript(),
  steps: async (page) => {
    const pane = page.getByRole('button', { name: '解读', exact: true });
    if (await pane.isVisible()) await pane.click();
    await page.locator('[data-element="scope"] p').click();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+End');
    await page.keyboard.press('Alt+a');
    await page.getByRole('combobox', { name: '条款的号或文字' }).fill('公开');
  },
};
