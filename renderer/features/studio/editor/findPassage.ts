import type { Node } from '@tiptap/pm/model';
import { locate } from '#renderer/lib/locate.ts';

/** Positions in the editor's document of a stretch that was found in the saved text; null when its words are gone. */
export function findPassage(
  doc: Node,
  wanted: { readonly passage: string; readonly start: number; readonly end: number; readonly text: string },
): { readonly from: number; readonly to: number } | null {
  let found: { readonly from: number; readonly to: number } | null = null;
  doc.descendants((node, pos) => {
    if (node.type.name !== 'passage') return found === null;
    if (node.attrs['id'] !== wanted.passage) return false;
    const stretch = locate(node.textContent, wanted);
    if (stretch !== null) found = { from: pos + 1 + stretch.start, to: pos + 1 + stretch.end };
    return false;
  });
  return found;
}
