import type { Reply } from '../http/reply.ts';
import type { PortalDeps } from '../portalDeps.ts';
import { findPackage, type HeldPackage } from '../storage/packages.ts';
import { pagesOf, type Page } from '../storage/pages.ts';
import { html, type Html } from './html.ts';
import { dateOf, nameOf } from './indexPage.ts';
import { sitePage } from './layout.ts';
import { withdrawnPage } from './noticePages.ts';

/**
 * `/p/{packageId}/` and `/p/{packageId}/view/{name}`: 索引号 and 发布日期 around the approved page.
 * The page itself is framed from its own address, where its bytes are served as they were signed.
 */
export function packagePage({ db }: PortalDeps, packageId: string, name: string | null): Reply | null {
  const held = findPackage(db, packageId);
  if (!held?.indexNumber) return null;
  if (held.state === 'withdrawn') return withdrawnPage(db, held);
  const pages = pagesOf(db, packageId);
  const documents = pages.filter(({ path }) => path.startsWith('documents/') && path.endsWith('.html'));
  const shown = name === null ? documents[0] : documents.find((page) => nameOf(page) === name);
  if (!shown) return name === null && pages.length > 0 ? withoutPage(held, pages) : null;

  const successor = held.supersededBy === null ? null : findPackage(db, held.supersededBy);
  return sitePage(
    200,
    shown.title,
    html`<div class="band document">
      <nav class="crumbs" aria-label="当前位置">
        <a href="/">首页</a><span aria-hidden="true">›</span><span aria-current="page">${shown.title}</span>
      </nav>
      ${successor ? html`<p class="notice">本文件已被新版本取代：<a href="/p/${successor.id}/">${successor.title}</a></p>` : null}
      ${catalogue(held, [])} ${tabs(held, documents, shown)}
      <iframe
        class="page"
        src="/p/${held.id}/${shown.path.split('/').map(encodeURIComponent).join('/')}"
        title="${shown.title}（批准的原文）"
      ></iframe>
      ${downloads(held, pages, shown)}
    </div>`,
  );
}

/** The 目录 header: what the portal assigns, and what the record says where no approved page says it already. */
function catalogue(held: HeldPackage, header: Page['header']): Html {
  const rows: readonly (readonly [string, string])[] = [
    ['索引号', held.indexNumber ?? ''],
    ['发布日期', dateOf(held)],
    ...header,
  ];
  return html`<table class="catalogue">
    <caption>
      公开目录信息
    </caption>
    <tbody>
      ${rows.map(
        ([label, value]) =>
          html`<tr>
            <th scope="row">${label}</th>
            <td>${value}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function tabs({ id }: HeldPackage, documents: readonly Page[], shown: Page): Html | null {
  if (documents.length < 2) return null;
  return html`<nav class="tabs" aria-label="同一材料包的文件">
    ${documents.map(
      (page) =>
        html`<a
          href="/p/${id}/view/${encodeURIComponent(nameOf(page))}"
          ${page === shown ? html` aria-current="page"` : null}
          >${page.kind === 'interpretation' ? '政策解读' : page.kind === 'policy' ? '政策文件' : page.title}</a
        >`,
    )}
  </nav>`;
}

const formats: ReadonlyMap<string, string> = new Map([
  ['docx', 'Word 文档'],
  ['pdf', 'PDF 文档'],
  ['html', '网页原文'],
]);

function downloads({ id }: HeldPackage, pages: readonly Page[], shown: Page | null): Html {
  const own = (page: Page): boolean => page.kind === null || (shown !== null && baseOf(page) === baseOf(shown));
  return html`<section class="downloads" aria-labelledby="downloads">
    <h2 id="downloads">下载</h2>
    <ul>
      ${pages.filter(own).map((page) => {
        const extension = page.path.slice(page.path.lastIndexOf('.') + 1).toLowerCase();
        const label = page.kind === null ? page.title : `${page.title}（${formats.get(extension) ?? extension}）`;
        return html`<li>
          <a href="/p/${id}/${page.path.split('/').map(encodeURIComponent).join('/')}">${label}</a>
          <span class="size">${sizeText(page.size)}</span>
        </li>`;
      })}
    </ul>
  </section>`;
}

/** A package without an HTML document still shows its header and its files. */
function withoutPage(held: HeldPackage, pages: readonly Page[]): Reply {
  const [first] = pages;
  return sitePage(
    200,
    held.title,
    html`<div class="band document">
      <h1>${held.title}</h1>
      ${catalogue(held, first?.header ?? [])}${downloads(held, pages, first ?? null)}
    </div>`,
  );
}

const baseOf = (page: Page): string => nameOf(page).replace(/\.[^.]*$/, '');

const sizeText = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
