import { expect, type Locator, type Page } from '@playwright/test';

/** 公开信息 of the open submission. */
export const infoDrawer = (page: Page): Locator => page.getByRole('dialog', { name: '公开信息' });

/** Opens it by key and waits until it stands. */
export async function openInfo(page: Page): Promise<Locator> {
  await page.keyboard.press('Alt+i');
  const drawer = infoDrawer(page);
  await expect(drawer.getByRole('navigation', { name: '分节' })).toBeVisible();
  return drawer;
}

/** One of the two forms, by its button above them. */
export const infoTab = (drawer: Locator, name: '政策文件' | '政策解读'): Locator =>
  drawer.getByRole('group', { name: '哪一份' }).getByRole('button', { name: new RegExp(`^${name}`) });

export async function closeInfo(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(infoDrawer(page)).toHaveCount(0);
}

/** What has to be filled before 送审, as people say it. */
export interface RequiredInfo {
  readonly summary: string;
  readonly unit: string;
  readonly reviewer: string;
  /** `2026-11-20`. */
  readonly reviewedOn: string;
}

/** 内容概述、责任科室 and the secrecy review, by mouse and fingers. */
export async function fillRequired(drawer: Locator, info: RequiredInfo): Promise<void> {
  await drawer.getByRole('textbox', { name: /^内容概述/ }).fill(info.summary);
  await drawer.getByRole('textbox', { name: /^责任科室/ }).fill(info.unit);
  await drawer
    .getByRole('group', { name: /^保密审查结论/ })
    .last()
    .getByRole('button', { name: '可以公开', exact: true })
    .click();
  await drawer.getByRole('textbox', { name: /^保密审查人/ }).fill(info.reviewer);
  await drawer.getByRole('textbox', { name: /^审查日期/ }).fill(info.reviewedOn);
}

/** The heads that the text itself did not say, of the record that is shown. */
export async function fillHeads(drawer: Locator, issuer: string, date: string): Promise<void> {
  await drawer.getByRole('textbox', { name: /^公开主体/ }).fill(issuer);
  await drawer.getByRole('textbox', { name: /^成文日期/ }).fill(date);
}
