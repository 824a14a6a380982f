import { useEditor, type Editor, type JSONContent, type UseEditorOptions } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';
import type { Section } from '#shared/domain/interpretation/interpretation.ts';
import { editorExtensions, type EditorDeps } from './editorExtensions.ts';
import type { EditorDoc } from './editorDoc.ts';
import { fromEditorDoc } from './fromEditorDoc.ts';
import { toEditorDoc } from './toEditorDoc.ts';
import { whenNotComposing } from './whenNotComposing.ts';

export interface StudioEditorInput extends Omit<EditorDeps, 'newId'> {
  readonly sections: readonly Section[];
  /** Raised when `sections` holds other words than the editor. */
  readonly loaded: number;
  readonly editable: boolean;
  readonly onChange: (sections: readonly Section[]) => void;
  readonly onComposing: (composing: boolean) => void;
}

/** ProseMirror ends a composition 20 ms after the event; then its words are in the document. */
const COMPOSED_MS = 50;

/**
 * The one Tiptap editor of the studio. It reports words only between compositions, and it is given
 * words only when somebody else wrote them; what is typed here never comes back into it.
 */
export function useStudioEditor(input: StudioEditorInput): Editor {
  const { sections, loaded, editable, onComposing } = input;
  // Made once: new options would make Tiptap redraw, and a redraw must not meet a composition.
  const [{ options, listen }] = useState(() => prepare(input));
  useEffect(() => listen(input), [listen, input]);
  const editor = useEditor(options);

  // What the editor showed when it was made, or was last given.
  const shown = useRef(loaded);
  useEffect(() => {
    if (shown.current === loaded) return;
    return whenNotComposing(editor.view, () => {
      shown.current = loaded;
      editor.commands.setContent(contentOf(sections), { emitUpdate: false });
    });
  }, [editor, loaded, sections]);

  useEffect(() => editor.setEditable(editable, false), [editor, editable]);

  useEffect(() => {
    const { dom } = editor.view;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const began = () => {
      clearTimeout(timer);
      onComposing(true);
    };
    const ended = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (editor.isDestroyed || editor.view.composing) return;
        options.onComposed(editor);
        onComposing(false);
      }, COMPOSED_MS);
    };
    dom.addEventListener('compositionstart', began);
    dom.addEventListener('compositionend', ended);
    return () => {
      clearTimeout(timer);
      dom.removeEventListener('compositionstart', began);
      dom.removeEventListener('compositionend', ended);
    };
  }, [editor, options, onComposing]);

  return editor;
}

/** Options that stay the same for the editor's life, and the way to tell them who listens now. */
function prepare(first: StudioEditorInput) {
  let live = first;
  /** The document whose words were last reported; a composition that was given up changes nothing. */
  let reported: Editor['state']['doc'] | null = null;
  const tell = (editor: Editor) => {
    if (reported?.eq(editor.state.doc) === true) return;
    reported = editor.state.doc;
    live.onChange(sectionsOf(editor));
  };
  const options = {
    extensions: editorExtensions({
      labels: first.labels,
      showClause: (clause) => live.showClause(clause),
      askClause: () => live.askClause(),
      newId,
    }),
    content: contentOf(first.sections),
    immediatelyRender: true as const,
    shouldRerenderOnTransaction: false,
    injectCSS: false,
    enableInputRules: false,
    enablePasteRules: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': '政策解读正文',
        class: 'studio-prose',
        spellcheck: 'false',
        lang: 'zh-CN',
      },
    },
    onCreate: ({ editor }: { readonly editor: Editor }) => {
      reported = editor.state.doc;
    },
    onUpdate: ({ editor }: { readonly editor: Editor }) => {
      if (!editor.view.composing) tell(editor);
    },
    onComposed: tell,
  } satisfies UseEditorOptions & { readonly onComposed: (editor: Editor) => void };
  return { options, listen: (input: StudioEditorInput) => void (live = input) };
}

const newId = (): string => crypto.randomUUID();
// Tiptap writes its JSON type with mutable arrays; it only reads what it is given.
const contentOf = (sections: readonly Section[]): JSONContent => toEditorDoc(sections, newId) as unknown as JSONContent;
// The schema is ours, so the document has its shape.
const sectionsOf = (editor: Editor): readonly Section[] =>
  fromEditorDoc(editor.getJSON() as unknown as EditorDoc, newId);
