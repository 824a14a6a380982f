import { Mark } from '@tiptap/core';

/**
 * A stretch that explains one clause of the policy. Several may cover the same words (`excludes` is
 * empty), and typing at its end does not stretch it: a link says what a person selected.
 */
export const ClauseLink = Mark.create({
  name: 'clauseLink',
  inclusive: false,
  excludes: '',

  addAttributes() {
    return {
      clause: {
        default: null,
        parseHTML: (element) => element.getAttribute('data-clause'),
        renderHTML: ({ clause }) => ({ 'data-clause': String(clause) }),
      },
    };
  },

  parseHTML() {
    return [{ tag: 'span[data-clause]' }];
  },

  renderHTML({ HTMLAttributes }) {
    return ['span', { ...HTMLAttributes, class: 'studio-link' }, 0];
  },
});
