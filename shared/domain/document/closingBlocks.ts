import { writtenDate } from '../policy/civilDateText.ts';
import type { Block } from './document.ts';

const dateLine = new RegExp(`^${writtenDate}$`);

/** What stands after the last clause: 附件说明, 落款, 附注, and whatever else, each in its own form and in its order. */
export function closingBlocks(paragraphs: readonly string[]): readonly Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < paragraphs.length; at += 1) {
    const line = paragraphs[at] ?? '';
    const attachments = attachmentsAt(paragraphs, at);
    if (attachments) {
      blocks.push({ type: 'attachments', names: attachments.names });
      at = attachments.last;
    } else if (dateLine.test(line)) {
      blocks.push(signature(blocks, line));
    } else if (/^[（(].+[)）]$/.test(line)) {
      blocks.push({ type: 'note', text: line });
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
    .map((name) => name.replace(numbered, '').trim());
  return { names: names.filter((name) => name !== ''), last };
}

const numbered = /^\d{1,2}\s*[.．、]\s*/;
