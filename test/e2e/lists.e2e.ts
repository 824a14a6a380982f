import { readFileSync } from 'node:fs';
import { expect, test, type Download, type Page } from '@playwright/test';
import { launchApp } from '#test/support/launchApp.ts';
import { grave } from './pages/axe.ts';
import { foundDemonstration, passphrases, unlock } from './pages/desk.ts';
import { powerList } from './pages/formAnswers.ts';
import { newRecord } from './pages/records.ts';

const columns = ['事项编码', '事项名称', '事项类型', '实施依据', '行使主体', '责任事项', '监督方式'];
const line = (code: string, name: string, type = '行政许可'): string =>
  [code, name, type, '《政府信息公开条例》第二十条', '中山市政务公开演示局', '受理、审查、决定', '12345'].join(',');
const csv = (...lines: readonly string[]): Buffer =>
  Buffer.from(`\uFEFF${[columns.join(','), ...lines].join('\r\n')}\r\n`);

/** As the department has it, and as it comes back from another office: one changed, one new, one without a code, one gone. */
const first = csv(line('A01', '延时服务备案'), line('A02', '窗口设置许可'), line('A03', '大厅名录确认'));
const second = csv(
  line('A01', '延时服务告知备案'),
  line('A02', '窗口设置许可'),
  line('', '没有编码的一项'),
  line('A04', '预约办理登记'),
);

test('a list from csv: tried, applied, taken back as one, applied again and exported', async ({}, info) => {
  await using app = await launchApp({ dataDir: info.outputPath('data') });
  const { page } = app;
  await foundDemonstration(page);
  await unlock(page, '王晓', passphrases.officer);
  await newRecord(page, powerList);
  await page.keyboard.insertText(powerList.title);

  await offer(page, '权责清单.csv', first);
  await expect(report(page)).toContainText('会新增 3 行，会修改 0 行，不变 0 行，不收 0 行。');
  await page.getByRole('button', { name: '应用' }).click();
  await page.getByRole('button', { name: '完成' }).click();
  await expect(cell(page, '事项名称', 3)).toHaveValue('大厅名录确认');

  await offer(page, '权责清单（法制科改）.csv', second);
  await expect(report(page)).toContainText('会新增 1 行，会修改 1 行，不变 1 行，不收 1 行，文件里没有的 1 行保留。');
  await expect(report(page)).toContainText('第 4 行：');
  await expect(report(page)).toContainText('延时服务备案 → 延时服务告知备案');
  await page.screenshot({ path: info.outputPath('dry-run.png') });
  expect(await grave(page), 'the dialog of an import').toEqual([]);
  // Tried is not done.
  await page.keyboard.press('Escape');
  await expect(cell(page, '事项名称', 1)).toHaveValue('延时服务备案');

  await offer(page, '权责清单（法制科改）.csv', second);
  await page.getByRole('button', { name: '应用' }).click();
  await expect(report(page)).toContainText('新增 1 行，修改 1 行');
  await page.getByRole('button', { name: '撤销导入' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(cell(page, '事项名称', 1)).toHaveValue('延时服务备案');
  await expect(page.getByText('共 3 项')).toBeVisible();

  await offer(page, '权责清单（法制科改）.csv', second);
  await page.getByRole('checkbox', { name: /删去/ }).check();
  await page.getByRole('button', { name: '应用' }).click();
  await page.getByRole('button', { name: '完成' }).click();
  await expect(cell(page, '事项名称', 1)).toHaveValue('延时服务告知备案');
  const exported = await textOf(await saved(page, '导出 csv'));
  expect(exported).toContain('事项编码');
  expect(exported.match(/A0\d/gu)).toEqual(['A01', 'A02', 'A04']);
  const template = await saved(page, '下载模板');
  expect(template.suggestedFilename()).toMatch(/\.xlsx$/u);
});

const report = (page: Page) => page.getByRole('dialog').getByRole('status');
const cell = (page: Page, column: string, row: number) =>
  page.getByRole('textbox', { name: `${column}，第 ${row} 行` });

/** 导入清单…, and the file that is chosen there. */
async function offer(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.getByRole('button', { name: '导入清单…' }).click();
  await page.getByRole('dialog').locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
}

async function saved(page: Page, button: string): Promise<Download> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return download;
}

const textOf = async (download: Download): Promise<string> => readFileSync(await download.path(), 'utf8');
