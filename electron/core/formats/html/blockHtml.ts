import { assertNever } from '#shared/lib/result.ts';
import { attachmentLines } from '#shared/domain/document/attachmentLines.ts';
import type { Block, Lead } from '#shared/domain/document/document.ts';
import { outlineDepths } from '#shared/domain/document/outlineDepths.ts';
import { printedDate } from '#shared/domain/document/printedDate.ts';
import { printedNote } from '#shared/domain/document/printedNote.ts';
import { titleLines } from '#shared/domain/document/titleLines.ts';
import { escapeHtml } from './escapeHtml.ts';

/**
 * The blocks of a document as HTML, the same for the page on the web and the page on paper: the two differ in
 * style only. The title is `h1`, so headings begin at `h2` and follow the outline without a hole.
 */
export function blocksHtml(blocks: readonly Block[]): string {
  const depths = outlineDepths(blocks);
  return blocks.map((block, index) => blockHtml(block, depths.get(index) ?? 1)).join('\n');
}

function blockHtml(block: Block, depth: number): string {
  switch (block.type) {
    case 'heading': {
      const tag = `h${Math.min(6, depth + 1)}`;
      return `<${tag} class="level${block.level}${block.centred ? ' centred' : ''}">${escapeHtml(block.text)}</${tag}>`;
    }
    case 'paragraph':
      return `<p>${leadHtml(block.lead)}${escapeHtml(block.text)}</p>`;
    case 'question':
      return (
        `<div class="question">\n<p class="level1">问：${escapeHtml(block.question)}</p>\n` +
        `${block.answer.map((text, index) => `<p>${index === 0 ? '答：' : ''}${escapeHtml(text)}</p>`).join('\n')}\n</div>`
      );
    case 'note':
      return `<p>${escapeHtml(printedNote(block.text))}</p>`;
    case 'attachments':
      return attachmentsHtml(block.names);
    case 'annex':
      return annexHtml(block, depth);
    case 'signature':
      return signatureHtml(block.issuer, block.date);
    case 'table':
      return tableHtml(block);
    default:
      return assertNever(block);
  }
}

function leadHtml(lead: Lead | undefined): string {
  return lead
    ? `<span class="${lead.as === 'article' ? 'level1' : `level${lead.as}`}">${escapeHtml(lead.text)}</span>`
    : '';
}

function attachmentsHtml(names: readonly string[]): string {
  const lines = attachmentLines(names).map(
    ({ label, number, name }) =>
      `<li><span class="label">${label}</span><span class="number">${number}</span><span>${escapeHtml(name)}</span></li>`,
  );
  return `<ul class="attachments${names.length > 1 ? ' several' : ''}">\n${lines.join('\n')}\n</ul>`;
}

function annexHtml({ label, title }: Extract<Block, { type: 'annex' }>, depth: number): string {
  const tag = `h${Math.min(6, depth + 1)}`;
  const name = label === null ? '' : `<span class="label">${escapeHtml(label)}</span>`;
  const lines = title === null ? '' : `<span class="title">${titleLines(title).map(escapeHtml).join('<wbr>')}</span>`;
  return `<${tag} class="annex">${name}${lines}</${tag}>`;
}

function signatureHtml(issuer: string, date: string | null): string {
  const iso = date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date) ? ` datetime="${date}"` : '';
  const lines = [
    ...(issuer === '' ? [] : [`<span class="issuer">${escapeHtml(issuer)}</span>`]),
    ...(date === null
      ? []
      : [`<${iso ? 'time' : 'span'}${iso} class="date">${escapeHtml(printedDate(date))}</${iso ? 'time' : 'span'}>`]),
  ];
  return `<p class="signature">${lines.join('\n')}</p>`;
}

function tableHtml({ caption, header, rows }: Extract<Block, { type: 'table' }>): string {
  const cell = (tag: 'td' | 'th scope="col"', text: string): string =>
    `<${tag}>${escapeHtml(text).replaceAll('\n', '<br>')}</${tag.slice(0, 2)}>`;
  const name = escapeHtml(caption ?? `表格：${header.join('、')}`);
  return [
    // A wide table scrolls in its own frame, which therefore has to take the keyboard's focus.
    `<div class="table" role="region" aria-label="${name}" tabindex="0">`,
    `<table>${caption === null ? '' : `<caption>${escapeHtml(caption)}</caption>`}`,
    `<thead><tr>${header.map((text) => cell('th scope="col"', text)).join('')}</tr></thead>`,
    `<tbody>\n${rows.map((row) => `<tr>${header.map((_, column) => cell('td', row[column] ?? '')).join('')}</tr>`).join('\n')}\n</tbody>`,
    '</table></div>',
  ].join('\n');
}
