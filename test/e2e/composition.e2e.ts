import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchApp } from '#test/support/launchApp.ts';
import { foundDemonstration, importPolicy, passphrases, unlock } from './pages/desk.ts';
import { section, write } from './pages/studio.ts';

const policyFile = resolve(import.meta.dirname, '../../resources/samples/extended-hours.policy.txt');
const spelled = [
  ['zheng', '政'],
  ['wu', '务'],
  ['gong', '公'],
  ['kai', '开'],
] as const;

test('no composition of an input method is interrupted by saving, checking or an answer of the core', async ({}, info) => {
  await using app = await launchApp({ dataDir: info.outputPath('data') });
  const { page } = app;
  await foundDemonstration(page);
  await unlock(page, '王晓', passphrases.officer);
  await importPolicy(page, policyFile);
  await write(page, '背景依据', ['先写一句。']);
  const input = await page.context().newCDPSession(page);
  const place = section(page, '背景依据');

  for (const [letters, character] of spelled) {
    for (let length = 1; length <= letters.length; length += 1) {
      const text = letters.slice(0, length);
      await input.send('Input.imeSetComposition', { text, selectionStart: length, selectionEnd: length });
      await page.waitForTimeout(60);
    }
    // Longer than the autosave waits, and long enough for the checks of the last save to come back.
    await page.waitForTimeout(1_600);
    await expect(place).toContainText(letters);
    await input.send('Input.insertText', { text: character });
  }
  await expect(place.locator('p')).toHaveText('先写一句。政务公开');

  await page.waitForTimeout(2_000);
  await page.keyboard.press('Control+1');
  await page.getByRole('button', { name: '继续写' }).first().click();
  await expect(section(page, '背景依据').locator('p')).toHaveText('先写一句。政务公开');
});
