import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import { findAppFile } from './appFile.ts';
import { windowPolicy } from './contentSecurityPolicy.ts';

/** Must run before the app is ready: Chromium learns about schemes once, at start. */
export const declareAppScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);

/** Serves the built window from `root` (absolute) to the pages of one session, and nothing else to anybody. */
export function serveAppFiles(session: Session, root: string): void {
  session.protocol.handle('app', async ({ url, method }) => {
    const file = method === 'GET' ? findAppFile(root, url) : null;
    if (!file) return notFound();
    try {
      return new Response(new Uint8Array(await readFile(file.path)), { headers: headersFor(file.mimeType) });
    } catch {
      return notFound();
    }
  });
}

const notFound = (): Response => new Response('Not found', { status: 404, headers: headersFor('text/plain') });

const headersFor = (mimeType: string): Record<string, string> => ({
  'Content-Type': mimeType,
  'Content-Security-Policy': windowPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
});
