/**
 * What `import … from 'electron'` means under the stand-in.
 *
 * Every export has Electron's own type and throws by name for what it lacks. An export that is missing altogether
 * stops the app at its import, with Node naming it: that, too, is loud.
 */
import type Electron from 'electron';
import { createApp } from './appModule.ts';
import { openBrowser, type StandInBrowser } from './browser.ts';
import { createWindows } from './browserWindow.ts';
import { createDialog, createMenu, createNotification, createSafeStorage, createShell } from './desktop.ts';
import { createIpcMain } from './ipcMain.ts';
import { createSessions } from './sessions.ts';
import { readSettings } from './settings.ts';
import { strict } from './strict.ts';
import { createUtilityProcess } from './utilityProcess.ts';

const settings = readSettings(process.env);
const say = (line: string): void => console.error(line);

const browser = Promise.withResolvers<StandInBrowser>();
const sessions = createSessions();
const ipc = createIpcMain();
const windows = createWindows({
  browser: () => browser.promise,
  sessions,
  ipc,
  onContents: (contents) => standInApp.emitContents(contents),
  onAllClosed: () => standInApp.allWindowsClosed(),
});
const opened: { browser: StandInBrowser | null } = { browser: null };
const standInApp = createApp({
  settings,
  open: async () => {
    opened.browser = await openBrowser(settings);
    browser.resolve(opened.browser);
    const { debugAddress, profile } = opened.browser;
    process.send?.({ type: 'browser', debugAddress, profile });
  },
  closeWindows: () => windows.closeAll(),
  shutDown: async () => opened.browser?.close(),
});

/** Called by the runner when the app's main file has run; not a part of Electron. */
export const becomeReady = (): Promise<void> => standInApp.becomeReady();

export const app = standInApp.app;
export const BrowserWindow = windows.BrowserWindow;
export const dialog = createDialog(say, process.env['STAND_IN_SAVE_FOLDER'] ?? null);
export const ipcMain = ipc.ipcMain;
export const Menu = createMenu();
export const Notification = createNotification(say, process.env['STAND_IN_CLICK_NOTIFICATIONS'] === '1');
export const protocol = strict<typeof Electron.protocol>('protocol', {
  // A `.localhost` origin has these privileges already.
  registerSchemesAsPrivileged: () => undefined,
});
export const safeStorage = createSafeStorage();
export const session = sessions.session;
export const shell = createShell(say);
export const utilityProcess = createUtilityProcess((pid, serviceName) => {
  process.send?.({ type: 'utility', pid, serviceName });
});
