/**
 * A document as the page that is printed to PDF: GB/T 9704-2012 in CSS paged media.
 *
 * It reads the same blocks as the docx and the web page and shares their order; only the printer sees it.
 */
import type { Block, DisclosureDocument } from '#shared/domain/document/document.ts';
import { printedDate } from '#shared/domain/document/printedDate.ts';
import { relatedLines } from '#shared/domain/document/relatedLines.ts';
import { signaturePlace } from '#shared/domain/document/signaturePlace.ts';
import { tableShares } from '#shared/domain/document/tableShares.ts';
import { titleLines } from '#shared/domain/document/titleLines.ts';
import { blocksHtml } from './blockHtml.ts';
import { escapeHtml } from './escapeHtml.ts';
import { printStyle } from './printStyle.ts';

export function writePrintHtml(document: DisclosureDocument): string {
  const { title, docNumber, subtitle, addressee, blocks } = document;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>
${printStyle}${blockStyles(blocks)}</style>
</head>
<body>
<header>
<h1>${titleLines(title).map(escapeHtml).join('<br>')}</h1>${line('number', docNumber)}${line('number', subtitle)}
</header>
<main>${line('addressee', addressee)}
${blocksHtml(blocks)}
${relatedLines(document)
  .map((text) => `<p>${escapeHtml(text)}</p>`)
  .join('\n')}
</main>
</body>
</html>
`;
}

const line = (name: string, text: string | null): string =>
  text === null ? '' : `\n<p class="${name}">${escapeHtml(text)}</p>`;

/** What only the block itself knows: where its signature stands and how wide its columns are, by order of appearance. */
function blockStyles(blocks: readonly Block[]): string {
  const rules: string[] = [];
  blocks.forEach((block, index) => {
    const at = `main > :nth-child(${index + 1} of :not(.addressee))`;
    if (block.type === 'signature') {
      const place = signaturePlace(block.issuer, block.date === null ? '' : printedDate(block.date));
      rules.push(
        `${at} .issuer { margin-right: ${place.issuer}em; }`,
        `${at} .date { margin-right: ${place.date}em; }`,
      );
    }
    if (block.type === 'table') {
      tableShares(block.header, block.rows).forEach((share, column) => {
        rules.push(`${at} th:nth-child(${column + 1}) { width: ${(share * 100).toFixed(2)}%; }`);
      });
    }
  });
  return rules.map((rule) => `${rule}\n`).join('');
}
