/** The only door between window and core. It carries; it never decides. */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { Bridge, Events } from '#shared/contract/contract.ts';

const bridge: Bridge = {
  invoke: (channel, input) => ipcRenderer.invoke('desk:call', channel, input),
  on: (event, listener) => {
    const forward = (_: IpcRendererEvent, name: string, fact: Events[typeof event]): void => {
      if (name === event) listener(fact);
    };
    ipcRenderer.on('desk:event', forward);
    return () => ipcRenderer.off('desk:event', forward);
  },
};

contextBridge.exposeInMainWorld('desk', bridge);
