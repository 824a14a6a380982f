import type { Block } from './document.ts';

/**
 * The depth of every heading and annex in the outline, from 1 and without gaps, by its place in `blocks`.
 *
 * The printed level says which typeface; a document that goes from 一、 straight to 1. still has an outline of two
 * levels, and screen readers and bookmarks must not see a hole.
 */
export function outlineDepths(blocks: readonly Block[]): ReadonlyMap<number, number> {
  const depths = new Map<number, number>();
  const open: number[] = [];
  blocks.forEach((block, index) => {
    if (block.type !== 'heading' && block.type !== 'annex') return;
    // 第一章 stands above 一、 although both are of the first printed level.
    const rank = block.type === 'annex' ? 0 : block.centred ? block.level / 10 : block.level;
    while (open.length > 0 && (open.at(-1) ?? 0) >= rank) open.pop();
    open.push(rank);
    depths.set(index, open.length);
  });
  return depths;
}
