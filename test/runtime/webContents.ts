import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type Electron from 'electron';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { toBrowserAddress, toElectronAddress } from './address.ts';
import type { StandInIpc } from './ipcMain.ts';
import { nodeWire } from './nodeWire.ts';
import { pageScript } from './pageScript.ts';
import { printToPdf } from './printToPdf.ts';
import { routePages } from './routePages.ts';
import type { SessionRules } from './sessions.ts';
import { emitting, preventable, strict } from './strict.ts';

export interface WebContentsSetup {
  readonly id: number;
  readonly preload: string | null;
  readonly session: Electron.Session;
  readonly rules: SessionRules;
  readonly ipc: StandInIpc;
  /** Opens the context of this window's page. */
  readonly openContext: () => Promise<BrowserContext>;
  readonly onClosed: () => void;
  readonly onTitle: (title: string) => void;
}

export interface StandInContents {
  readonly contents: Electron.WebContents;
  load(url: string): Promise<void>;
  close(): Promise<void>;
}

const events = [
  'will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview', 'did-finish-load', 'did-start-loading',
  'dom-ready', 'render-process-gone', 'destroyed',
]; // prettier-ignore

/** One page: what Electron calls `webContents`. */
export function createWebContents(setup: WebContentsSetup): StandInContents {
  const { emit, listening } = emitting('WebContents', events);
  const names = { post: `post_${randomUUID()}`, receive: `receive_${randomUUID()}` };
  const frames = new WeakMap<Frame, Electron.WebFrameMain>();
  let windowOpen: Parameters<Electron.WebContents['setWindowOpenHandler']>[0] | null = null;
  let loading = false;
  let current: Page | null = null;
  let closed = false;

  const frameMain = (frame: Frame): Electron.WebFrameMain => {
    const known = frames.get(frame);
    if (known) return known;
    const made = strict<Electron.WebFrameMain>('WebFrameMain', {
      get url() {
        return toElectronAddress(frame.url());
      },
      get origin() {
        return /^[a-z]+:\/\/[^/]*/.exec(toElectronAddress(frame.url()))?.[0] ?? 'null';
      },
    });
    frames.set(frame, made);
    return made;
  };

  const mayOpen = (url: string): boolean =>
    windowOpen?.(strict<Electron.HandlerDetails>('HandlerDetails', { url })).action !== 'deny';
  const mayNavigate = (frame: Frame | null, url: string): boolean => {
    if (frame === null) return mayOpen(url);
    // What the app itself loads is not asked about, as in Electron.
    if (loading && frame.parentFrame() === null) return true;
    const isMainFrame = frame.parentFrame() === null;
    const going = preventable({ url, isMainFrame });
    emit('will-frame-navigate', going.event);
    if (isMainFrame) emit('will-navigate', going.event);
    return !going.wasPrevented();
  };

  const adopt = async (): Promise<Page> => {
    const context = await setup.openContext();
    await routePages(context, setup.rules, mayNavigate);
    const page = context.pages().find((open) => open.url() === 'about:blank') ?? (await context.newPage());
    current = page;
    page.on('popup', (popup) => {
      if (!mayOpen(toElectronAddress(popup.url()))) void popup.close();
    });
    page.on('crash', () => emit('render-process-gone', {}, { reason: 'crashed', exitCode: 139 }));
    page.on('close', () => {
      if (page === current) ended();
    });
    page.on('load', () => {
      emit('did-finish-load');
      void page.title().then(setup.onTitle, () => undefined);
    });
    if (setup.preload !== null) {
      await page.exposeBinding(names.post, ({ frame }, message: string) =>
        setup.ipc.receive(contents, frameMain(frame), message),
      );
      await page.addInitScript({ content: pageScript(readFileSync(setup.preload, 'utf8'), names) });
    }
    await denyPermissions(context, page, setup.rules);
    return page;
  };
  const ended = (): void => {
    if (closed) return;
    closed = true;
    emit('destroyed');
    setup.onClosed();
  };
  const page = async (): Promise<Page> => (opening ??= adopt());
  let opening: Promise<Page> | null = null;

  const load = async (url: string): Promise<void> => {
    const shown = await page();
    loading = true;
    try {
      await shown.goto(toBrowserAddress(url));
    } finally {
      loading = false;
    }
  };

  const contents: Electron.WebContents = strict<Electron.WebContents>('WebContents', {
    ...(listening as Partial<Electron.WebContents>),
    id: setup.id,
    session: setup.session,
    get mainFrame() {
      if (!current) throw new Error('the stand-in has no main frame before the first load');
      return frameMain(current.mainFrame());
    },
    isDestroyed: () => closed,
    getURL: () => (current ? toElectronAddress(current.url()) : ''),
    setWindowOpenHandler: (handler) => void (windowOpen = handler),
    send: (channel, ...args: unknown[]) => {
      const call = `globalThis[${JSON.stringify(names.receive)}]?.(${JSON.stringify(nodeWire.encode({ channel, args }))})`;
      // A page that is being replaced hears nothing, as in Electron.
      void page().then((shown) => shown.evaluate(call).catch(() => undefined));
    },
    reload: () => {
      const url = toElectronAddress(current?.url() ?? '');
      const dead = current;
      // A crashed page cannot be loaded again; a new one takes its place.
      current = null;
      opening = null;
      void load(url).then(() => dead?.close());
    },
    printToPDF: async (options) => printToPdf(await page(), options),
  } satisfies Partial<Electron.WebContents>);

  return {
    contents,
    load,
    close: async () => {
      const shown = current;
      ended();
      await shown?.close();
    },
  };
}

/** Permissions a page might ask for, by the name Electron and the browser share. */
const permissions = ['geolocation', 'notifications', 'midi', 'camera', 'microphone', 'clipboard-read'] as const;
const electronNames: Readonly<Record<string, string>> = { camera: 'media', microphone: 'media' };

/** Chromium refuses what the app's check refuses. */
async function denyPermissions(context: BrowserContext, page: Page, rules: SessionRules): Promise<void> {
  const { checkPermission } = rules;
  if (!checkPermission) return;
  // Kept attached for the page's life: Chromium forgets the setting with the session that made it.
  const cdp = await context.newCDPSession(page);
  for (const name of permissions) {
    const setting = checkPermission(electronNames[name] ?? name) ? 'granted' : 'denied';
    await cdp.send('Browser.setPermission', { permission: { name }, setting });
  }
}
