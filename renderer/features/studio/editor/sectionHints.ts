import { elements, type NotApplicable } from '#shared/domain/interpretation/interpretation.ts';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Node } from '@tiptap/pm/model';

const key = new PluginKey<readonly NotApplicable[]>('sectionHints');

/** In an element nobody has written in yet: what belongs there, or why it does not apply (不适用). */
export function sectionHints(): Plugin<readonly NotApplicable[]> {
  return new Plugin<readonly NotApplicable[]>({
    key,
    state: {
      init: () => [],
      // Set by `withNotApplicable` alone, below.
      apply: (transaction, shown) => (transaction.getMeta(key) as readonly NotApplicable[] | undefined) ?? shown,
    },
    props: { decorations: (state) => DecorationSet.create(state.doc, hints(state.doc, key.getState(state) ?? [])) },
  });
}

/** The change that makes the editor show these elements as not applicable; it is not a step of undo. */
export const withNotApplicable = (state: EditorState, shown: readonly NotApplicable[]): Transaction =>
  state.tr.setMeta(key, shown).setMeta('addToHistory', false);

function hints(doc: Node, notApplicable: readonly NotApplicable[]): Decoration[] {
  const found: Decoration[] = [];
  doc.forEach((section, pos) => {
    if (section.childCount !== 1 || section.content.size > 2) return;
    const element = elements.find(({ key: name }) => name === section.attrs['element']);
    if (!element) return;
    const reason = notApplicable.find(({ element: name }) => name === element.key)?.reason;
    const hint = reason === undefined ? element.hint : `不适用：${reason}`;
    found.push(Decoration.node(pos + 1, pos + 3, { class: 'studio-hint', 'data-hint': hint }));
  });
  return found;
}
