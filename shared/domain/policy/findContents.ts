import type { Line } from './lines.ts';
import type { Gap } from './policy.ts';

const label = /^目\s*[录次]$/;
const entry =
  /^(?:第[一二三四五六七八九十百\d]{1,4}[编章节]|[一二三四五六七八九十]{1,3}、|\d{1,2}(?:[.．]\d{1,2}){0,3}[.．、]?\s)/;
/** A real contents list is shorter than this; a look further would only find chance repetitions. */
const longestList = 400;
const longestEntry = 60;

/**
 * The contents list (目录) of a document that repeats its headings, or null.
 *
 * It begins at the line 目录 — or, where that line was lost, at the first of three numbered headings
 * in a row — and ends where its first entry comes again, now as the real heading.
 */
export function findContents(lines: readonly Line[]): Gap | null {
  const solid = lines.filter((line) => line.body !== '');
  const labelled = solid.findIndex((line) => label.test(line.body));
  const first = labelled >= 0 ? labelled + 1 : solid.findIndex((line) => entry.test(line.body));
  const opening = solid[first];
  if (!opening || first < 0) return null;

  const wanted = entryKey(opening.body);
  for (let index = first + 1; index < Math.min(solid.length, first + longestList); index += 1) {
    const line = solid[index];
    if (!line) break;
    if (entryKey(line.body) === wanted) {
      if (labelled < 0 && index < first + 3) return null;
      return { kind: 'contents', start: (solid[labelled] ?? opening).start, end: line.start };
    }
    if (line.body.length > longestEntry || line.body.includes('。') || (labelled < 0 && !entry.test(line.body))) break;
  }
  return labelled >= 0 ? unrepeated(solid, labelled) : null;
}

/** 目录 whose first entry never comes again: as far as the lines look like entries. */
function unrepeated(solid: readonly Line[], labelled: number): Gap | null {
  let last = labelled;
  while (entry.test(solid[last + 1]?.body ?? '') && (solid[last + 1]?.body.length ?? 0) <= longestEntry) last += 1;
  const from = solid[labelled];
  const to = solid[last];
  return from && to && last > labelled ? { kind: 'contents', start: from.start, end: to.end } : null;
}

/** An entry without blanks, dot leaders and page number. */
function entryKey(body: string): string {
  return body.replace(/[\s.．·…⋯—\-]*\d{0,4}$/, '').replace(/\s/g, '');
}
