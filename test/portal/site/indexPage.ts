import type { Instant } from '#shared/lib/instant.ts';
import { civilDateOf } from '#shared/lib/shanghaiTime.ts';
import type { Reply } from '../http/reply.ts';
import type { PortalDeps } from '../portalDeps.ts';
import { publicPackages, type HeldPackage } from '../storage/packages.ts';
import { pagesOf, type Page } from '../storage/pages.ts';
import { html, type Html } from './html.ts';
import { sitePage } from './layout.ts';

interface Entry {
  readonly held: HeldPackage;
  readonly pages: readonly Page[];
}

/** `/`: everything published, newest first; `?q=` narrows it by title, 文号 or issuer. */
export function indexPage({ db }: PortalDeps, query: string): Reply {
  const asked = query.trim().slice(0, 80);
  const entries = publicPackages(db)
    .map((held): Entry => ({ held, pages: pagesOf(db, held.id) }))
    .filter((entry) => asked === '' || searchable(entry).includes(asked));
  const heading = asked === '' ? html`<h1>最新公开</h1>` : html`<h1>“${asked}”的检索结果</h1>`;
  const list =
    entries.length === 0
      ? html`<p class="empty">
          ${asked === '' ? '还没有公开的文件。部门报送并经核验的材料包会出现在这里。' : '没有找到相符的文件。'}
        </p>`
      : html`<p class="count">共 ${entries.length} 件</p>
          <ol class="list">
            ${entries.map(entryHtml)}
          </ol>`;
  return sitePage(200, asked === '' ? '首页' : '检索', html`<div class="band">${heading}${list}</div>`);
}

const searchable = ({ held, pages }: Entry): string =>
  [
    held.title,
    held.department,
    held.indexNumber ?? '',
    ...pages.flatMap(({ title, header }) => [title, ...header.map(([, value]) => value)]),
  ].join('\n');

function entryHtml({ held, pages }: Entry): Html {
  const documents = pages.filter(({ kind, path }) => kind !== null && path.endsWith('.html'));
  const [first, ...others] = documents;
  const address = (page: Page): string => `/p/${held.id}/view/${encodeURIComponent(nameOf(page))}`;
  return html`<li>
    <h2><a href="${first ? address(first) : `/p/${held.id}/`}">${held.title}</a></h2>
    ${others.map((page) => html`<p class="companion"><span class="tag">${page.kind === 'interpretation' ? '解读' : '文件'}</span><a href="${address(page)}">${page.title}</a></p>`)}
    <p class="meta">
      <span>${held.department}</span><span>发布日期 <time datetime="${dateOf(held)}">${dateOf(held)}</time></span
      ><span>索引号 ${held.indexNumber ?? ''}</span
      >${held.supersededBy === null ? null : html`<span class="old">已被新版本取代</span>`}
    </p>
  </li>`;
}

/** File name of a page, without its folder. */
export const nameOf = ({ path }: Page): string => path.slice(path.lastIndexOf('/') + 1);

/** 发布日期, in Shanghai. */
export const dateOf = ({ publishedAt }: HeldPackage): string =>
  publishedAt === null ? '' : civilDateOf(publishedAt as Instant);
