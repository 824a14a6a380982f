import { Node } from '@tiptap/core';
import { elements } from '#shared/domain/interpretation/interpretation.ts';

/**
 * One element (要素): its name in the margin, not editable, and its passages beside it. `isolating`
 * keeps Backspace and Delete from running one element into the next.
 */
export const Section = Node.create({
  name: 'section',
  content: 'passage+',
  isolating: true,
  defining: true,
  selectable: false,
  draggable: false,

  addAttributes() {
    return { element: { default: null } };
  },

  renderHTML({ node }) {
    const key = String(node.attrs['element']);
    const name = elements.find((element) => element.key === key)?.name ?? key;
    return [
      'section',
      { 'data-element': key, 'aria-label': name },
      ['h3', { contenteditable: 'false', class: 'studio-element' }, name],
      ['div', { class: 'studio-passages' }, 0],
    ];
  },
});
