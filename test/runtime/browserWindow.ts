import type Electron from 'electron';
import type { BrowserContext } from 'playwright-core';
import type { StandInBrowser } from './browser.ts';
import type { StandInIpc } from './ipcMain.ts';
import type { Sessions } from './sessions.ts';
import { emitting, onlyKnown, preventable, strict } from './strict.ts';
import { createWebContents } from './webContents.ts';

export interface WindowDeps {
  readonly browser: () => Promise<StandInBrowser>;
  readonly sessions: Sessions;
  readonly ipc: StandInIpc;
  readonly onContents: (contents: Electron.WebContents) => void;
  readonly onAllClosed: () => void;
}

export interface Windows {
  readonly BrowserWindow: typeof Electron.BrowserWindow;
  closeAll(): void;
}

const options = [
  'width', 'height', 'minWidth', 'minHeight', 'title', 'icon', 'backgroundColor', 'autoHideMenuBar', 'show', 'webPreferences',
]; // prettier-ignore
const preferences = [
  'preload', 'partition', 'devTools', 'javascript', 'sandbox', 'contextIsolation', 'nodeIntegration', 'nodeIntegrationInWorker',
  'nodeIntegrationInSubFrames', 'webSecurity', 'allowRunningInsecureContent', 'experimentalFeatures', 'webviewTag',
  'navigateOnDragDrop', 'spellcheck',
]; // prettier-ignore

/** Makes the `BrowserWindow` class. A window made with `show: false` has a page but no place on the screen. */
export function createWindows(deps: WindowDeps): Windows {
  const open = new Set<Electron.BrowserWindow>();
  let lastId = 0;

  const create = (asked: Electron.BrowserWindowConstructorOptions = {}): Electron.BrowserWindow => {
    onlyKnown('BrowserWindow', asked, options);
    const web = asked.webPreferences ?? {};
    onlyKnown('webPreferences', web, preferences);
    const { emit, listening } = emitting('BrowserWindow', ['close', 'closed', 'page-title-updated', 'focus', 'show']);
    const session = deps.sessions.fromPartition(web.partition);
    let title = asked.title ?? '';
    const visible = asked.show ?? true;
    let destroyed = false;

    const gone = (): void => {
      if (destroyed) return;
      destroyed = true;
      const wasShown = open.delete(window) && visible;
      emit('closed');
      if (wasShown && open.size === 0) deps.onAllClosed();
    };
    const page = createWebContents({
      id: (lastId += 1),
      preload: web.preload ?? null,
      session,
      rules: deps.sessions.rulesOf(session),
      ipc: deps.ipc,
      openContext: async (): Promise<BrowserContext> => {
        const browser = await deps.browser();
        return visible ? browser.shown : browser.hidden(web.javascript ?? true);
      },
      onClosed: gone,
      onTitle: (text) => {
        title = text;
        emit('page-title-updated', {}, text, true);
      },
    });

    const window: Electron.BrowserWindow = strict<Electron.BrowserWindow>('BrowserWindow', {
      ...(listening as Partial<Electron.BrowserWindow>),
      id: lastId,
      webContents: page.contents,
      loadURL: (url) => page.load(url),
      getTitle: () => title,
      isDestroyed: () => destroyed,
      isMinimized: () => false,
      isVisible: () => visible,
      restore: () => undefined,
      show: () => {
        if (!visible) throw new Error('the stand-in has no electron.BrowserWindow.show for a hidden window');
        emit('show');
      },
      focus: () => emit('focus'),
      close: () => {
        const closing = preventable({});
        emit('close', closing.event);
        if (!closing.wasPrevented()) void page.close();
      },
      destroy: () => void page.close(),
    } satisfies Partial<Electron.BrowserWindow>);
    open.add(window);
    deps.onContents(page.contents);
    return window;
  };

  // Only `new` and the static side: an instance is what `create` gives.
  const constructed = new Proxy(function BrowserWindow() {}, { construct: (_, [asked]) => create(asked as never) });
  return {
    BrowserWindow: strict<typeof Electron.BrowserWindow>(
      'BrowserWindow',
      Object.assign(constructed, {
        getAllWindows: () => [...open],
        fromWebContents: (contents: Electron.WebContents) =>
          [...open].find((one) => one.webContents === contents) ?? null,
      }),
    ),
    closeAll: () => {
      for (const window of open) window.close();
    },
  };
}
