import type { LedgerSubject } from './ledgerSubject.ts';
import type { Mark } from './mark.ts';
import { clockMarks } from './marks/clockMarks.ts';
import { consultationMarks } from './marks/consultationMarks.ts';
import { interpretationMarks } from './marks/interpretationMarks.ts';
import { publicationMarks } from './marks/publicationMarks.ts';
import { reportMarks } from './marks/reportMarks.ts';
import { requestMarks } from './marks/requestMarks.ts';
import { reviewMarks } from './marks/reviewMarks.ts';

const families = [
  clockMarks,
  consultationMarks,
  interpretationMarks,
  publicationMarks,
  reviewMarks,
  requestMarks,
  reportMarks,
];

/**
 * Every countable fact of a record, one mark per measure and day: two returns on one day are one mark
 * of 2. In the order of measure and day, so that the same record always gives the same list.
 */
export function marksOf(subject: LedgerSubject): readonly Mark[] {
  if (subject.kind === null) return [];
  const sums = new Map<string, Mark>();
  const found = families.flatMap((marks) => marks(subject));
  for (const mark of found) {
    const key = `${mark.measure} ${mark.on}`;
    const before = sums.get(key);
    sums.set(key, before ? { ...before, amount: before.amount + mark.amount } : mark);
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, mark]) => mark);
}
