import type { DisclosureDocument } from './document.ts';

/**
 * What the printed document says about its relatives: an interpretation names the policy it explains, with its
 * 文号. A policy's own text is never added to; its interpretations are named on the web page only.
 */
export function relatedLines({ related }: DisclosureDocument): readonly string[] {
  return related
    .filter(({ relation }) => relation === 'policy')
    .map(({ title, docNumber }) => `政策原文：${bookTitle(title)}${docNumber ? `（${docNumber}）` : ''}`);
}

/** A title in book marks; one that brings its own keeps them. */
export function bookTitle(title: string): string {
  return title.startsWith('《') ? title : `《${title}》`;
}
