import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { findPassage } from './findPassage.ts';

/** A stretch of a passage that a finding is about; offsets are UTF-16 units in the saved text. */
export interface FindingMark {
  readonly finding: string;
  readonly passage: string;
  readonly start: number;
  readonly end: number;
  /** The words that were found, to find them again when the text has moved since. */
  readonly text: string;
  readonly tone: 'fail' | 'uncertain';
  readonly selected: boolean;
}

const key = new PluginKey<DecorationSet>('findingMarks');

/** Underlines what the checks found, and frames the selected one. The marks travel with the words. */
export function findingMarks(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, shown) => {
        // Set by `withFindingMarks` alone, below.
        const fresh = transaction.getMeta(key) as DecorationSet | undefined;
        return fresh ?? shown.map(transaction.mapping, transaction.doc);
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

/** The change that shows these marks and no others; it is not a step of undo. */
export function withFindingMarks(state: EditorState, marks: readonly FindingMark[]): Transaction {
  const decorations = marks.flatMap((mark) => {
    const place = findPassage(state.doc, mark);
    if (place === null || place.from === place.to) return [];
    const tone = mark.tone === 'fail' ? 'is-fail' : 'is-uncertain';
    const name = `studio-found ${tone}${mark.selected ? ' is-selected' : ''}`;
    return [Decoration.inline(place.from, place.to, { class: name, 'data-finding': mark.finding })];
  });
  return state.tr.setMeta(key, DecorationSet.create(state.doc, decorations)).setMeta('addToHistory', false);
}
