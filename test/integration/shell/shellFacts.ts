import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { nodeWire } from '#test/runtime/nodeWire.ts';
import { runStandIn } from '#test/support/standIn.ts';

const root = resolve(import.meta.dirname, '../../..');

/** What the repository says about itself. */
export interface WrittenFacts {
  /** Every source file of the shell, the entries and the preload, by its path. */
  readonly shell: ReadonlyMap<string, string>;
  readonly renderer: ReadonlyMap<string, string>;
  /** `electronFuses` of electron-builder.yml. */
  readonly fuses: ReadonlyMap<string, boolean>;
  readonly electronVersion: string;
}

/** What the running shell was seen to do. */
export interface SeenFacts {
  readonly permissions: readonly string[];
  readonly policy: string;
  readonly inlineScriptRan: boolean;
  readonly reachedOutside: boolean;
  /** Types of the Node and Electron names in the page. */
  readonly nodeNames: readonly string[];
  readonly bridgeKeys: readonly string[];
  readonly addressAfterLink: string;
  readonly windowsAfterOpen: number;
  readonly callFromFrame: string;
  readonly callToStranger: string;
}

export function readWrittenFacts(): WrittenFacts {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    devDependencies: { electron: string };
  };
  const builder = readFileSync(join(root, 'electron-builder.yml'), 'utf8');
  const fuses = /^electronFuses:\n((?: {2}.*\n)+)/m.exec(builder)?.[1] ?? '';
  const inShell = (path: string): boolean => /^electron\/(main|preload|core)\.ts$|^electron\/(shell|ipc)\//.test(path);
  return {
    shell: sourcesUnder('electron', inShell),
    renderer: sourcesUnder('renderer', () => true),
    fuses: new Map(
      [...fuses.matchAll(/^ {2}(\w+): (true|false)$/gm)].map(([, name = '', on]) => [name, on === 'true']),
    ),
    electronVersion: manifest.devDependencies.electron,
  };
}

function sourcesUnder(folder: string, wanted: (path: string) => boolean): ReadonlyMap<string, string> {
  const paths = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name}`)
    .filter((path) => /\.(ts|tsx|html)$/.test(path) && wanted(path));
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

/** Runs a built shell and tries on it what a hostile page would try. */
export async function watchShell(app: string): Promise<SeenFacts> {
  const data = mkdtempSync(join(tmpdir(), 'desk-security-'));
  await using run = await runStandIn({ app, args: [`--data=${data}`], headless: true });
  const { page } = run;
  const seen = {
    permissions: await permissionsOf(page),
    policy:
      (await inPage<string | null>(
        page,
        `fetch('index.html').then((r) => r.headers.get('content-security-policy'))`,
      )) ?? '',
    inlineScriptRan: await inPage<boolean>(
      page,
      `(() => {
        const script = document.createElement('script');
        script.textContent = 'globalThis.inline = true';
        document.body.append(script);
        return 'inline' in globalThis;
      })()`,
    ),
    reachedOutside: await inPage<boolean>(
      page,
      `fetch('http://127.0.0.1:9/', { mode: 'no-cors' }).then(() => true, () => false)`,
    ),
    nodeNames: await inPage<string[]>(
      page,
      `['require', 'process', 'module', 'Buffer', 'global', 'electron'].filter((name) => name in globalThis)`,
    ),
    bridgeKeys: await inPage<string[]>(page, `Object.keys(desk)`),
    callFromFrame: await callFromFrame(page),
    callToStranger: await inPage<string>(page, `desk.invoke('constructor', {}).then(JSON.stringify, String)`),
    windowsAfterOpen: await openedWindows(page),
    addressAfterLink: await followLink(page),
  };
  rmSync(data, { recursive: true, force: true });
  return seen;
}

const inPage = <T>(page: Page, expression: string): Promise<T> => page.evaluate(expression);

const permissionsOf = (page: Page): Promise<string[]> =>
  inPage(
    page,
    `Promise.all(['geolocation', 'notifications', 'midi', 'camera', 'microphone', 'clipboard-read'].map((name) =>
      navigator.permissions.query({ name }).then(({ state }) => name + ':' + state)))`,
  );

/** A frame inside the page calls the door that the stand-in gives every frame, as a broken-in frame would. */
async function callFromFrame(page: Page): Promise<string> {
  const frame = page.frames().find((one) => one !== page.mainFrame());
  if (!frame) throw new Error('The fixture has a frame');
  const message = nodeWire.encode({ channel: 'desk:call', args: ['tasks.cancel', { task: 'args' }] });
  return frame.evaluate((text) => {
    const name = Object.getOwnPropertyNames(globalThis).find((key) => key.startsWith('post_')) ?? '';
    const post = (globalThis as unknown as Record<string, (message: string) => Promise<string>>)[name];
    return post ? post(text) : 'no door at all';
  }, message);
}

async function openedWindows(page: Page): Promise<number> {
  await page.evaluate(() => window.open('index.html'));
  await page.waitForTimeout(800);
  return page.context().pages().length;
}

async function followLink(page: Page): Promise<string> {
  await page.click('#away');
  await page.waitForTimeout(800);
  return page.url();
}
