import type { Scenario } from '../Scenario.ts';
import { scenario as firstRun } from './firstRun.ts';

export const scenario: Scenario = {
  ...firstRun,
  steps: async (page) => {
    await page.getByRole('button', { name: /演示部门/ }).click();
    await page.getByLabel('经办人的口令').fill('一二三四五');
    await page.getByRole('button', { name: '建立演示部门' }).click();
  },
};
