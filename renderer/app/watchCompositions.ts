/**
 * Knows whether an input method (IME) is composing a word anywhere in the window, and waits for its end:
 * what comes by itself must neither move the place of the candidates nor speak into them.
 */
export function watchCompositions(target: EventTarget): () => Promise<void> {
  let composing = false;
  let waiting: (() => void)[] = [];
  const ended = () => {
    composing = false;
    const released = waiting;
    waiting = [];
    for (const release of released) release();
  };
  target.addEventListener('compositionstart', () => {
    composing = true;
  });
  target.addEventListener('compositionend', ended);
  // A field that went away in mid-word never says that it ended; the next plain key does.
  target.addEventListener('keydown', (event) => {
    if (composing && event instanceof KeyboardEvent && !event.isComposing) ended();
  });
  return () => (composing ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve());
}
