/** Filling a form by keyboard alone: Tab from field to field, and type, choose or paste as its control asks. */
import type { Page } from '@playwright/test';

/** A file chosen at an attachments field. */
export interface FormFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/**
 * What goes into a field, by its printed name: words; several words for an organisation (name, code), a
 * person (name, unit, post), citations and ticks; rows of a table by the names of its columns; cells copied
 * from a spreadsheet; files; words that find the record to link.
 */
export type Answer =
  | string
  | readonly string[]
  | { readonly rows: readonly Readonly<Record<string, string>>[] }
  | { readonly paste: string }
  | { readonly files: readonly FormFile[] }
  | { readonly link: string };

export type Answers = Readonly<Record<string, Answer>>;

/** The control the focus is on, as its own marks say. */
interface Focus {
  /** Printed name of its field; '' outside of fields. */
  readonly field: string;
  readonly control: 'line' | 'select' | 'toggle' | 'tick' | 'cell' | 'list-cell' | 'files' | 'link' | 'other';
  /** Words on or beside it. */
  readonly label: string;
  readonly on: boolean;
  readonly inBar: boolean;
}

/** From where the focus is, once through the form: fills what is answered; what only then appears comes behind the field that brings it up. */
export async function fillByKeys(page: Page, answers: Answers): Promise<void> {
  const open = new Set(Object.keys(answers));
  let part = { field: '', at: 0 };
  for (let steps = 0; steps < 600; steps += 1) {
    const focus = await focusOf(page);
    if (focus.inBar) break;
    const answer = answers[focus.field];
    part = { field: focus.field, at: part.field === focus.field ? part.at + 1 : 0 };
    if (answer !== undefined && (await answerAt(page, focus, answer, part.at))) open.delete(focus.field);
    await page.keyboard.press('Tab');
  }
  if (open.size > 0) throw new Error(`Tab never reached ${[...open].join('、')}`);
}

/** True when the answer, or a part of it, was given here. */
async function answerAt(page: Page, focus: Focus, answer: Answer, part: number): Promise<boolean> {
  const words = typeof answer === 'string' ? [answer] : Array.isArray(answer) ? (answer as readonly string[]) : [];
  switch (focus.control) {
    case 'line':
      return typeLine(page, focus, words, part);
    case 'select':
      await choose(page, words[0] ?? '');
      return true;
    case 'toggle':
    case 'tick':
      if (!words.includes(focus.label)) return false;
      if (!focus.on) await page.keyboard.press('Space');
      return true;
    case 'cell':
    case 'list-cell':
      return fillCell(page, focus, answer, part);
    case 'files':
      if (typeof answer !== 'object' || !('files' in answer)) return false;
      await attach(page, answer.files);
      return true;
    case 'link':
      if (typeof answer !== 'object' || !('link' in answer)) return false;
      await pick(page, answer.link);
      return true;
    case 'other':
      return false;
  }
}

async function typeLine(page: Page, focus: Focus, words: readonly string[], part: number): Promise<boolean> {
  // Citations have a line each; Enter goes on to the next.
  if (/第 \d+ 条$/.test(focus.label)) {
    if (part > 0) return false;
    for (const [index, line] of words.entries()) {
      if (index > 0) await page.keyboard.press('Enter');
      await page.keyboard.insertText(line);
    }
    return true;
  }
  const line = words[part];
  if (line === undefined) return false;
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(line);
  return true;
}

/** A list that is searched by typing. */
async function choose(page: Page, name: string): Promise<void> {
  await page.keyboard.insertText(name);
  await page.locator('.ant-select-item-option-active', { hasText: name }).waitFor();
  await page.keyboard.press('Enter');
}

async function fillCell(page: Page, focus: Focus, answer: Answer, part: number): Promise<boolean> {
  if (typeof answer !== 'object' || Array.isArray(answer)) return false;
  const [, column = '', row = ''] = /^(.*)，第 (\d+) 行$/.exec(focus.label) ?? [];
  if ('paste' in answer) {
    if (row !== '1' || part > 0) return false;
    await pasteText(page, answer.paste);
    await page.getByText(/贴入 \d+ 格/).waitFor();
    await page.keyboard.press('Escape');
    return true;
  }
  if (!('rows' in answer)) return false;
  const words = answer.rows[Number(row) - 1]?.[column];
  if (words === undefined) return false;
  if (focus.control === 'list-cell') await chooseInCell(page, words);
  else await page.keyboard.insertText(words);
  return true;
}

/** A list in a cell: down until its name stands there. */
async function chooseInCell(page: Page, name: string): Promise<void> {
  for (let steps = 0; steps < 60; steps += 1) {
    const shown = await page.evaluate(
      () => (document.activeElement as HTMLSelectElement | null)?.selectedOptions[0]?.textContent,
    );
    if (shown === name) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`No ${name} in the list of the cell`);
}

/** The clipboard's way: the words are copied elsewhere, as from a spreadsheet, and pasted where the focus is. */
export async function pasteText(page: Page, text: string): Promise<void> {
  const place = await page.evaluateHandle(() => document.activeElement as HTMLElement);
  const sheet = await page.evaluateHandle((words) => {
    const box = document.createElement('textarea');
    box.value = words;
    document.body.append(box);
    box.select();
    return box;
  }, text);
  await page.keyboard.press('Control+c');
  await sheet.evaluate((box) => box.remove());
  await place.evaluate((element) => element.focus());
  await page.keyboard.press('Control+v');
}

async function attach(page: Page, files: readonly FormFile[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(files.map((file) => ({ ...file })));
  for (const { name } of files) await page.getByRole('button', { name, exact: true }).last().waitFor();
}

async function pick(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').waitFor();
  await page.keyboard.insertText(words);
  await dialog.getByRole('option', { name: words }).first().waitFor();
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
}

const focusOf = (page: Page): Promise<Focus> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const frame = element.closest('[data-field]');
    const field = frame?.querySelector('.form-label')?.firstChild?.textContent ?? '';
    const label = element.getAttribute('aria-label') ?? '';
    const inBar = element.closest('footer') !== null;
    const say = (control: Focus['control'], words = label, on = false): Focus => ({
      ...{ field, control, label: words, on, inBar },
    });
    if (element.dataset['cell'] !== undefined) {
      // The line that is not yet a row says so instead of its number.
      const row = Number(element.closest('tr')?.getAttribute('aria-rowindex')) - 1;
      const cell = `${label.split('，')[0] ?? ''}，第 ${row} 行`;
      return say(element instanceof HTMLSelectElement ? 'list-cell' : 'cell', cell);
    }
    if (element instanceof HTMLInputElement && element.type === 'checkbox')
      return say('tick', element.closest('label')?.innerText ?? '', element.checked);
    if (element.getAttribute('role') === 'combobox') return say('select');
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) return say('line');
    const pressed = element.getAttribute('aria-pressed');
    if (pressed !== null) return say('toggle', element.innerText, pressed === 'true');
    if (frame?.querySelector('.form-files') && element.id !== '') return say('files');
    if (frame?.querySelector('.form-links') && element.id !== '') return say('link');
    return say('other');
  });

/** Files are given to the page by the chooser a key opens; it has to be listened for before the first one. */
export function listenForFiles(page: Page): void {
  page.on('filechooser', () => undefined);
}
