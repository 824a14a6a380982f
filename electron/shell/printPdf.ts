/**
 * Turns a self-contained HTML document into a tagged PDF with bookmarks, in a hidden window without script.
 *
 * The document is served from memory under `app://print/`, not from a temporary file (nothing unencrypted is left
 * on a shared PC) and not as a `data:` URL (which Chromium cuts off at 2 MB). The window lives in a session of its
 * own that can load nothing but that document, and is destroyed whatever happens.
 */
import { randomUUID } from 'node:crypto';
import { BrowserWindow, session } from 'electron';
import { printPolicy } from './contentSecurityPolicy.ts';
import { hardenSession } from './securityPolicy.ts';
import { printPreferences } from './windowPreferences.ts';

/** No `persist:` prefix: the session is kept in memory only. */
const partition = 'print';

/** Builds the printer; call it once, after the app is ready. */
export function createPdfPrinter(): (html: string) => Promise<Uint8Array> {
  const documents = new Map<string, string>();
  const printSession = session.fromPartition(partition);
  hardenSession(printSession);
  printSession.protocol.handle('app', ({ url }) => {
    const html = documents.get(url);
    return html === undefined
      ? new Response('Not found', { status: 404 })
      : new Response(html, {
          headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': printPolicy },
        });
  });

  return async (html) => {
    const url = `app://print/${randomUUID()}`;
    documents.set(url, html);
    const window = new BrowserWindow({ show: false, webPreferences: printPreferences(partition) });
    try {
      await window.loadURL(url);
      const pdf = await window.webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      });
      return new Uint8Array(pdf);
    } finally {
      documents.delete(url);
      window.destroy();
    }
  };
}
