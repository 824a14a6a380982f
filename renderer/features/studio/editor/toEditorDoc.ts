import {
  elements,
  type Passage,
  type PassageLink,
  type Section,
} from '#shared/domain/interpretation/interpretation.ts';
import type { EditorDoc, EditorPassage, EditorText } from './editorDoc.ts';

/**
 * What the editor opens: every element, in order; one nobody has written in gets an empty paragraph,
 * because a cursor needs a place to stand. `newId` names those paragraphs (a random UUID).
 */
export function toEditorDoc(sections: readonly Section[], newId: () => string): EditorDoc {
  return {
    type: 'doc',
    content: elements.map(({ key }) => {
      const passages = sections.filter(({ element }) => element === key).flatMap((section) => section.passages);
      const written = passages.length > 0 ? passages : [{ id: newId(), text: '', links: [] }];
      return { type: 'section', attrs: { element: key }, content: written.map(passageNode) };
    }),
  };
}

function passageNode({ id, text, links }: Passage): EditorPassage {
  const content = stretches(text, links);
  return { type: 'passage', attrs: { id }, ...(content.length > 0 && { content }) };
}

/** Cuts the text wherever a link begins or ends; every piece carries the links that cover it. */
function stretches(text: string, links: readonly PassageLink[]): readonly EditorText[] {
  const cuts = new Set([0, text.length]);
  for (const { start, end } of links) {
    cuts.add(clamp(start, text.length));
    cuts.add(clamp(end, text.length));
  }
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(1).map((end, index) => {
    const start = edges[index] ?? 0;
    const clauses = new Set(links.filter((link) => link.start <= start && link.end >= end).map(({ clause }) => clause));
    const marks = [...clauses].map((clause) => ({ type: 'clauseLink' as const, attrs: { clause } }));
    return { type: 'text' as const, text: text.slice(start, end), ...(marks.length > 0 && { marks }) };
  });
}

const clamp = (offset: number, length: number): number => Math.min(Math.max(offset, 0), length);
