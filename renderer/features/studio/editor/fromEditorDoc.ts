import type { Passage, PassageLink, Section } from '#shared/domain/interpretation/interpretation.ts';
import type { EditorDoc, EditorPassage } from './editorDoc.ts';

/**
 * What the editor's document says, ready to be saved. Empty paragraphs are places to type, not
 * words, and are left out. Offsets of links are UTF-16 units; stretches of one clause that touch
 * are one link, ordered by where they begin.
 */
export function fromEditorDoc(doc: EditorDoc, newId: () => string): readonly Section[] {
  return doc.content.map(({ attrs, content }) => ({
    element: attrs.element,
    passages: content.map((node) => passage(node, newId)).filter(({ text }) => text !== ''),
  }));
}

function passage({ attrs, content = [] }: EditorPassage, newId: () => string): Passage {
  const links: PassageLink[] = [];
  /** Where the run of each clause that reaches the current offset began. */
  let open = new Map<string, number>();
  let offset = 0;
  for (const { text, marks = [] } of content) {
    const covering = new Map(marks.map(({ attrs: { clause } }) => [clause, open.get(clause) ?? offset] as const));
    for (const [clause, start] of open) {
      if (!covering.has(clause)) links.push({ clause, start, end: offset });
    }
    open = covering;
    offset += text.length;
  }
  for (const [clause, start] of open) links.push({ clause, start, end: offset });
  return {
    id: attrs.id ?? newId(),
    text: content.map(({ text }) => text).join(''),
    links: links.sort((a, b) => a.start - b.start || a.end - b.end || (a.clause < b.clause ? -1 : 1)),
  };
}
