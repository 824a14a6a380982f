/**
 * A document as the page the portal serves, byte for byte.
 *
 * One file, no script, nothing fetched: it looks the same on the portal, in an archive and on a memory stick, and
 * its own policy forbids everything else even if a server adds none. Readable at 320 px and at 400 % zoom; the
 * same document always gives the same text.
 */
import type { DisclosureDocument, RelatedDocument } from '#shared/domain/document/document.ts';
import { bookTitle } from '#shared/domain/document/relatedLines.ts';
import { titleLines } from '#shared/domain/document/titleLines.ts';
import { blocksHtml } from './blockHtml.ts';
import { escapeHtml } from './escapeHtml.ts';
import { webStyle } from './webStyle.ts';

export function writeHtml(document: DisclosureDocument): string {
  const { title, docNumber, subtitle, addressee, blocks, kind } = document;
  // schema.org has no narrower type for 政策解读 than an article.
  const type = kind === 'policy' ? 'Legislation' : 'Article';
  const issuer = valueOf(document, '发布机构');
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="ArticleTitle" content="${escapeHtml(title)}">${issuer ? `\n<meta name="ContentSource" content="${escapeHtml(issuer)}">` : ''}
<meta name="description" content="${escapeHtml(summary(document))}">
<title>${escapeHtml(title)}</title>
<style>
${webStyle}</style>
</head>
<body>
<main>
<article itemscope itemtype="https://schema.org/${type}">
<header>
${catalogueHtml(document)}<h1 itemprop="name">${titleHtml(title)}</h1>${line('number', docNumber, type === 'Legislation' ? 'legislationIdentifier' : null)}${line('number', subtitle, null)}
</header>
<div class="text" itemprop="${type === 'Article' ? 'articleBody' : 'text'}">${line('addressee', addressee, null)}
${blocksHtml(blocks)}
</div>
</article>
${relatedHtml(document.related)}</main>
</body>
</html>
`;
}

/** Each printed line a box of its own, so that a narrow window breaks between lines first and inside words last. */
const titleHtml = (title: string): string =>
  titleLines(title)
    .map((text) => `<span>${escapeHtml(text)}</span>`)
    .join('');

const valueOf = ({ catalogue }: DisclosureDocument, asked: string): string | null =>
  catalogue.find(({ name }) => name === asked)?.value ?? null;

const line = (name: string, text: string | null, property: string | null): string =>
  text === null ? '' : `\n<p class="${name}"${property ? ` itemprop="${property}"` : ''}>${escapeHtml(text)}</p>`;

/** The first paragraph's beginning, for search engines. */
function summary({ blocks, title }: DisclosureDocument): string {
  const first = blocks.find((block) => block.type === 'paragraph');
  return [...(first?.text ?? title)].slice(0, 120).join('');
}

/** 目录 header: what can be known at approval; the portal adds 索引号 and 发布日期 beside the page. */
function catalogueHtml({ catalogue }: DisclosureDocument): string {
  if (catalogue.length === 0) return '';
  const rows = catalogue.map(
    ({ name, value }) => `<div><dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd></div>`,
  );
  return `<dl class="catalogue" aria-label="公开目录信息">\n${rows.join('\n')}\n</dl>\n`;
}

function relatedHtml(related: readonly RelatedDocument[]): string {
  if (related.length === 0) return '';
  const items = related.map(({ title, docNumber, file, relation }) => {
    const name = relation === 'policy' ? '政策原文' : '政策解读';
    const number = docNumber ? `（${escapeHtml(docNumber)}）` : '';
    return `<li>${name}：<a href="${escapeHtml(encodeURIComponent(file))}">${escapeHtml(bookTitle(title))}</a>${number}</li>`;
  });
  return `<nav class="related" aria-labelledby="related">\n<h2 id="related">相关文件</h2>\n<ul>\n${items.join('\n')}\n</ul>\n</nav>\n`;
}
