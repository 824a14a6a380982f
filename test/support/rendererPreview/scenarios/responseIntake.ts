import { ok } from '#shared/lib/result.ts';
import type { Scenario } from '../Scenario.ts';
import { scenario as response } from './response.ts';

export const scenario: Scenario = {
  hash: '#/response',
  script: { ...response.script, 'records.list': ok({ rows: [], next: null, total: 0 }) },
  steps: async (page) => {
    await page.getByRole('button', { name: '登记事件' }).first().click();
    await page.getByRole('button', { name: '登记并开始计时' }).click();
  },
};
