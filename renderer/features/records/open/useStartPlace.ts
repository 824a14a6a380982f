import { useEffect } from 'react';
import type { RecordId } from '#shared/domain/record/record.ts';

/**
 * Where the keyboard begins in a form that has just been drawn: at the first field of a record that was just
 * made, at the title of any other. Without it the focus falls to the top of the window, because what had it
 * (a row of the list, 正在打开…) is gone. Who went elsewhere meanwhile stays there, but for a new record: it was
 * asked for a moment ago.
 */
export function useStartPlace(drawn: RecordId | null, fresh: boolean): void {
  useEffect(() => {
    if (drawn === null) return;
    const now = document.activeElement;
    const lost = now === null || now === document.body || now.matches('[data-screen-title]');
    if (fresh) document.querySelector<HTMLElement>('#field-title')?.focus();
    else if (lost) document.querySelector<HTMLElement>('[data-screen-title]')?.focus();
  }, [drawn, fresh]);
}
