import type { Reply } from '../http/reply.ts';
import { html, type Html } from './html.ts';

const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "frame-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const commonHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
} as const;

/** A page of the portal's own, around what departments publish. */
export function sitePage(status: number, title: string, main: Html): Reply {
  const page = html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} - 政府信息公开</title>
        <link rel="stylesheet" href="/site.css" />
        <link rel="icon" href="/site.svg" type="image/svg+xml" />
        <script src="/site.js" defer></script>
      </head>
      <body>
        <a class="skip" href="#main">跳到正文</a>
        <header class="masthead">
          <div class="band">
            <a class="brand" href="/"
              ><img src="/site.svg" alt="" width="40" height="40" /><span>政府信息公开<small>参考门户</small></span></a
            >
            <form class="search" role="search" action="/" method="get">
              <label for="q">检索</label
              ><input id="q" name="q" type="search" maxlength="80" placeholder="标题、文号、发布机构" /><button
                type="submit"
              >
                检索
              </button>
            </form>
          </div>
        </header>
        <main id="main" tabindex="-1" aria-label="页面正文">${main}</main>
        <footer>
          <div class="band">本站由参考门户生成，仅供联调与演示；所载文件为报送部门批准的原文，逐字节未改。</div>
        </footer>
      </body>
    </html> `;
  return {
    status,
    headers: { ...commonHeaders, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY },
    body: page.markup,
  };
}
