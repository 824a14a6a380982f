import { expect, type Page } from '@playwright/test';

/** 审批 → the submission in 等我签. */
export async function openInReview(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+4');
  await page.getByRole('main').getByText(title).first().click();
  await expect(page.getByRole('region', { name: '将签名的内容' })).toBeVisible({ timeout: 30_000 });
}

/** Opens every document and goes through its pages by keyboard, until none is left unseen. */
export async function readAllPages(page: Page): Promise<void> {
  const documents = page.getByRole('group', { name: '送审的文件' }).getByRole('button');
  for (let index = 0; index < (await documents.count()); index += 1) {
    await documents.nth(index).click();
    await expect(page.getByRole('group', { name: /^第 1 页/ })).toBeVisible({ timeout: 30_000 });
    for (let pages = 0; pages < 40; pages += 1) {
      const next = page.getByRole('button', { name: '下一页' });
      if (await next.isDisabled()) break;
      await next.click();
      await page.waitForTimeout(150);
    }
  }
  await expect(page.getByText('全部看过')).toBeVisible();
}

export async function sendBack(page: Page, reason: string): Promise<void> {
  await page.getByRole('button', { name: /退回…/ }).click();
  await page.getByLabel('理由（必填）').or(page.getByRole('dialog').getByRole('textbox')).first().fill(reason);
  await page.getByRole('dialog').getByRole('button', { name: /退回/ }).click();
  await expect(page.getByText(/已回到经办人那里|已退回/).first()).toBeVisible();
}

export async function approve(page: Page, passphrase: string): Promise<void> {
  await page.getByRole('button', { name: /同意并签名/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/口令/).fill(passphrase);
  await dialog.getByRole('button', { name: /签名|同意/ }).click();
  await expect(page.getByText(/材料包已签名/).first()).toBeVisible({ timeout: 60_000 });
}
