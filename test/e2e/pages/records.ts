/** 公开事项 by keyboard: a new record, its form, 送审. */
import { expect, type Locator, type Page } from '@playwright/test';
import { fillByKeys } from './form.ts';
import type { Sheet } from './formSheet.ts';

/** Ctrl+N, a few letters of the kind, Enter: the caret is then in the first field. */
export async function newRecord(page: Page, { asked, name }: Pick<Sheet, 'asked' | 'name'>): Promise<void> {
  await page.keyboard.press('Control+n');
  await expect(page.getByRole('combobox', { name: '找种类' })).toBeFocused();
  await page.keyboard.insertText(asked);
  await expect(page.getByRole('dialog').getByRole('option', { selected: true })).toContainText(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page.locator('#field-title')).toBeFocused();
}

/** A new record with everything on its sheet written; its checks have nothing to say. */
export async function writeRecord(page: Page, sheet: Sheet): Promise<void> {
  await newRecord(page, sheet);
  await fillByKeys(page, sheet.answers);
}

/** What the bar says about sending. */
export const bar = (page: Page): Locator => page.locator('footer[aria-label="送审"]');

/** The running clocks beside the form. */
export const clocks = (page: Page): Locator => page.locator('.form-aside').getByRole('group');

/** Ctrl+Enter and Enter: the record is in review. */
export async function sendByKeys(page: Page): Promise<void> {
  await expect(bar(page)).toContainText('检查都已通过或说明，可以送审');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog').getByRole('button', { name: '送审' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('审批中，不能修改')).toBeVisible({ timeout: 60_000 });
}
