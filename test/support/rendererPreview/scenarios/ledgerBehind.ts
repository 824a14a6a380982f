import { ok } from '#shared/lib/result.ts';
import { behindRows } from '../ledgerSample.ts';
import type { Scenario } from '../Scenario.ts';
import { scenario as ledger } from './ledger.ts';

export const scenario: Scenario = {
  ...ledger,
  script: { ...ledger.script, 'ledger.records': ok({ rows: behindRows, next: null }) },
  steps: async (page) => {
    await page.locator('.chart-box svg').nth(1).waitFor();
    await page.getByRole('button', { name: '每月公开解读材料（条）' }).click();
    await page.getByRole('button', { name: /执行公开 · 逾期后公开/u }).click();
    await page.getByText('民生实事推进情况').waitFor();
  },
};
