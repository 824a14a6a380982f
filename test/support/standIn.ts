import { fork, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { isAlive } from './isAlive.ts';

export interface StandInOptions {
  /** Folder of the app's package.json. */
  readonly app: string;
  /** `process.resourcesPath`; makes the app a packaged one. */
  readonly resources?: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** No display at all; the default is a window, on a virtual display where there is no other. */
  readonly headless?: boolean;
}

/** An app running under the stand-in in a process of its own, and its page held over the debugging protocol. */
export interface StandInRun extends AsyncDisposable {
  readonly page: Page;
  readonly process: ChildProcess;
  /** The newest utility process of that name. */
  utilityPid(serviceName: string): number;
  /** Ends everything at once, as a power cut would. */
  kill(): Promise<void>;
  /** Quits as a person would; resolves with the exit code. */
  close(): Promise<number | null>;
}

type Said =
  | { readonly type: 'browser'; readonly debugAddress: string; readonly profile: string }
  | { readonly type: 'utility'; readonly pid: number; readonly serviceName: string };

/** Starts an app under the stand-in and waits for its page. */
export async function runStandIn(options: StandInOptions): Promise<StandInRun> {
  const child = fork(
    new URL('../runtime/run.ts', import.meta.url),
    [
      `--app=${options.app}`,
      '--debuggable',
      ...(options.resources === undefined ? [] : [`--resources=${options.resources}`]),
      ...(options.headless ? ['--headless'] : []),
      '--',
      ...options.args,
    ],
    { env: { ...process.env, ...options.env }, execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
  );
  const utilities = new Map<string, number>();
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const opened = new Promise<Extract<Said, { type: 'browser' }>>((resolve, reject) => {
    child.on('message', (said: Said) => {
      if (said.type === 'utility') utilities.set(said.serviceName, said.pid);
      else resolve(said);
    });
    void exited.then((code) => reject(new Error(`The app ended before its window opened (${String(code)})`)));
  });
  const { debugAddress, profile } = await opened;
  const browser = await chromium.connectOverCDP(debugAddress);

  const kill = async (): Promise<void> => {
    const group = [child.pid, ...utilities.values()].filter((pid) => pid !== undefined);
    for (const pid of group) killIfAlive(pid);
    await exited;
    await browser.close();
    // What was killed could not clean up. Chromium, whose pipe has closed, may still be writing its last.
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  const close = async (): Promise<number | null> => {
    child.kill('SIGTERM');
    const code = await exited;
    await browser.close();
    return code;
  };
  return {
    page: await firstPage(browser),
    process: child,
    utilityPid: (serviceName) => {
      const pid = utilities.get(serviceName);
      if (pid === undefined) throw new Error(`No utility process '${serviceName}'`);
      return pid;
    },
    kill,
    close,
    [Symbol.asyncDispose]: async () => {
      if (child.exitCode === null && child.signalCode === null) await close();
    },
  };
}

async function firstPage(browser: Browser): Promise<Page> {
  const context = browser.contexts()[0]!;
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  await page.waitForURL((url) => url.protocol === 'http:');
  await page.waitForLoadState('load');
  return page;
}

function killIfAlive(pid: number): void {
  if (!isAlive(pid)) return;
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Gone between the look and the kill.
  }
}
