import { existsSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type Electron from 'electron';
import { createInstanceLock } from './instanceLock.ts';
import type { Settings } from './settings.ts';
import { emitting, preventable, strict } from './strict.ts';

export interface AppDeps {
  readonly settings: Settings;
  /** Starts what `ready` promises. */
  readonly open: () => Promise<void>;
  readonly closeWindows: () => void;
  /** Ends what must not outlive the program. */
  readonly shutDown: () => Promise<void>;
}

export interface StandInApp {
  readonly app: typeof Electron.app;
  /** Called by the runner when the app's main file has run. */
  becomeReady(): Promise<void>;
  emitContents(contents: Electron.WebContents): void;
  allWindowsClosed(): void;
}

const events = [
  'ready', 'window-all-closed', 'before-quit', 'will-quit', 'quit', 'activate', 'second-instance', 'web-contents-created',
]; // prettier-ignore

/** Makes the `app` module. */
export function createApp({ settings, open, closeWindows, shutDown }: AppDeps): StandInApp {
  const { emit, listening } = emitting('app', events);
  const manifest = JSON.parse(readFileSync(join(settings.app, 'package.json'), 'utf8')) as Manifest;
  const name = manifest.productName ?? manifest.name;
  const home = homedir();
  const appData = process.env['XDG_CONFIG_HOME'] ?? join(home, '.config');
  const paths = new Map<string, string>([
    ['home', home],
    ['appData', appData],
    ['userData', join(appData, name)],
    ['sessionData', join(appData, name)],
    ['temp', tmpdir()],
    ['documents', join(home, 'Documents')],
    ['downloads', join(home, 'Downloads')],
  ]);
  const lock = createInstanceLock();
  const ready = Promise.withResolvers<undefined>();
  let isReady = false;
  let quitting = false;

  const exit = (code = 0): void => {
    quitting = true;
    emit('quit', {}, code);
    lock.release();
    // What was under way with a page that is being closed fails now, and nobody waits for it.
    process.on('uncaughtException', () => process.exit(code));
    const patience = setTimeout(() => process.exit(code), 5_000);
    void shutDown().finally(() => {
      clearTimeout(patience);
      process.exit(code);
    });
  };
  const allowed = (event: string): boolean => {
    const asked = preventable({});
    emit(event, asked.event);
    return !asked.wasPrevented();
  };
  const quit = (): void => {
    if (quitting || !allowed('before-quit')) return;
    quitting = true;
    closeWindows();
    if (allowed('will-quit')) exit(0);
  };

  return {
    app: strict<typeof Electron.app>('app', {
      ...(listening as Partial<typeof Electron.app>),
      name,
      isPackaged: settings.resources !== null,
      getName: () => name,
      getVersion: () => manifest.version,
      getAppPath: () => settings.app,
      getPath: (key) => {
        const path = paths.get(key);
        if (path === undefined) throw new Error(`the stand-in has no electron.app.getPath('${key}')`);
        return path;
      },
      setPath: (key, path) => {
        if (!paths.has(key)) throw new Error(`the stand-in has no electron.app.setPath('${key}')`);
        if (!existsSync(path)) throw new Error(`Path '${path}' does not exist`);
        paths.set(key, path);
      },
      isReady: () => isReady,
      whenReady: () => ready.promise,
      // Every page of the stand-in is in Chromium's own process; Chromium's sandbox needs rights a container lacks.
      enableSandbox: () => undefined,
      requestSingleInstanceLock: () =>
        lock.take(paths.get('userData') ?? '', () => emit('second-instance', {}, [], process.cwd(), {})),
      releaseSingleInstanceLock: () => lock.release(),
      quit,
      exit,
    } satisfies Partial<typeof Electron.app>),

    becomeReady: async () => {
      if (quitting) return;
      await open();
      isReady = true;
      emit('ready', {}, {});
      ready.resolve(undefined);
    },
    emitContents: (contents) => emit('web-contents-created', {}, contents),
    allWindowsClosed: () => {
      if (!quitting) emit('window-all-closed');
    },
  };
}

interface Manifest {
  readonly name: string;
  readonly productName?: string;
  readonly version: string;
}
