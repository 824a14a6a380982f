import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { hardenContents } from '#shell/securityPolicy.ts';

/** Hardens contents that emit what Chromium emits for a `webview`; the stand-in's browser has none to make. */
export function webviewRefused(harden: (app: Pick<App, 'on'>) => void = hardenContents): boolean {
  const app = new EventEmitter();
  const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler: () => undefined });
  harden(app as unknown as Pick<App, 'on'>);
  app.emit('web-contents-created', {}, contents);
  let refused = false;
  contents.emit('will-attach-webview', {
    preventDefault: () => {
      refused = true;
    },
  });
  return refused;
}
