import { expect, type Locator, type Page } from '@playwright/test';

const editor = (page: Page): Locator => page.getByRole('textbox', { name: '政策解读正文' });

/** The section of one element, by its full name. */
export const section = (page: Page, name: string): Locator =>
  editor(page).locator(`[data-element][aria-label="${name}"]`);

/** Puts the caret at the end of an element's section and types paragraphs, as fingers would. */
export async function write(page: Page, element: string, paragraphs: readonly string[]): Promise<void> {
  const place = section(page, element);
  await place.locator('p').last().click();
  await page.keyboard.press('End');
  for (const [index, text] of paragraphs.entries()) {
    if (index > 0) await page.keyboard.press('Enter');
    await page.keyboard.insertText(text);
  }
  await expect(place).toContainText(paragraphs.at(-1) ?? '');
}

/** Selects the paragraph that holds `words` and links it to a clause by keyboard: Alt+A, its number, Enter. */
export async function linkParagraph(page: Page, words: string, clause: string): Promise<void> {
  await editor(page).locator('p', { hasText: words }).first().click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Home');
  // The paragraph may be several lines long: select to its very end.
  await editor(page).locator('p', { hasText: words }).first().click({ clickCount: 3 });
  await page.keyboard.press('Alt+a');
  await page.getByRole('combobox', { name: '条款的号或文字' }).fill(clause);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** Marks a clause 不解读 with a reason, from the tree. */
export async function leaveUnexplained(page: Page, clause: RegExp, reason: string): Promise<void> {
  await page.getByRole('tree', { name: '政策条款' }).getByRole('treeitem', { name: clause }).click();
  await page.locator('.studio-source').getByRole('button', { name: '不解读…' }).click();
  await page.getByLabel('理由（必填）').fill(reason);
  await page.getByRole('button', { name: '标为不解读' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** Marks an element 不适用 with a reason, from its tab. */
export async function notApplicable(page: Page, element: string, reason: string): Promise<void> {
  await page
    .getByRole('navigation', { name: '要素' })
    .getByRole('button', { name: new RegExp(element) })
    .click();
  await page.locator('.studio-about').getByRole('button', { name: '不适用…' }).click();
  await page.getByLabel('理由（必填）').fill(reason);
  await page.getByRole('button', { name: '标为不适用' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** Replaces the words in the editor, wherever they stand. */
export async function replaceWords(page: Page, words: string, by: string): Promise<void> {
  await editor(page).evaluate((root, text) => {
    // Marks and findings cut a paragraph into many text nodes: the words may begin in one and end in another.
    for (const paragraph of root.querySelectorAll('p')) {
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT, (node) =>
        node.parentElement?.closest('[contenteditable=false]') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
      );
      const nodes: Node[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
      const at = nodes
        .map((node) => node.textContent ?? '')
        .join('')
        .indexOf(text);
      if (at < 0) continue;
      const range = document.createRange();
      let passed = 0;
      for (const node of nodes) {
        const length = node.textContent?.length ?? 0;
        if (at >= passed && at < passed + length) range.setStart(node, at - passed);
        if (at + text.length > passed && at + text.length <= passed + length)
          range.setEnd(node, at + text.length - passed);
        passed += length;
      }
      (root as HTMLElement).focus();
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      return;
    }
    throw new Error(`The editor does not hold ${text}`);
  }, words);
  if (by === '') await page.keyboard.press('Delete');
  else await page.keyboard.insertText(by);
  await expect(editor(page)).toContainText(by);
}

/** The submit button: never `disabled`, it says what it waits for. */
export const submitButton = (page: Page): Locator =>
  page.locator('footer[aria-label="送审"]').getByRole('button', { name: '送审' });
