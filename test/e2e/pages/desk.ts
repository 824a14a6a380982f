/** What a person does in the window, in the person's words; every locator is a role or a label. */
import { expect, type Page } from '@playwright/test';

export const passphrases = { officer: '经办人口令-2026', chief: '科长口令-2026-11' } as const;

/** First run: the demonstration department. */
export async function foundDemonstration(page: Page): Promise<void> {
  await page.getByRole('button', { name: /演示部门/ }).click();
  await page.getByLabel('经办人的口令').fill(passphrases.officer);
  await page.getByLabel('科室负责人的口令').fill(passphrases.chief);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(/王晓/)).toBeVisible();
}

export async function unlock(page: Page, name: '王晓' | '陈科长', passphrase: string): Promise<void> {
  await page.getByLabel(new RegExp(name)).check();
  await page.getByLabel('口令', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: new RegExp(`${name}.*锁定`) })).toBeVisible();
  await page.keyboard.press('Control+1');
  await expect(page.getByRole('heading', { name: '今日' })).toBeVisible();
}

export async function lock(page: Page): Promise<void> {
  await page.keyboard.press('Control+l');
  await expect(page.getByLabel('口令', { exact: true })).toBeVisible();
}

/** 设置 → 门户: address, code, roots, and every person's passphrase. */
export async function enrol(
  page: Page,
  portal: { readonly baseUrl: string; readonly trustRootsFile: string },
  code: string,
): Promise<void> {
  await page.keyboard.press('Control+8');
  await page.getByLabel('门户地址').fill(portal.baseUrl);
  await page.getByLabel('接入码').fill(code);
  await page.getByLabel('信任根文件', { exact: true }).setInputFiles(portal.trustRootsFile);
  await page.getByLabel('王晓的口令').fill(passphrases.officer);
  await page.getByLabel('陈科长的口令').fill(passphrases.chief);
  await page.getByRole('button', { name: '接入门户' }).click();
  await expect(page.getByText('还没有接入')).toHaveCount(0);
}

/** 今日 → 导入政策 → 去写解读. */
export async function importPolicy(page: Page, file: string): Promise<void> {
  await page.keyboard.press('Control+1');
  await page
    .getByRole('button', { name: /导入政策/ })
    .first()
    .click();
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: '去写解读' }).click();
  await expect(page.getByRole('tree', { name: '政策条款' })).toBeVisible();
}

/** The time in the 已落盘 light, or null. */
export async function savedAt(page: Page): Promise<string | null> {
  const text = await page.getByText(/已落盘 \d\d:\d\d:\d\d/).textContent();
  return /\d\d:\d\d:\d\d/.exec(text ?? '')?.[0] ?? null;
}
