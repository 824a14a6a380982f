import { BrowserWindow } from 'electron';
import { appOrigin } from './appOrigin.ts';
import { windowPreferences } from './windowPreferences.ts';

export interface MainWindowOptions {
  readonly preload: string;
  readonly devTools: boolean;
  readonly icon: string;
  /** Told when the page could not be loaded, or its process died; a dead one is loaded again: the core holds all. */
  readonly onCrash: (reason: string) => void;
}

/** Opens the one window and starts loading its page. */
export function openMainWindow({ preload, devTools, icon, onCrash }: MainWindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 1024,
    minHeight: 680,
    title: '政务公开工作台',
    icon,
    // The page's own colour, so that nothing flashes while it loads.
    backgroundColor: '#f5f6f8',
    autoHideMenuBar: true,
    webPreferences: windowPreferences(preload, devTools),
  });
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    onCrash(reason);
    window.webContents.reload();
  });
  // Rejects when the window is closed while it loads; there is then nobody to show anything to.
  window.loadURL(`${appOrigin}/index.html`).catch(() => onCrash('load-failed'));
  return window;
}

/** Brings a window to the person who asked for it a second time. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
