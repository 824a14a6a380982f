import { expect, test, type Page } from '@playwright/test';
import { elements } from '#shared/domain/interpretation/interpretation.ts';
import { launchApp } from '#test/support/launchApp.ts';
import { passphrases } from './pages/desk.ts';
import { tabTo } from './pages/keys.ts';

const policy = [
  '中山市政务公开演示局关于试行窗口延时服务的通知',
  '一、服务时间。工作日下班后顺延1小时。',
  '二、服务事项。首批服务事项共86项。',
  '三、办理期限。窗口应当在5个工作日内办结。',
  '中山市政务公开演示局',
  '2026年11月20日',
].join('\n');

/** Element by element; a second value is the clause its paragraph explains. */
const words: readonly (readonly (readonly [text: string, clause?: string])[])[] = [
  [['群众反映下班以后没有地方办事。']],
  [['让上班的人也能办成事。']],
  [
    ['一是下班晚一点，工作日下班后顺延1小时。', '服务时间'],
    ['二是常办的都能办，首批共86项。', '服务事项'],
    ['三是办得快，5个工作日内办结。', '办理期限'],
  ],
  [['全市各镇街的便民服务大厅。']],
  [['窗口在5个工作日内办结。', '办理期限']],
  [['来之前请把材料带齐。']],
  [['延时服务：下班以后窗口继续办理。']],
  [['不用请假也能办事。']],
  [['以前下班就关门，现在多开一会儿。']],
  [['中山市政务公开演示局，电话0760-88880000。']],
];

async function unlockByKeys(page: Page, name: RegExp, passphrase: string): Promise<void> {
  await expect(page.getByLabel('口令', { exact: true })).toBeVisible();
  await page.getByLabel(name).focus();
  await page.keyboard.press('Space');
  await tabTo(page, /^口令/);
  await page.keyboard.insertText(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /锁定/ })).toBeVisible();
}

/**
 * Down into the next element, looking where the caret went and pressing again where it stayed: keys
 * come here faster than the marks of a finished check are drawn, and a person would press again too.
 */
async function downTo(page: Page, element: string): Promise<void> {
  await expect(async () => {
    if ((await elementAtCaret(page)) === element) return;
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowDown');
    expect(await elementAtCaret(page)).toBe(element);
  }).toPass({ timeout: 10_000 });
}

const elementAtCaret = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(() => {
    const node = getSelection()?.anchorNode ?? null;
    const place = node instanceof Element ? node : node?.parentElement;
    return place?.closest('[data-element]')?.getAttribute('aria-label');
  });

/** Types the interpretation: arrows walk the elements, Shift+Home selects, Alt+A links. */
async function writeByKeys(page: Page): Promise<void> {
  await tabTo(page, /^政策解读正文|^背景依据/);
  await page.keyboard.press('Control+Home');
  for (const [index, passages] of words.entries()) {
    if (index > 0) await downTo(page, elements[index]?.name ?? '');
    for (const [at, [text, clause]] of passages.entries()) {
      if (at > 0) await page.keyboard.press('Enter');
      await page.keyboard.insertText(text);
      if (clause === undefined) continue;
      await page.keyboard.press('Shift+Home');
      await page.keyboard.press('Alt+a');
      await expect(page.getByRole('combobox', { name: '条款的号或文字' })).toBeFocused();
      await page.keyboard.insertText(clause);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      // The caret is back at the end of the linked words, without a touch.
      await expect(page.getByRole('textbox', { name: '政策解读正文' })).toBeFocused();
    }
  }
}

/** 公开信息: Alt+I goes to the first thing that is missing, Tab to the next, Space chooses. */
async function fillInfoByKeys(page: Page): Promise<void> {
  await page.keyboard.press('Alt+i');
  await expect(page.getByRole('textbox', { name: /^内容概述/ })).toBeFocused();
  await page.keyboard.insertText('各镇街便民服务窗口工作日下班后多开1小时，首批可以办86个事项。');
  await tabTo(page, /^责任科室/);
  await page.keyboard.insertText('政务服务科');
  await tabTo(page, /^可以公开$/);
  await page.keyboard.press('Space');
  await tabTo(page, /^保密审查人/);
  await page.keyboard.insertText('李敏');
  await tabTo(page, /^审查日期/);
  await page.keyboard.insertText('2026-11-20');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

test('the whole job by keyboard alone: first run, import, interpret, submit, read, sign', async ({}, info) => {
  await using app = await launchApp({ dataDir: info.outputPath('data') });
  const { page } = app;
  await expect(page.getByRole('button', { name: /演示部门/ })).toBeVisible();
  await tabTo(page, /演示部门/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^经办人的口令/);
  await page.keyboard.insertText(passphrases.officer);
  await tabTo(page, /^科室负责人的口令/);
  await page.keyboard.insertText(passphrases.chief);
  await page.keyboard.press('Enter');
  await unlockByKeys(page, /王晓/, passphrases.officer);

  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('导入政策');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: '导入政策' })).toBeVisible();
  await tabTo(page, /^或者粘贴正文/);
  await page.keyboard.insertText(policy);
  await tabTo(page, /^导入粘贴的正文/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '去写解读' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tree', { name: '政策条款' })).toBeVisible();
  await writeByKeys(page);
  await fillInfoByKeys(page);
  await expect(page.getByText('检查都已通过或说明，可以送审')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await tabTo(page, /^送\s?审$/);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/审批中/).first()).toBeVisible({ timeout: 60_000 });

  await page.keyboard.press('Control+l');
  await unlockByKeys(page, /陈科长/, passphrases.chief);
  await page.keyboard.press('Control+4');
  await tabTo(page, /延时服务的通知/);
  await page.keyboard.press('Enter');
  for (const file of [/^解读/, /^政策/]) {
    await tabTo(page, file);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('group', { name: /^第 1 页/ })).toBeVisible({ timeout: 30_000 });
    while (await page.getByRole('button', { name: '下一页' }).isEnabled()) {
      await tabTo(page, /^下一页/);
      await page.keyboard.press('Enter');
      await page.waitForTimeout(200);
    }
  }
  await expect(page.getByText('全部看过')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await tabTo(page, /口令/);
  await page.keyboard.insertText(passphrases.chief);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/材料包已签名/).first()).toBeVisible({ timeout: 60_000 });
});
