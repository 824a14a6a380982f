import type { Page } from 'playwright-core';
import type { Scenario } from '../Scenario.ts';
import { reviewScript, submission } from '../reviewSample.ts';

/** Walks through every page with 去看, asks to sign, and gives a wrong passphrase. */
const walk = async (page: Page): Promise<void> => {
  const onward = page.getByRole('button', { name: '去看' });
  const show = async (name: string) => {
    const pane = page.getByRole('button', { name, exact: true });
    if (await pane.isVisible()) await pane.click();
  };
  for (let step = 0; step < 12; step += 1) {
    await show('意见与检查');
    if ((await onward.count()) === 0) break;
    await onward.click();
    await page.locator('.print-page canvas').first().waitFor();
    await page.waitForTimeout(600);
  }
  await page.keyboard.press('Control+Enter');
  await page.getByLabel('您的口令').fill('not-this-one');
  await page.keyboard.press('Enter');
  await page.getByText('口令不对').waitFor();
};

export const scenario: Scenario = { hash: `#/review/${submission}`, script: reviewScript, steps: walk };
