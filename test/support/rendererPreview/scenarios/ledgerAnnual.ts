import { ok } from '#shared/lib/result.ts';
import { annualReport } from '../ledgerSample.ts';
import type { Scenario } from '../Scenario.ts';
import { scenario as ledger } from './ledger.ts';

export const scenario: Scenario = {
  ...ledger,
  script: { ...ledger.script, 'ledger.annual': ok(annualReport) },
  steps: async (page) => {
    await page.getByRole('button', { name: '年度报告' }).click();
    await page.getByRole('heading', { name: '一、总体情况' }).waitFor();
  },
};
