import { ipcMain, type WebContents, type WebFrameMain } from 'electron';
import type { SupervisedCore } from './supervisedCore.ts';
import { isChannel } from '#ipc/answer.ts';
import { appOrigin } from './appOrigin.ts';

/**
 * Carries the window's calls to the core.
 *
 * Only the top frame of the one window, showing one of our own pages, is heard: a frame it embeds shares the
 * WebContents but not the trust, and a page from elsewhere shares neither.
 */
export function serveCalls(window: () => WebContents | null, core: Pick<SupervisedCore, 'call'>): void {
  ipcMain.handle('desk:call', (event, channel: unknown, input: unknown) => {
    if (!isOurs(event.senderFrame, window()) || !isChannel(channel)) {
      throw new Error('Refused a call from an unknown frame or to an unknown channel');
    }
    return core.call(channel, input);
  });
}

const isOurs = (frame: WebFrameMain | null, contents: WebContents | null): boolean =>
  frame !== null && contents !== null && frame === contents.mainFrame && frame.origin === appOrigin;
