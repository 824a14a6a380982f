import type { EditorView } from '@tiptap/pm/view';

/**
 * Runs a change of the view now, or after the composition that is under way: redrawing text while an
 * input method holds it would break the word. Returns what gives the change up again.
 */
export function whenNotComposing(view: EditorView, run: () => void): () => void {
  if (!view.composing) {
    run();
    return () => undefined;
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  const { dom } = view;
  const ended = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (view.isDestroyed || view.composing) return;
      dom.removeEventListener('compositionend', ended);
      run();
    }, 60);
  };
  dom.addEventListener('compositionend', ended);
  return () => {
    clearTimeout(timer);
    dom.removeEventListener('compositionend', ended);
  };
}
