import { ok } from '#shared/lib/result.ts';
import { frame } from '../basis.ts';
import type { Scenario } from '../Scenario.ts';
import { view } from '../todaySample.ts';

export const scenario: Scenario = {
  hash: '#/today',
  script: { ...frame, 'today.view': ok(view) },
  steps: async (page) => {
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: '继续填' }).first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('k');
  },
};
