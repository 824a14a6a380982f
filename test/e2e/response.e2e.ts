import { expect, test, type Page } from '@playwright/test';
import { launchApp } from '#test/support/launchApp.ts';
import { grave } from './pages/axe.ts';
import { foundDemonstration, passphrases, unlock } from './pages/desk.ts';
import { fillByKeys } from './pages/form.ts';
import { statement } from './pages/formAnswersService.ts';
import { tabTo } from './pages/keys.ts';
import { sendByKeys } from './pages/records.ts';

const event = '网传石岐大厅下班后不办事';

test('an incident by keyboard: three clocks run, its statement is written and sent, the published moment stops one', async ({}, info) => {
  await using app = await launchApp({ dataDir: info.outputPath('data') });
  const { page } = app;
  await foundDemonstration(page);
  await unlock(page, '王晓', passphrases.officer);

  await page.keyboard.press('Control+5');
  await tabTo(page, /^登记事件/);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('事件名称')).toBeFocused();
  await page.keyboard.insertText(event);
  await tabTo(page, /^发生时间/);
  await page.keyboard.insertText(ago(90));
  await tabTo(page, /^发现时间/);
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(ago(30));
  await tabTo(page, /^重大$/);
  await page.keyboard.press('Space');
  await tabTo(page, /^登记并开始计时/);
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { level: 1, name: event })).toBeVisible();
  const timers = page.getByRole('timer', { name: /^还剩/ });
  await expect(timers).toHaveCount(3);
  await expect(clock(page, '权威信息')).toContainText('未发布');
  await page.screenshot({ path: info.outputPath('clocks.png') });
  expect(await grave(page), 'an incident with running clocks').toEqual([]);

  await tabTo(page, /^起草首次权威信息/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '舆情回应稿' })).toBeVisible();
  await expect(page.locator('[data-field="incident"]')).toContainText(event);
  await fillByKeys(page, statement.answers);
  await sendByKeys(page);

  await page.keyboard.press('Control+5');
  await tabTo(page, /^去回应/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: '下一步' }).or(page.locator('[data-pane="下一步"]'))).toContainText(
    '审批中',
  );
  await tabTo(page, /^权威信息：记发布时刻/);
  await page.keyboard.press('Enter');
  const moment = page.getByRole('dialog').getByLabel('已发布的时刻', { exact: true });
  await expect(moment).toBeFocused();
  await tabTo(page, /^记下，停表/);
  await page.keyboard.press('Enter');
  await expect(clock(page, '权威信息')).toContainText('按时');
  await expect(timers).toHaveCount(2);
  // Stopped is stopped: the figures stand while the others go on.
  const stood = await page.getByRole('timer', { name: /^用时/ }).innerText();
  const ran = await timers.first().innerText();
  await expect(timers.first()).not.toHaveText(ran);
  expect(await page.getByRole('timer', { name: /^用时/ }).innerText()).toBe(stood);
  await page.screenshot({ path: info.outputPath('stopped.png') });
});

const clock = (page: Page, name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) });

/** A moment so many minutes back, as a person writes it. */
const ago = (minutes: number): string =>
  new Date(Date.now() + (8 * 60 - minutes) * 60_000).toISOString().slice(0, 16).replace('T', ' ');
