import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isAlive } from '#test/support/isAlive.ts';
import { runStandIn, type StandInRun } from '#test/support/standIn.ts';
import { buildShell } from './buildShell.ts';

const inPage = <T>(page: Page, expression: string): Promise<T> => page.evaluate(expression);
/** Gives the fixture's core one word to obey. */
const obey = <T>(page: Page, word: string): Promise<T> =>
  inPage(page, `desk.invoke('tasks.cancel', { task: '${word}' })`);
const freshData = (): string => mkdtempSync(join(tmpdir(), 'desk-shell-data-'));
const shellLog = (data: string): string => readFileSync(join(data, 'logs/shell.log'), 'utf8');

let app: string;
beforeAll(async () => {
  app = await buildShell();
});
afterAll(() => rmSync(app, { recursive: true, force: true }));

describe('the shell around a core', () => {
  const data = freshData();
  const env = { STAND_IN_SAVE_FOLDER: data, STAND_IN_CLICK_NOTIFICATIONS: '1' };
  let run: StandInRun;
  beforeAll(async () => {
    run = await runStandIn({ app, args: [`--data=${data}`], headless: true, env });
  });
  afterAll(async () => {
    await run.close();
    rmSync(data, { recursive: true, force: true });
  });

  test('shows its page and runs the page’s own script', async () => {
    expect(await run.page.title()).toBe('政务公开工作台');
    expect(await inPage(run.page, 'document.body.dataset.script')).toBe('ran');
  });

  test('tells the core where its data and resources are', async () => {
    expect(await obey(run.page, 'args')).toEqual({ ok: true, value: { data, resources: join(app, 'resources') } });
  });

  test('gives the window a reference for a bug, and not a word of the bug', async () => {
    expect(await obey(run.page, 'throw')).toEqual({
      ok: false,
      error: { type: 'call/unexpected', reference: 'ref-1' },
    });
  });

  test('gives the window the place of a bad input', async () => {
    expect(await inPage(run.page, `desk.invoke('tasks.cancel', { task: 5 })`)).toEqual({
      ok: false,
      error: { type: 'call/invalid-input', path: 'task' },
    });
  });

  test('carries an event to whoever listens, until they stop listening', async () => {
    const facts = await inPage(
      run.page,
      `(async () => {
        const heard = [];
        const off = desk.on('task.progress', (fact) => heard.push(fact.label));
        await desk.invoke('tasks.cancel', { task: 'event' });
        await new Promise((done) => setTimeout(done, 200));
        off();
        await desk.invoke('tasks.cancel', { task: 'event' });
        await new Promise((done) => setTimeout(done, 200));
        return heard;
      })()`,
    );
    expect(facts).toEqual(['整理']);
  });

  test('is honest about a machine without a key store', async () => {
    expect(await obey(run.page, 'custody')).toEqual({
      ok: true,
      value: { available: false, sealed: 'Error: This system has no key store' },
    });
  });

  test('prints a document to a tagged PDF whose words are those of the document, and runs no script in it', async () => {
    const bytes = await inPage<number[]>(
      run.page,
      `desk.invoke('tasks.cancel', { task: 'print' }).then(({ value }) => [...value.value])`,
    );
    const file = join(data, 'print.pdf');
    writeFileSync(file, Uint8Array.from(bytes));
    const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
    const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' });

    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toMatch(/Page size:\s+59[45]\.?\d* x 84[12]/);
    expect(text).toContain('标题');
    expect(text).not.toContain('scripted');
  });

  test('shows a clock that rings as a notification, whose click leads the window to the record', async () => {
    const heard = await inPage(
      run.page,
      `new Promise((heard) => {
        desk.on('window.go', (fact) => heard(fact));
        void desk.invoke('tasks.cancel', { task: 'ring' });
      })`,
    );
    expect(heard).toEqual({ record: '01980000-0000-7000-8000-000000000001' });
  });

  test('asks where to save, under the suggested name', async () => {
    expect(await obey(run.page, 'save')).toEqual({ ok: true, value: join(data, '报告.docx') });
  });

  test('starts a dead core again, tells the window, and answers what was under way', async () => {
    const [times, hanging, dying] = await inPage<unknown[]>(
      run.page,
      `Promise.all([
        new Promise((heard) => desk.on('core.restarted', heard)),
        desk.invoke('tasks.cancel', { task: 'hang' }),
        desk.invoke('tasks.cancel', { task: 'die' }),
      ])`,
    );
    const restarted = { ok: false, error: { type: 'call/core-restarted' } };
    expect([times, hanging, dying]).toEqual([{ times: 1 }, restarted, restarted]);
    expect(await obey(run.page, 'args')).toHaveProperty('ok', true);
    expect(shellLog(data)).toContain('"event":"core-crashed","code":137,"times":1');
  });
});

test('a closed shell has stopped its core', async () => {
  const data = freshData();
  const run = await runStandIn({ app, args: [`--data=${data}`], headless: true });
  await obey(run.page, 'args');
  const core = run.utilityPid('desk core');
  expect(await run.close()).toBe(0);
  expect(isAlive(core)).toBe(false);
  expect(existsSync(join(data, '.instance-lock'))).toBe(false);
  rmSync(data, { recursive: true, force: true });
});

test.for([
  { what: 'says why it cannot start', kind: 'future', event: 'core-cannot-start' },
  { what: 'dies at every start', kind: 'doomed', event: 'core-given-up' },
])('a core that $what ends the shell instead of looping', { timeout: 60_000 }, async ({ kind, event }) => {
  const data = freshData();
  const run = await runStandIn({ app, args: [`--data=${data}`], headless: true, env: { FIXTURE_CORE: kind } }).catch(
    () => null,
  );
  // The window may have opened before the core gave its reason.
  if (run && run.process.exitCode === null) await once(run.process, 'exit');
  expect(shellLog(data)).toContain(`"event":"${event}"`);
  rmSync(data, { recursive: true, force: true });
});

test('a data folder that cannot be made is said before anything is opened', async () => {
  const data = freshData();
  writeFileSync(join(data, 'file'), '');
  await expect(runStandIn({ app, args: [`--data=${join(data, 'file', 'inside')}`], headless: true })).rejects.toThrow(
    'before its window opened (1)',
  );
  rmSync(data, { recursive: true, force: true });
});

test('a second start on the same folder ends at once and leaves the first alone', async () => {
  const data = freshData();
  await using first = await runStandIn({ app, args: [`--data=${data}`], headless: true });
  await expect(runStandIn({ app, args: [`--data=${data}`], headless: true })).rejects.toThrow('(0)');
  expect(await obey(first.page, 'args')).toHaveProperty('ok', true);
  await first.close();
  rmSync(data, { recursive: true, force: true });
});

test('a page whose process died is loaded again, over the same core', async () => {
  const data = freshData();
  await using run = await runStandIn({ app, args: [`--data=${data}`], headless: true });
  const context = run.page.context();
  const next = context.waitForEvent('page');
  const cdp = await context.newCDPSession(run.page);
  void cdp.send('Page.crash').catch(() => undefined);
  const page = await next;
  await page.waitForURL('http://desk.app.localhost/index.html');

  expect(await obey(page, 'args')).toHaveProperty('ok', true);
  expect(shellLog(data)).toContain('"event":"window-crashed","reason":"crashed"');
  expect(shellLog(data)).not.toContain('core-crashed');
  await run.close();
  rmSync(data, { recursive: true, force: true });
});
