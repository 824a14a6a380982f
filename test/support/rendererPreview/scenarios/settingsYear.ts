import { ok } from '#shared/lib/result.ts';
import { frame } from '../basis.ts';
import { rulesState } from '../rulesSample.ts';
import { shippedPack } from '../shippedPack.ts';
import type { Scenario } from '../Scenario.ts';

/** A year being typed from the notice, some of it missing. */
export const scenario: Scenario = {
  hash: '#/settings',
  script: { ...frame, 'rules.pack': ok(shippedPack), 'rules.state': ok(rulesState) },
  steps: async (page) => {
    await page.getByRole('button', { name: '手工录入一年' }).click();
    await page.getByLabel('春节从').fill('2027-02-05');
    await page.getByLabel('春节到').fill('2027-02-11');
    await page.getByRole('button', { name: '加一个上班日' }).click();
    await page.getByLabel('第 1 个调休上班日', { exact: true }).fill('2027-02-14');
    await page.getByRole('button', { name: '采用这一年' }).click();
    await page.getByRole('form', { name: '手工录入放假安排' }).evaluate((form) => form.scrollIntoView());
  },
};
