import type { WebPreferences } from 'electron';

/** How a window of ours is made: the safe defaults, said aloud so that a test can hold us to them. */
export const windowPreferences = (preload: string, devTools: boolean): WebPreferences => ({
  preload,
  devTools,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  // The checker would send what is typed to a dictionary it downloads.
  spellcheck: false,
});

/** How the hidden window is made that turns a document into a PDF: no script of any origin runs in it. */
export const printPreferences = (partition: string): WebPreferences => ({
  partition,
  devTools: false,
  javascript: false,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
  spellcheck: false,
});
