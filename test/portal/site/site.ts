/** The public site: anyone may read it, nobody signs, and it changes nothing. */
import { readFile } from 'node:fs/promises';
import type { Reply } from '../http/reply.ts';
import { publishedFile } from '../desk/publishPackage.ts';
import type { PortalDeps } from '../portalDeps.ts';
import { findPackage } from '../storage/packages.ts';
import { findPage, type Page } from '../storage/pages.ts';
import { indexPage, nameOf } from './indexPage.ts';
import { commonHeaders } from './layout.ts';
import { missingPage, withdrawnPage } from './noticePages.ts';
import { packagePage } from './packagePage.ts';
import { siteCss, siteJs, siteSvg } from './siteAssets.ts';

/** Departments' own pages run nothing, load nothing and may only be framed by this site. */
const DOCUMENT_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src 'self' data:",
  'font-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

const mediaTypes: ReadonlyMap<string, string> = new Map([
  ['pdf', 'application/pdf'],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
]);

export async function answerSite(deps: PortalDeps, path: string, query: URLSearchParams): Promise<Reply> {
  if (path === '/') return indexPage(deps, query.get('q') ?? '');
  if (path === '/site.css') return asset('text/css; charset=utf-8', siteCss);
  if (path === '/site.js') return asset('text/javascript; charset=utf-8', siteJs);
  if (path === '/site.svg') return asset('image/svg+xml', siteSvg);

  const [, root, packageId = '', room = '', name, ...rest] = decoded(path) ?? [];
  if (root !== 'p' || rest.length > 0) return missingPage();
  if (room === '' && name === undefined) return packagePage(deps, packageId, null) ?? missingPage();
  if (name === undefined) return missingPage();
  if (room === 'view') return packagePage(deps, packageId, name) ?? missingPage();
  return publishedBytes(deps, packageId, `${room}/${name}`);
}

/** The very bytes that were approved. */
async function publishedBytes(deps: PortalDeps, packageId: string, path: string): Promise<Reply> {
  const page = findPage(deps.db, packageId, path);
  const held = findPackage(deps.db, packageId);
  if (!page || !held) return missingPage();
  if (held.state === 'withdrawn') return withdrawnPage(deps.db, held);
  const body = await readFile(publishedFile(deps.dir, packageId, path));
  return { status: 200, headers: { ...commonHeaders, ...headersOf(page) }, body };
}

function headersOf(page: Page): Readonly<Record<string, string>> {
  const extension = page.path.slice(page.path.lastIndexOf('.') + 1).toLowerCase();
  if (extension === 'html' && page.kind !== null)
    return { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': DOCUMENT_POLICY };
  const saved = page.kind === null ? nameOf(page) : `${page.title}.${extension}`;
  return {
    'content-type': mediaTypes.get(extension) ?? 'application/octet-stream',
    // RFC 8187: the title is Chinese.
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(saved).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`,
    'content-security-policy': "default-src 'none'; sandbox",
  };
}

const asset = (type: string, body: string): Reply => ({
  status: 200,
  headers: { ...commonHeaders, 'content-type': type },
  body,
});

/** Path segments decoded one by one; null when one is not UTF-8. A decoded slash stays inside its segment and finds nothing. */
function decoded(path: string): readonly string[] | null {
  try {
    return path.split('/').map(decodeURIComponent);
  } catch {
    return null;
  }
}
