import { resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { findElectronBinary } from '../runtime/electronBinary.ts';
import { ensureBuilt } from '../runtime/ensureBuilt.ts';
import { runStandIn } from './standIn.ts';

export interface LaunchOptions {
  /** The app's data folder; a second launch on the same folder is a restart. */
  readonly dataDir: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The app in a real window. */
export interface LaunchedApp extends AsyncDisposable {
  readonly page: Page;
  /** Which of the two ran; a report says so. */
  readonly runtime: 'electron' | 'stand-in';
  /** SIGKILL to every process of ours, as a power cut would. */
  kill(): Promise<void>;
  /** Quits as a person would. */
  close(): Promise<void>;
  /** SIGKILL to the core alone. */
  killCore(): Promise<void>;
}

/** Name the shell gives the core's process. */
const coreName = 'desk core';
const root = resolve(import.meta.dirname, '../..');

/** Starts the built app (building it when it is stale): in Electron where it is installed, else in the stand-in. */
export async function launchApp(options: LaunchOptions): Promise<LaunchedApp> {
  await ensureBuilt(root);
  const binary = findElectronBinary(root);
  return binary === null ? launchStandIn(options) : launchElectron(binary, options);
}

async function launchStandIn({ dataDir, env }: LaunchOptions): Promise<LaunchedApp> {
  const run = await runStandIn({ app: root, args: [`--data=${dataDir}`], ...(env && { env }) });
  return {
    page: run.page,
    runtime: 'stand-in',
    kill: () => run.kill(),
    close: async () => {
      await run.close();
    },
    killCore: async () => {
      process.kill(run.utilityPid(coreName), 'SIGKILL');
    },
    [Symbol.asyncDispose]: () => run[Symbol.asyncDispose](),
  };
}

async function launchElectron(binary: string, { dataDir, env }: LaunchOptions): Promise<LaunchedApp> {
  const app = await _electron.launch({
    executablePath: binary,
    args: [root, `--data=${dataDir}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    env: { ...(process.env as Record<string, string>), ...env },
  });
  const killAll = async (): Promise<void> => {
    const gone = new Promise((done) => app.process().once('exit', done));
    const core = await corePid(app).catch(() => null);
    app.process().kill('SIGKILL');
    if (core !== null) process.kill(core, 'SIGKILL');
    await gone;
  };
  return {
    page: await app.firstWindow(),
    runtime: 'electron',
    kill: killAll,
    close: () => app.close(),
    killCore: async () => {
      process.kill(await corePid(app), 'SIGKILL');
    },
    [Symbol.asyncDispose]: () => app.close(),
  };
}

const corePid = (app: ElectronApplication): Promise<number> =>
  app.evaluate((electron, name) => {
    const found = electron.app.getAppMetrics().find((metric) => metric.serviceName === name || metric.name === name);
    if (!found) throw new Error('No core is running');
    return found.pid;
  }, coreName);
