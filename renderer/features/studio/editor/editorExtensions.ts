import { Extension, type Extensions } from '@tiptap/core';
import { Document } from '@tiptap/extension-document';
import { Text } from '@tiptap/extension-text';
import { UndoRedo } from '@tiptap/extensions';
import { ClauseLink } from './ClauseLink.ts';
import { clauseTags } from './clauseTags.ts';
import { findingMarks } from './findingMarks.ts';
import { passageIds } from './passageIds.ts';
import { PassageNode } from './PassageNode.ts';
import { plainPaste } from './plainPaste.ts';
import { Section } from './Section.ts';
import { sectionGuard } from './sectionGuard.ts';
import { sectionHints } from './sectionHints.ts';

export interface EditorDeps {
  /** Clause id → what a tag calls it. */
  readonly labels: ReadonlyMap<string, string>;
  readonly showClause: (clause: string) => void;
  /** Opens the picker of clauses for the selected words (Alt+A). */
  readonly askClause: () => void;
  readonly newId: () => string;
}

/** The whole editor: its document, its one mark, undo, and the plug-ins that keep both in shape. */
export function editorExtensions({ labels, showClause, askClause, newId }: EditorDeps): Extensions {
  return [
    Document.extend({ content: 'section+' }),
    Section,
    PassageNode,
    Text,
    ClauseLink,
    UndoRedo,
    Extension.create({
      name: 'studio',
      addKeyboardShortcuts: () => ({
        'Alt-a': () => {
          askClause();
          return true;
        },
      }),
      addProseMirrorPlugins: () => [
        passageIds(newId),
        sectionGuard(),
        plainPaste((clause) => labels.has(clause)),
        clauseTags(labels, showClause),
        findingMarks(),
        sectionHints(),
      ],
    }),
  ];
}
