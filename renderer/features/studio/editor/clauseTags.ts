import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Node } from '@tiptap/pm/model';
import { clauseTagText } from '../clauses/clauseLabels.ts';

/**
 * Draws 〔第9条〕 after every linked stretch. The tag is a decoration, so it is never copied, saved
 * or counted as words; pressing it shows the clause.
 */
export function clauseTags(labels: ReadonlyMap<string, string>, show: (clause: string) => void): Plugin {
  return new Plugin({
    key: new PluginKey('clauseTags'),
    props: {
      decorations: (state) => DecorationSet.create(state.doc, tags(state.doc, labels)),
      handleDOMEvents: {
        // A tag is a button, not a place in the text: pressing it leaves focus and caret where they are.
        mousedown: (_, event) => {
          const isTag = clauseOfTag(event.target) !== null;
          if (isTag) event.preventDefault();
          return isTag;
        },
        click: (_, event) => {
          const clause = clauseOfTag(event.target);
          if (clause !== null) show(clause);
          return clause !== null;
        },
      },
    },
  });
}

function clauseOfTag(target: EventTarget | null): string | null {
  return target instanceof Element
    ? (target.closest('[data-tag-clause]')?.getAttribute('data-tag-clause') ?? null)
    : null;
}

function tags(doc: Node, labels: ReadonlyMap<string, string>): Decoration[] {
  const found: Decoration[] = [];
  doc.descendants((passage, pos) => {
    if (passage.type.name !== 'passage') return true;
    const id = String(passage.attrs['id']);
    passage.forEach((text, offset, index) => {
      const ending = clausesOf(text).filter((clause) => !clausesOf(passage.maybeChild(index + 1)).includes(clause));
      if (ending.length === 0) return;
      const words = clauseTagText(ending, labels);
      const key = `${id} ${ending.join(',')} ${found.length}`;
      found.push(
        Decoration.widget(pos + 1 + offset + text.nodeSize, () => tagElement(words, ending), {
          side: -1,
          key,
          ignoreSelection: true,
        }),
      );
    });
    return false;
  });
  return found;
}

function clausesOf(node: Node | null): readonly string[] {
  return (node?.marks ?? [])
    .filter(({ type }) => type.name === 'clauseLink')
    .map(({ attrs }) => String(attrs['clause']));
}

function tagElement(words: string, clauses: readonly string[]): HTMLElement {
  const tag = document.createElement('span');
  tag.className = 'studio-tag';
  tag.contentEditable = 'false';
  tag.dataset['tagClause'] = clauses[0] ?? '';
  tag.textContent = words;
  return tag;
}
