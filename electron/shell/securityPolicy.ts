import type { App, Session } from 'electron';
import { appOrigin } from './appOrigin.ts';

/** A page may use no camera, no location, no device, no network: the core does all of that, or nobody does. */
export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  // Behind the CSP, not instead of it: a page that lost its header still reaches nothing.
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !isLocal(url) }));
}

/** Keeps every page where it was opened, in every window there will ever be. */
export function hardenContents(app: Pick<App, 'on'>): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => {
      if (!isOwnPage(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => {
      // A frame shows what the page made (a PDF preview) or one of our own pages.
      if (!isOwnPage(event.url) && !event.url.startsWith(`blob:${appOrigin}/`) && event.url !== 'about:srcdoc') {
        event.preventDefault();
      }
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}

const isOwnPage = (url: string): boolean => url.startsWith(`${appOrigin}/`);

const isLocal = (url: string): boolean => /^(app|blob|data|devtools|chrome-extension):/.test(url);
