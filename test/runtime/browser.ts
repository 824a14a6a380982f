import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { openDisplay } from './display.ts';
import type { Settings } from './settings.ts';

/** The Chromium that plays Electron's: one for the windows that are shown, one, on demand, for the hidden ones. */
export interface StandInBrowser {
  /** Holds the shown windows. */
  readonly shown: BrowserContext;
  /** A fresh context without a window. */
  hidden(javaScriptEnabled: boolean): Promise<BrowserContext>;
  /** Address for the debugging protocol, or null when not asked for. */
  readonly debugAddress: string | null;
  /** The profile's folder; gone after `close`. */
  readonly profile: string;
  close(): Promise<void>;
}

const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
  '--lang=zh-CN',
];

/** Starts the shown Chromium, with a profile that lives as long as it does. */
export async function openBrowser(settings: Settings): Promise<StandInBrowser> {
  const display = settings.headless ? null : await openDisplay(process.env);
  const profile = mkdtempSync(join(tmpdir(), 'stand-in-'));
  const launch = {
    executablePath: settings.chromium,
    args: [...chromiumArguments],
    ...(display && { env: { ...definedOf(process.env), DISPLAY: display.name } }),
  };
  const shown = await chromium.launchPersistentContext(profile, {
    ...launch,
    headless: settings.headless,
    args: [
      ...launch.args,
      // A browser's own bars take 143 of these; the page gets 1440 × 900, as in Electron.
      '--window-size=1440,1043',
      ...(settings.debuggable ? ['--remote-debugging-port=0', '--remote-debugging-address=127.0.0.1'] : []),
    ],
    viewport: settings.headless ? { width: 1440, height: 900 } : null,
    locale: 'zh-CN',
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  let second: Promise<Browser> | null = null;

  return {
    shown,
    hidden: async (javaScriptEnabled) => {
      second ??= chromium.launch({ ...launch, headless: true, handleSIGINT: false, handleSIGTERM: false });
      return (await second).newContext({ javaScriptEnabled, locale: 'zh-CN' });
    },
    debugAddress: settings.debuggable ? debugAddress(profile) : null,
    profile,
    close: async () => {
      await Promise.allSettled([shown.close(), second?.then((browser) => browser.close())]);
      display?.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** Chromium writes the port it was given into its profile. */
function debugAddress(profile: string): string {
  const [port] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
  return `http://127.0.0.1:${port ?? ''}`;
}

const definedOf = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
