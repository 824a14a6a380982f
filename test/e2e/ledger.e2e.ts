import { expect, test, type Page } from '@playwright/test';
import { launchApp } from '#test/support/launchApp.ts';
import { grave } from './pages/axe.ts';
import { foundDemonstration, passphrases, unlock } from './pages/desk.ts';
import { inspection } from './pages/formAnswers.ts';
import { daysFromNow } from './pages/formSheet.ts';
import { writeRecord } from './pages/records.ts';

test('the ledger: a figure opens its records, files leave it, the annual report fills itself, all of it in a small window', async ({}, info) => {
  await using app = await launchApp({ dataDir: info.outputPath('data') });
  const { page } = app;
  await foundDemonstration(page);
  await unlock(page, '王晓', passphrases.officer);
  // Formed so long ago that it should have been published by now.
  const late = { ...inspection.answers, 生成日期: daysFromNow(-60), 审查日期: daysFromNow(-50) };
  await writeRecord(page, { ...inspection, answers: late });
  await expect(page.getByText(/已逾期|逾期/).first()).toBeVisible();

  await page.keyboard.press('Control+7');
  await expect(page.getByRole('heading', { level: 1, name: '台账' })).toBeVisible();
  await page.getByRole('button', { name: '自定' }).click();
  await page.getByLabel('从哪天').fill(daysFromNow(-90));
  const open = page.getByRole('button', { name: /执行公开 · 逾期未公开/ });
  await expect(open).toHaveText(/^1/);
  await look(page, 'figures', info.outputPath('figures.png'));

  await open.focus();
  await page.keyboard.press('Enter');
  const behind = page.getByRole('complementary', { name: '数字后面的记录' });
  await expect(behind.getByRole('button', { name: inspection.title })).toBeVisible();
  await look(page, 'records behind a figure', info.outputPath('behind.png'));
  await page.keyboard.press('Escape');
  await expect(open).toBeFocused();
  await page.keyboard.press('Enter');
  await behind.getByRole('button', { name: inspection.title }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: inspection.name })).toBeVisible();

  await page.keyboard.press('Control+7');
  expect(await exported(page, /指标和佐证材料/)).toMatch(/\.xlsx$/u);
  await page.getByRole('button', { name: '年度报告' }).click();
  await expect(page.getByRole('table').first()).toBeVisible();
  await look(page, 'annual report', info.outputPath('annual.png'));
  expect(await exported(page, /年度报告初稿/)).toMatch(/\.docx$/u);
  await page.getByRole('button', { name: '依申请公开登记' }).click();
  await look(page, 'register of applications', info.outputPath('requests.png'));
});

/** Looked at in full size and at 640×400: nothing serious, nothing wider than the window. */
async function look(page: Page, name: string, path: string): Promise<void> {
  expect(await grave(page), name).toEqual([]);
  await page.screenshot({ path });
  await page.setViewportSize({ width: 640, height: 400 });
  await page.waitForTimeout(300);
  expect(await grave(page), `${name} at 640×400`).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth), `${name} at 640×400`).toBeLessThanOrEqual(
    640,
  );
  await page.screenshot({ path: path.replace('.png', '-640.png') });
  await page.setViewportSize({ width: 1280, height: 800 });
}

/** 导出 → a line of its menu; the name the file is offered under. */
async function exported(page: Page, choice: RegExp): Promise<string> {
  await page.getByRole('button', { name: '导出' }).press('Enter');
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: choice }).click();
  return (await download).suggestedFilename();
}
