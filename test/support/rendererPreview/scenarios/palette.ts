import { ok } from '#shared/lib/result.ts';
import { rulesState } from '../rulesSample.ts';
import type { Scenario } from '../Scenario.ts';
import { scenario as found } from './recordsFound.ts';

export const scenario: Scenario = {
  ...found,
  script: { ...found.script, 'rules.state': ok(rulesState) },
  hash: '#/settings',
  steps: async (page) => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('bs');
    await page.getByRole('option', { name: /中山市/ }).waitFor();
  },
};
