import type Electron from 'electron';
import { nodeWire } from './nodeWire.ts';
import { strict } from './strict.ts';

/** The `ipcMain` module, and the other end of the page's `post`. */
export interface StandInIpc {
  readonly ipcMain: typeof Electron.ipcMain;
  /** Answers one encoded invocation that came from `frame` of `sender`. */
  receive(sender: Electron.WebContents, frame: Electron.WebFrameMain, message: string): Promise<string>;
}

/** Makes the module. */
export function createIpcMain(): StandInIpc {
  const handlers = new Map<string, Parameters<Electron.IpcMain['handle']>[1]>();
  return {
    ipcMain: strict<Electron.IpcMain>('ipcMain', {
      handle: (channel, handler) => {
        if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
        handlers.set(channel, handler);
      },
      removeHandler: (channel) => void handlers.delete(channel),
    } satisfies Pick<Electron.IpcMain, 'handle' | 'removeHandler'>),

    receive: async (sender, frame, message) => {
      try {
        const { channel, args } = nodeWire.decode(message) as { channel: string; args: unknown[] };
        const handler = handlers.get(channel);
        if (!handler) throw new Error(`No handler registered for '${channel}'`);
        const event = strict<Electron.IpcMainInvokeEvent>('IpcMainInvokeEvent', { sender, senderFrame: frame });
        const value: unknown = await handler(event, ...args);
        return nodeWire.encode({ ok: true, value });
      } catch (thrown) {
        return nodeWire.encode({ ok: false, message: String(thrown) });
      }
    },
  };
}
