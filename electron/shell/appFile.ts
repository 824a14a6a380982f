import { extname, join, sep } from 'node:path';

/** A file of the window's own, found for a URL. */
export interface AppFile {
  readonly path: string;
  readonly mimeType: string;
}

/** Only kinds that the build makes; anything else is not served, so a stray file cannot become a page. */
const mimeTypes: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.mjs', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.jpg', 'image/jpeg'],
  ['.webp', 'image/webp'],
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
  ['.wasm', 'application/wasm'],
  ['.bcmap', 'application/octet-stream'],
  ['.pfb', 'application/octet-stream'],
  ['.ttf', 'font/ttf'],
]);

/**
 * The file under `root` that an `app://desk/…` URL names, or null for anything that is not one of ours:
 * another host, a name that leaves the folder (also when percent-encoded or with backslashes), a kind we never ship.
 */
export function findAppFile(root: string, url: string): AppFile | null {
  const parsed = URL.parse(url);
  if (parsed?.protocol !== 'app:' || parsed.host !== 'desk') return null;
  const name = decode(parsed.pathname === '/' ? '/index.html' : parsed.pathname);
  if (name === null || /[\\\0:]/.test(name)) return null;
  const path = join(root, name);
  const mimeType = mimeTypes.get(extname(path).toLowerCase());
  return mimeType !== undefined && path.startsWith(root.endsWith(sep) ? root : root + sep) ? { path, mimeType } : null;
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}
