import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isAlive } from '#test/support/isAlive.ts';
import { runStandIn, type StandInRun } from '#test/support/standIn.ts';

const app = resolve(import.meta.dirname, '../../runtime/fixture');
const freshData = (): string => mkdtempSync(join(tmpdir(), 'stand-in-data-'));

/** Runs an expression in the page, where `fixture` is what the preload put there. */
const inPage = <T>(page: Page, expression: string): Promise<T> => page.evaluate(expression);

describe('the stand-in', () => {
  const data = freshData();
  let run: StandInRun;
  beforeAll(async () => {
    run = await runStandIn({ app, args: [`--data=${data}`] });
  });
  afterAll(async () => {
    await run.close();
    rmSync(data, { recursive: true, force: true });
  });

  test('serves pages from a custom scheme and runs the preload before them', async () => {
    expect(await run.page.title()).toBe('固定件');
    expect(await inPage(run.page, 'document.body.dataset.bridge')).toBe('object');
  });

  test('carries across the bridge, both ways, what structured clone carries', async () => {
    const said = await inPage(
      run.page,
      `fixture
        .invoke('echo', new Uint8Array([0, 128, 255]), new Map([[1, new Set(['甲'])]]), -0, NaN, 9n, undefined, null, new Date(5))
        .then(([bytes, map, zero, nan, big, nothing, nil, date]) => [
          bytes instanceof Uint8Array && [...bytes], map instanceof Map && [...map.get(1)], Object.is(zero, -0),
          Number.isNaN(nan), big === 9n, nothing === undefined, nil === null, date instanceof Date && date.getTime(),
        ])`,
    );
    expect(said).toEqual([[0, 128, 255], ['甲'], true, true, true, true, true, 5]);
  });

  test('refuses to send what structured clone refuses', async () => {
    await expect(inPage(run.page, `fixture.invoke('echo', { f: () => 1 })`)).rejects.toThrow('DataCloneError');
  });

  test('carries events to the page, and tells of a throw in a handler', async () => {
    const fact = await inPage(
      run.page,
      `new Promise((heard) => {
        const off = fixture.on('fact', (fact) => { off(); heard([...fact.bytes]); });
        fixture.invoke('send', { bytes: new Uint8Array([7]) });
      })`,
    );
    expect(fact).toEqual([7]);
    await expect(inPage(run.page, `fixture.invoke('fail')`)).rejects.toThrow(
      "Error invoking remote method 'fail': Error: on purpose",
    );
  });

  test('tells handlers which frame is calling, under its own scheme', async () => {
    expect(await inPage(run.page, `fixture.invoke('from')`)).toEqual({
      isTop: true,
      origin: 'app://desk',
      url: 'app://desk/index.html',
    });
  });

  test('gives a utility process its port and its words', async () => {
    const answer = await inPage(
      run.page,
      `fixture.invoke('child', new Uint8Array([1, 2])).then(({ argv, data }) => ({ argv, data: [...data] }))`,
    );
    expect(answer).toEqual({ argv: ['--word'], data: [1, 2] });
  });

  test.for([
    ['a method of a module', 'method', 'the stand-in has no electron.app.getGPUInfo'],
    ['an event it never emits', 'event', "the stand-in has no electron.app event 'gpu-info-update'"],
    ['an option it would ignore', 'option', "the stand-in has no electron.BrowserWindow option 'frame'"],
    ['a method of an object', 'object', 'the stand-in has no electron.WebContents.capturePage'],
  ] as const)('fails loudly, by name, on %s that it does not have', async ([, kind, message]) => {
    await expect(inPage(run.page, `fixture.invoke('missing', '${kind}')`)).rejects.toThrow(message);
  });

  test('fails loudly in the preload too', async () => {
    await expect(inPage(run.page, 'fixture.missing()')).rejects.toThrow('no electron.ipcRenderer.sendSync');
    await expect(inPage(run.page, 'fixture.required()')).rejects.toThrow('a sandboxed preload cannot require node:fs');
  });

  test('prints a hidden window to PDF', async () => {
    const start = await inPage(
      run.page,
      `fixture.invoke('print', '<h1>标题</h1>').then((pdf) => String.fromCharCode(...pdf.slice(0, 5)))`,
    );
    expect(start).toBe('%PDF-');
  });

  test('prevents what the app prevents: leaving, and opening windows', async () => {
    await run.page.click('#away');
    await run.page.click('#popup');
    await run.page.waitForTimeout(500);
    expect(run.page.url()).toBe('http://desk.app.localhost/index.html');
    expect(run.page.context().pages()).toHaveLength(1);
  });

  test('denies the permissions that the app denies', async () => {
    const state = await inPage(
      run.page,
      `navigator.permissions.query({ name: 'geolocation' }).then((one) => one.state)`,
    );
    expect(state).toBe('denied');
  });

  test('lets a test compose text as an input method does', async () => {
    const cdp = await run.page.context().newCDPSession(run.page);
    await run.page.focus('#text');
    await cdp.send('Input.imeSetComposition', { text: 'zhong', selectionStart: 5, selectionEnd: 5 });
    await cdp.send('Input.insertText', { text: '中' });
    expect(await run.page.inputValue('#text')).toBe('中');
  });

  test('keeps a second process out of the same folder, and tells the first', async () => {
    const told = inPage(run.page, `new Promise((heard) => fixture.on('second', () => heard('told')))`);
    await expect(runStandIn({ app, args: [`--data=${data}`], headless: true })).rejects.toThrow('(3)');
    expect(await told).toBe('told');
  });

  test('tells the app when a utility process is killed', async () => {
    const exit = inPage(run.page, `new Promise((heard) => fixture.on('child-exit', heard))`);
    process.kill(run.utilityPid('echo'), 'SIGKILL');
    expect(await exit).toBe(137);
  });
});

test('killed with SIGKILL, nothing of the app lives on, and its folder can be opened again', async () => {
  const data = freshData();
  const first = await runStandIn({ app, args: [`--data=${data}`], headless: true });
  const child = first.utilityPid('echo');
  await first.kill();
  expect(isAlive(child)).toBe(false);

  const second = await runStandIn({ app, args: [`--data=${data}`], headless: true });
  expect(await second.page.title()).toBe('固定件');
  expect(await second.close()).toBe(0);
  rmSync(data, { recursive: true, force: true });
});

test('killed alone, the shell takes its utility processes with it', async () => {
  const data = freshData();
  const run = await runStandIn({ app, args: [`--data=${data}`], headless: true });
  const child = run.utilityPid('echo');
  run.process.kill('SIGKILL');
  await expect.poll(() => isAlive(child)).toBe(false);
  await run.kill();
  rmSync(data, { recursive: true, force: true });
});
