import { ok } from '#shared/lib/result.ts';
import { requestRows } from '../ledgerSample.ts';
import type { Scenario } from '../Scenario.ts';
import { scenario as ledger } from './ledger.ts';

export const scenario: Scenario = {
  ...ledger,
  script: { ...ledger.script, 'ledger.requests': ok({ rows: requestRows, next: null, total: 5 }) },
  steps: async (page) => {
    await page.getByRole('button', { name: '依申请公开登记' }).click();
    await page.getByText('小区规划验收合格证明文件').waitFor();
  },
};
