import { Node } from '@tiptap/core';

/** One paragraph with a lasting id: findings, decisions and links hang on it. */
export const PassageNode = Node.create({
  name: 'passage',
  content: 'text*',
  marks: 'clauseLink',
  // Above the core's keys: its Enter would lift an empty paragraph out of its element.
  priority: 1100,

  addAttributes() {
    return {
      id: {
        default: null,
        keepOnSplit: false,
        // A pasted paragraph is new words, even when it was copied from here.
        parseHTML: () => null,
        renderHTML: ({ id }) => ({ 'data-passage': String(id) }),
      },
    };
  },

  parseHTML() {
    return [{ tag: 'p' }];
  },

  renderHTML({ HTMLAttributes }) {
    return ['p', HTMLAttributes, 0];
  },

  addKeyboardShortcuts() {
    return { Enter: ({ editor }) => editor.commands.splitBlock({ keepMarks: false }) };
  },
});
