import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import type { Node } from '@tiptap/pm/model';

/**
 * Gives every paragraph an id of its own.
 *
 * A split copies or clears the id; afterwards the paragraph that kept the words keeps the id, so a
 * decision about a finding stays with them. Nothing is done while an input method composes: the
 * repair waits for the end of the composition, because touching the document would break it.
 */
export function passageIds(newId: () => string): Plugin {
  return new Plugin({
    key: new PluginKey('passageIds'),
    appendTransaction(transactions, _, state) {
      const composing = transactions.some((transaction) => transaction.getMeta('composition') !== undefined);
      if (composing || !transactions.some(({ docChanged }) => docChanged)) return null;
      return repair(state, newId);
    },
    view(view) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const ended = () => {
        clearTimeout(timer);
        // ProseMirror closes a composition 20 ms after the event.
        timer = setTimeout(() => {
          if (view.composing || view.isDestroyed) return;
          const transaction = repair(view.state, newId);
          if (transaction) view.dispatch(transaction);
        }, 40);
      };
      view.dom.addEventListener('compositionend', ended);
      return {
        destroy: () => {
          clearTimeout(timer);
          view.dom.removeEventListener('compositionend', ended);
        },
      };
    },
  });
}

function repair(state: EditorState, newId: () => string): Transaction | null {
  const owners = new Map<string, { readonly pos: number; readonly node: Node }>();
  const nameless: number[] = [];
  state.doc.descendants((node, pos) => {
    if (node.type.name !== 'passage') return true;
    const id: unknown = node.attrs['id'];
    const owner = typeof id === 'string' ? owners.get(id) : undefined;
    if (typeof id !== 'string') nameless.push(pos);
    else if (owner === undefined) owners.set(id, { pos, node });
    else if (owner.node.content.size > 0) nameless.push(pos);
    else {
      nameless.push(owner.pos);
      owners.set(id, { pos, node });
    }
    return false;
  });
  if (nameless.length === 0) return null;
  return nameless.reduce((transaction, pos) => transaction.setNodeAttribute(pos, 'id', newId()), state.tr);
}
