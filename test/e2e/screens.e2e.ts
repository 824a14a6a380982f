import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { startPortal } from '#test/portal/startPortal.ts';
import { launchApp } from '#test/support/launchApp.ts';
import { grave } from './pages/axe.ts';
import { enrol, foundDemonstration, importPolicy, lock, passphrases, unlock } from './pages/desk.ts';
import { openInReview } from './pages/review.ts';
import { submitButton } from './pages/studio.ts';
import { closeInfo, openInfo } from './pages/info.ts';
import { fillFromSample } from './pages/sample.ts';

const root = resolve(import.meta.dirname, '../..');
const policyFile = resolve(root, 'resources/samples/extended-hours.policy.txt');
const title = '中山市政务公开演示局关于印发便民服务大厅延时服务办法的通知';
const sizes = [
  [1280, 800],
  [1920, 1080],
  [640, 400],
] as const;

test('every screen: nothing serious for axe at three sizes, nothing on the console', async ({}, info) => {
  await using portal = {
    ...(await startPortal({ dir: info.outputPath('portal') })),
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
  await using app = await launchApp({ dataDir: info.outputPath('data') });
  const { page } = app;
  const noise: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') noise.push(message.text());
  });
  page.on('pageerror', (error) => noise.push(String(error)));

  const look = async (name: string): Promise<void> => {
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height });
      await page.waitForTimeout(400);
      await page.screenshot({ path: info.outputPath(`${name}-${width}.png`) });
      expect.soft(await grave(page), `${name} at ${width}×${height}`).toEqual([]);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
  };

  await look('first-run');
  await foundDemonstration(page);
  await look('lock');
  await unlock(page, '王晓', passphrases.officer);
  await look('today-empty');
  const code = portal.issueCode({
    department: { name: '中山市政务公开演示局', uscc: '11442000MB2D00018W' },
    people: 2,
    roles: ['officer', 'chief'],
  });
  await enrol(page, portal, code);
  await look('settings');
  await importPolicy(page, policyFile);
  await look('studio-new');
  await openInfo(page);
  await look('studio-info');
  await closeInfo(page);
  await fillFromSample(page, root);
  await look('studio');
  await expect(submitButton(page)).toHaveAttribute('aria-disabled', 'false');
  await submitButton(page).click();
  await page.getByRole('dialog').getByRole('button', { name: '送审' }).click();
  await expect(page.getByText(/审批中/).first()).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press('Control+3');
  await expect(page.getByText(title).first()).toBeVisible();
  await look('records');
  await lock(page);
  await unlock(page, '陈科长', passphrases.chief);
  await look('today');
  await openInReview(page, title);
  await look('review');
  await page.keyboard.press('Control+6');
  await look('delivery-empty');

  expect(noise).toEqual([]);
  await portal.stop();
});

test('the check itself catches a planted fault', async ({}, info) => {
  await using app = await launchApp({ dataDir: info.outputPath('data') });
  await expect(app.page.getByRole('button', { name: /演示部门/ })).toBeVisible();
  await app.page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<button style="color:#eee;background:#fff"></button>');
  });
  expect(await grave(app.page)).not.toEqual([]);
});
