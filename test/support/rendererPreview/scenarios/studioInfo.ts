import type { Scenario } from '../Scenario.ts';
import { begun, studioScript, submission } from '../studioSample.ts';

/** 公开信息 of a policy just imported, opened by its key at the first thing that is missing. */
export const scenario: Scenario = {
  hash: `#/studio/${submission}`,
  script: studioScript(begun.view, begun.report),
  steps: async (page) => {
    await page.getByRole('button', { name: /公开信息.*差/ }).waitFor();
    await page.keyboard.press('Alt+i');
    await page.getByRole('dialog').waitFor();
  },
};
