import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';

/**
 * Keeps the elements what and where they are: an interpretation has all of them, in order.
 *
 * A change that would remove, double or reorder a section is refused. A selection stays inside the
 * section it began in, so that typing over it, cutting it or composing into it can't run elements
 * together in the first place; Ctrl+A takes the element the cursor is in.
 */
export function sectionGuard(): Plugin {
  return new Plugin({
    key: new PluginKey('sectionGuard'),
    filterTransaction: (transaction) =>
      !transaction.docChanged || outline(transaction.before) === outline(transaction.doc),
    appendTransaction(_, __, state) {
      const { $anchor, $head, empty } = state.selection;
      if (empty || !($anchor.depth === 0 || $anchor.start(1) !== sectionStart($head))) return null;
      const home = $anchor.depth > 0 ? $anchor : state.doc.resolve(Math.min(2, state.doc.content.size));
      const first = home.start(1) + 1;
      const last = home.end(1) - 1;
      const clamp = (pos: number) => Math.min(Math.max(pos, first), last);
      return state.tr.setSelection(TextSelection.create(state.doc, clamp($anchor.pos), clamp($head.pos)));
    },
    props: {
      handleKeyDown(view, event) {
        if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'a')
          return false;
        const { $from } = view.state.selection;
        const selection = TextSelection.create(view.state.doc, $from.start(1) + 1, $from.end(1) - 1);
        view.dispatch(view.state.tr.setSelection(selection));
        event.preventDefault();
        return true;
      },
    },
  });
}

const sectionStart = ($pos: ResolvedPos): number => ($pos.depth > 0 ? $pos.start(1) : -1);

function outline(doc: Node): string {
  const keys: string[] = [];
  doc.forEach((section) => keys.push(String(section.attrs['element'])));
  return keys.join(' ');
}
