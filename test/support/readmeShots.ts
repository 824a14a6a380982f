/**
 * Takes the pictures of the README from the real app: `node test/support/readmeShots.ts`.
 * They show the bundled sample and the demonstration department, at 1280×800. form, response, ledger and
 * rules need months of records: they come from the preview scenarios recordForm, response, ledger and
 * settingsRules (`rendererPreview/shoot.ts`).
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect } from '@playwright/test';
import { startPortal } from '#test/portal/startPortal.ts';
import { enrol, foundDemonstration, importPolicy, lock, passphrases, unlock } from '#test/e2e/pages/desk.ts';
import { approve, openInReview, readAllPages } from '#test/e2e/pages/review.ts';
import { fillFromSample } from '#test/e2e/pages/sample.ts';
import { replaceWords, submitButton } from '#test/e2e/pages/studio.ts';
import { launchApp } from './launchApp.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const root = resolve(import.meta.dirname, '../..');
const out = join(root, '.readme');
const title = '中山市政务公开演示局关于印发便民服务大厅延时服务办法的通知';
mkdirSync(out, { recursive: true });

using folder = temporaryFolder();
const portal = await startPortal({ dir: join(folder.path, 'portal') });
const app = await launchApp({ dataDir: join(folder.path, 'data') });
const { page } = app;
await page.setViewportSize({ width: 1280, height: 800 });
const shoot = async (name: string): Promise<void> => {
  await page.waitForTimeout(1_500);
  await page.screenshot({ path: join(out, `${name}.png`) });
};

await foundDemonstration(page);
await unlock(page, '王晓', passphrases.officer);
const department = { name: '中山市政务公开演示局', uscc: '11442000MB2D00018W' };
await enrol(page, portal, portal.issueCode({ department, people: 2, roles: ['officer', 'chief'] }));
await page
  .getByRole('link', { name: '部门' })
  .or(page.getByRole('button', { name: '部门' }))
  .first()
  .click();
await shoot('settings');
await importPolicy(page, join(root, 'resources/samples/extended-hours.policy.txt'));
await fillFromSample(page, root);
await replaceWords(page, '在5个工作日内办结', '在9个工作日内办结');
const finding = page.getByText('「在5个工作日内」').or(page.getByText('「5个工作日内」')).first();
await expect(finding).toBeVisible();
await finding.click();
await shoot('studio');
await replaceWords(page, '在9个工作日内办结', '在5个工作日内办结');
await expect(submitButton(page)).toHaveAttribute('aria-disabled', 'false');
await page.keyboard.press('Control+1');
await shoot('today');
await page.getByRole('button', { name: '继续写' }).first().click();
await submitButton(page).click();
await page.getByRole('dialog').getByRole('button', { name: '送审' }).click();
await expect(page.getByText(/审批中/).first()).toBeVisible({ timeout: 60_000 });
await page.keyboard.press('Control+3');
await page.getByPlaceholder('标题、文号、正文…').fill('工作日');
await shoot('records');
await lock(page);
await unlock(page, '陈科长', passphrases.chief);
await openInReview(page, title);
await readAllPages(page);
await page.getByRole('group', { name: '送审的文件' }).getByRole('button').first().click();
await shoot('review');
await approve(page, passphrases.chief);
await page.keyboard.press('Control+6');
await expect(page.getByText('已发布').first()).toBeVisible({ timeout: 60_000 });
await expect(
  page
    .getByRole('link', { name: /公开页/ })
    .or(page.getByRole('button', { name: /公开页/ }))
    .first(),
).toBeVisible({ timeout: 60_000 });
await shoot('delivery');
await app.close();
await portal.stop();
