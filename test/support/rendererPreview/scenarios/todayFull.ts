import { ok } from '#shared/lib/result.ts';
import { frame } from '../basis.ts';
import type { Scenario } from '../Scenario.ts';
import { fullView } from '../todaySample.ts';

/** Every group, a hundred rows, titles of eighty characters; the rest unfolded and one of it read in full. */
export const scenario: Scenario = {
  hash: '#/today',
  script: { ...frame, 'today.view': ok(fullView) },
  steps: async (page) => {
    await page.getByRole('button', { name: /^其他/ }).click();
    await page.keyboard.press('Tab');
    await page.getByRole('tooltip').waitFor();
  },
};
