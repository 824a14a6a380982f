import type { Editor } from '@tiptap/react';
import { TextSelection } from '@tiptap/pm/state';
import type { ElementKey } from '#shared/domain/interpretation/interpretation.ts';
import { findPassage } from './findPassage.ts';

interface Stretch {
  readonly passage: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Scrolls to a stretch and puts the cursor there; false when its words are gone. */
export function reveal(editor: Editor, stretch: Stretch): boolean {
  const place = findPassage(editor.state.doc, stretch);
  if (place === null) return false;
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, place.from)));
  scrollTo(editor, place.from);
  return true;
}

/** Moves to an element: its first paragraph, at the end of its words. */
export function revealElement(editor: Editor, element: ElementKey, focus: boolean): void {
  editor.state.doc.forEach((section, offset) => {
    if (section.attrs['element'] !== element) return;
    const at = offset + 1 + (section.firstChild?.nodeSize ?? 2) - 1;
    scrollTo(editor, at);
    if (!focus) return;
    editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, at)));
    editor.view.focus();
  });
}

/** The element the cursor is in. */
export function elementAt(editor: Editor): ElementKey | null {
  const { $head } = editor.state.selection;
  // Every section's key is an element's: the document is made by `toEditorDoc`.
  return $head.depth > 0 ? ($head.node(1).attrs['element'] as ElementKey) : null;
}

/** Replaces the found words by the policy's own (采用原文), as one step of undo; false when they are gone. */
export function adoptWords(editor: Editor, stretch: Stretch, words: string): boolean {
  const place = findPassage(editor.state.doc, stretch);
  if (place === null || words === '') return false;
  const { tr } = editor.state;
  // The words keep the links they had: what is corrected still explains the same clause.
  const marks = editor.state.doc.resolve(place.from + 1).marks();
  editor.view.dispatch(tr.replaceWith(place.from, place.to, editor.schema.text(words, marks)));
  return true;
}

/** The words a link would be put on: the selection, or the whole paragraph where nothing is selected. */
export function linkRange(
  editor: Editor,
): { readonly from: number; readonly to: number; readonly words: string } | null {
  const { from, to, empty, $from } = editor.state.selection;
  const range = empty ? { from: $from.start(), to: $from.end() } : { from, to };
  const words = editor.state.doc.textBetween(range.from, range.to, ' ');
  return words.trim() === '' ? null : { ...range, words };
}

/** Clauses that the selected words explain. */
export function linkedClauses(editor: Editor): readonly string[] {
  const { from, to } = editor.state.selection;
  const found = new Set<string>();
  editor.state.doc.nodesBetween(from, to, (node) => {
    for (const mark of node.marks) if (mark.type.name === 'clauseLink') found.add(String(mark.attrs['clause']));
  });
  return [...found];
}

export function linkClause(editor: Editor, clause: string): void {
  const range = linkRange(editor);
  const type = editor.schema.marks['clauseLink'];
  if (range === null || !type) return;
  const transaction = editor.state.tr.addMark(range.from, range.to, type.create({ clause }));
  editor.view.dispatch(transaction.setSelection(TextSelection.create(transaction.doc, range.to)));
}

/** Takes every link off the selected words. */
export function unlinkClauses(editor: Editor): void {
  const { from, to } = editor.state.selection;
  const type = editor.schema.marks['clauseLink'];
  if (type) editor.view.dispatch(editor.state.tr.removeMark(from, to, type));
}

function scrollTo(editor: Editor, position: number): void {
  const { node } = editor.view.domAtPos(position);
  const element = node instanceof Element ? node : node.parentElement;
  element?.scrollIntoView({ block: 'center' });
}
