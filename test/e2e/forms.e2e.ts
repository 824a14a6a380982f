import { expect, test, type Locator, type Page } from '@playwright/test';
import { launchApp } from '#test/support/launchApp.ts';
import { grave } from './pages/axe.ts';
import { foundDemonstration, lock, passphrases, unlock } from './pages/desk.ts';
import { fillByKeys, listenForFiles, pasteText } from './pages/form.ts';
import * as governing from './pages/formAnswers.ts';
import * as serving from './pages/formAnswersService.ts';
import { tabTo } from './pages/keys.ts';
import { bar, clocks, newRecord, sendByKeys, writeRecord } from './pages/records.ts';
import { approve, openInReview, readAllPages, sendBack } from './pages/review.ts';

// Hundreds of keys: a trace of each would cost more than the keys. A second try has one.
test.use({ trace: 'on-first-retry' });

/** Every type of field is in one of them; each goes another way through its form. */
const sent = [
  governing.inspection,
  governing.consultation,
  governing.decision,
  governing.powerList,
  governing.budget,
  governing.penalty,
  serving.procurement,
  serving.dataset,
  serving.guide,
  serving.letter,
];

test('ten kinds by keyboard alone, from Ctrl+N to 送审; one comes back with a reason and is approved', async ({}, info) => {
  test.slow();
  await using app = await launchApp({ dataDir: info.outputPath('data') });
  const { page } = app;
  listenForFiles(page);
  await foundDemonstration(page);
  await unlock(page, '王晓', passphrases.officer);

  for (const sheet of sent) {
    await test.step(sheet.name, async () => {
      await writeRecord(page, sheet);
      await expect(clocks(page).first()).toContainText(sheet.clock);
      await sendByKeys(page);
      await page.screenshot({ path: info.outputPath(`${sheet.name}.png`) });
    });
  }
  // A register stays in the department: its clock runs, and it says that it is not sent.
  await writeRecord(page, serving.request);
  await expect(clocks(page).first()).toContainText(serving.request.clock);
  await expect(bar(page)).toContainText('这类记录留在本部门，不送审');

  await page.keyboard.press('Control+3');
  await expect(page.getByRole('listbox', { name: '事项' }).getByText('审批中')).toHaveCount(sent.length);

  await lock(page);
  await unlock(page, '陈科长', passphrases.chief);
  await openInReview(page, governing.inspection.title);
  await readAllPages(page);
  await sendBack(page, '请写明整改由谁验收。');
  await lock(page);
  await unlock(page, '王晓', passphrases.officer);
  await answerReturn(page);
  await lock(page);
  await unlock(page, '陈科长', passphrases.chief);
  await openInReview(page, governing.inspection.title);
  await expect(page.getByText(/和上次退回的稿比，改了 1 处/)).toBeVisible();
  await readAllPages(page);
  await approve(page, passphrases.chief);
});

/** 今日 → 看理由 → the field it is about → 送审, by keys. */
async function answerReturn(page: Page): Promise<void> {
  await tabTo(page, /^看理由/);
  await page.keyboard.press('Enter');
  await expect(page.getByText('请写明整改由谁验收。')).toBeVisible();
  await fillByKeys(page, { 整改情况: '已排出下个月值班表，正在公示，由市政务服务中心验收。' });
  await sendByKeys(page);
}

test('an input method loses nothing to saving and checking, in a line, in paragraphs and in a cell; no screen of a form is closed to anybody', async ({}, info) => {
  test.slow();
  await using app = await launchApp({ dataDir: info.outputPath('data') });
  const { page } = app;
  const look = async (name: string): Promise<void> => {
    // A dialog comes in 150 ms; half of it would be looked at otherwise.
    await page.waitForTimeout(250);
    await page.screenshot({ path: info.outputPath(`${name}.png`) });
    expect.soft(await grave(page), name).toEqual([]);
  };
  await foundDemonstration(page);
  await unlock(page, '王晓', passphrases.officer);
  await newRecord(page, governing.powerList);

  const first = page.getByRole('textbox', { name: '事项编码，新的一行' });
  await compose(page, page.locator('#field-title'), '先有的字。');
  await compose(page, page.locator('#field-preparation'), '');
  await first.focus();
  await pasteText(page, hundredRows);
  await expect(page.getByText('共 100 项')).toBeVisible();
  await compose(page, page.getByRole('textbox', { name: '事项名称，第 2 行' }), '第2项');
  await look('a form with a table of a hundred rows');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: '加宽表格' })).toBeFocused();

  // Out of the form by its panes, and on into its head.
  await page.keyboard.press('Shift+F6');
  await tabTo(page, /^修订记录/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: '修订记录' })).toContainText('现在的');
  await look('history');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: '修订记录' })).toBeFocused();

  await page.keyboard.press('Control+n');
  await expect(page.getByRole('combobox', { name: '找种类' })).toBeFocused();
  await look('the kinds to choose from');
  await page.keyboard.press('Escape');
  await newRecord(page, governing.inspection);
  await fillByKeys(page, { 事项名称: governing.inspection.title, 关联记录: { link: composed } });
  await look('a short form');
  await tabTo(page, /^关系图/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: '关系图' }).getByRole('button', { name: composed })).toBeVisible();
  await look('relations');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+3');
  await expect(page.getByRole('option')).toHaveCount(2);
  await look('the list');

  // Everything composed is on the disk: opened anew, it stands there.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('#field-title')).toHaveValue(composed);
  await expect(page.locator('#field-preparation')).toHaveValue(spelled.map(([, character]) => character).join(''));
  await expect(page.getByRole('textbox', { name: '事项名称，第 2 行' })).toHaveValue('第2项公开');
});

const spelled = [
  ['gong', '公'],
  ['kai', '开'],
] as const;
const composed = '先有的字。公开';
const hundredRows = Array.from(
  { length: 100 },
  (_, at) => `4420${String(at + 1).padStart(4, '0')}\t第${at + 1}项`,
).join('\r\n');

/** Words typed, then two characters composed letter by letter, each for longer than autosave and checks wait. */
async function compose(page: Page, field: Locator, before: string): Promise<void> {
  const input = await page.context().newCDPSession(page);
  await field.focus();
  await page.keyboard.press('End');
  if (before !== '' && (await field.inputValue()) === '') await page.keyboard.insertText(before);
  const words = await field.inputValue();
  let done = '';
  for (const [letters, character] of spelled) {
    for (let length = 1; length <= letters.length; length += 1) {
      const text = letters.slice(0, length);
      await input.send('Input.imeSetComposition', { text, selectionStart: length, selectionEnd: length });
      await page.waitForTimeout(60);
    }
    await page.waitForTimeout(1_600);
    await expect(field).toHaveValue(`${words}${done}${letters}`);
    await input.send('Input.insertText', { text: character });
    done += character;
    await expect(field).toHaveValue(`${words}${done}`);
  }
  await input.detach();
}
