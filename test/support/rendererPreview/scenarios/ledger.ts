import { ok } from '#shared/lib/result.ts';
import { frame } from '../basis.ts';
import { ledgerView } from '../ledgerSample.ts';
import type { Scenario } from '../Scenario.ts';
import { shippedPack } from '../shippedPack.ts';

export const scenario: Scenario = {
  hash: '#/ledger',
  script: { ...frame, 'rules.pack': ok(shippedPack), 'ledger.view': ok(ledgerView) },
  // The charts are fetched after the numbers.
  steps: async (page) => {
    await page.locator('.chart-box svg').nth(1).waitFor();
  },
};
