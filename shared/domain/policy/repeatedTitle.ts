import type { Line } from './lines.ts';
import { gapCursor } from './gapCursor.ts';
import type { Gap } from './policy.ts';
import type { Head } from './readHead.ts';

/** A shorter title could be an ordinary heading. */
const shortestTitle = 8;

/** Lines below the head that only print the title again: running heads, page titles. They are furniture. */
export function repeatedTitle(lines: readonly Line[], gaps: readonly Gap[], head: Head): readonly Gap[] {
  const title = head.title.replace(/\s+/g, '');
  if (title.length < shortestTitle) return [];
  const gapAt = gapCursor(gaps);
  const repeated: Gap[] = [];
  for (const line of lines) {
    if (line.start < head.end || line.body.length > title.length * 2) continue;
    if (line.body.replace(/\s+/g, '') === title && !gapAt(line.start)) {
      repeated.push({ kind: 'chrome', start: line.start, end: line.end });
    }
  }
  return repeated;
}
