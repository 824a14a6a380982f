/**
 * Puts text on the clipboard, from a click or a key; false when the system refused.
 *
 * The window has no permissions, so the asynchronous clipboard is closed to it; the copy command of the
 * page itself needs none.
 */
export function copyText(text: string): boolean {
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', put);
  // Deprecated in favour of the asynchronous clipboard, which asks for a permission no window of ours has.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const copied = document.execCommand('copy');
  document.removeEventListener('copy', put);
  return copied;
}
