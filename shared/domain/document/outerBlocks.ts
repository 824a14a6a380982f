import { writtenDate } from '../policy/civilDateText.ts';
import type { Block } from './document.ts';

const dateLine = new RegExp(`^${writtenDate}$`);

/**
 * What stands before the first clause and after the last: 附件说明, 落款, 附注, annexes, and plain paragraphs, each in
 * its own form and in its order.
 */
export function outerBlocks(paragraphs: readonly string[]): readonly Block[] {
  const blocks: Block[] = [];
  let signed = false;
  for (let at = 0; at < paragraphs.length; at += 1) {
    const line = paragraphs[at] ?? '';
    const attachments = attachmentsAt(paragraphs, at);
    if (attachments) {
      blocks.push({ type: 'attachments', names: attachments.names });
      at = attachments.last;
    } else if (dateLine.test(line)) {
      blocks.push(signature(blocks, line));
      signed = true;
    } else if (/^附\s*件\s*\d{0,2}$/.test(line)) {
      const title = paragraphs[at + 1];
      const named = title !== undefined && isTitle(title);
      blocks.push({ type: 'annex', label: line.replace(/\s/g, ''), title: named ? title : null });
      if (named) at += 1;
      signed = false;
    } else if (/^[（(].+[)）]$/.test(line)) {
      blocks.push({ type: 'note', text: line });
    } else if (signed && isTitle(line)) {
      // After 落款 a notice (通知) goes on with what it issues, beginning with its title.
      blocks.push({ type: 'annex', label: null, title: line });
      signed = false;
    } else {
      blocks.push({ type: 'paragraph', text: line });
    }
  }
  return blocks;
}

/** Takes the short lines that end `blocks` as issuers: a date alone on its line closes a signature. */
function signature(blocks: Block[], date: string): Block {
  const issuers: string[] = [];
  for (let last = blocks.at(-1); isIssuer(last); last = blocks.at(-1)) {
    issuers.unshift(last.text);
    blocks.pop();
  }
  return { type: 'signature', issuer: issuers.join('　'), date: date.replace(/\s/g, '') };
}

function isIssuer(block: Block | undefined): block is Extract<Block, { type: 'paragraph' }> {
  return block?.type === 'paragraph' && block.text.length <= 30 && !/[。；：！？，]/.test(block.text);
}

const isTitle = (line: string): boolean => line.length <= 60 && !/[。；：，！？]/.test(line);

/** 附件：1.名称 2.名称, on one line or on several. */
function attachmentsAt(
  paragraphs: readonly string[],
  at: number,
): { readonly names: readonly string[]; readonly last: number } | null {
  const head = /^附\s*件\s*[：:]\s*(.+)$/.exec(paragraphs[at] ?? '');
  if (!head) return null;
  const lines = [head[1] ?? ''];
  let last = at;
  for (let next = paragraphs[last + 1]; next !== undefined && numbered.test(next); next = paragraphs[last + 1]) {
    lines.push(next);
    last += 1;
  }
  const names = lines
    .flatMap((line) => line.split(/\s+(?=\d{1,2}\s*[.．、])/))
    .map((name) => name.replace(numbered, '').trim())
    .filter((name) => name !== '');
  // A file that lost its line breaks has a whole annex behind the word; that is text, not a list of names.
  return names.every((name) => name.length <= 80 && !name.includes('。')) ? { names, last } : null;
}

const numbered = /^\d{1,2}\s*[.．、]\s*/;
