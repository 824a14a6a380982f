import { asTexts, isValueFilled } from '../../form/fieldValue.ts';
import type { LedgerSubject } from '../ledgerSubject.ts';
import type { Mark } from '../mark.ts';
import { measures } from '../measures.ts';

/** What became public, through which channels, and whether its trail is whole (保密审查留痕、佐证材料). */
export function publicationMarks(subject: LedgerSubject): readonly Mark[] {
  const { publishedOn, content, kind, sensitive } = subject;
  if (publishedOn === null || kind === null) return [];
  const mark = (measure: string, amount = 1): Mark => ({ measure, on: publishedOn, amount });
  // Kinds of the studio leave the secrecy section out: their trail is the signed review itself.
  const asked = !kind.without.includes('secrecyConclusion');
  const traced =
    !asked ||
    (['secrecyConclusion', 'secrecyReviewer', 'secrecyOn'] as const).every((key) => isValueFilled(content.fields[key]));
  return [
    mark(measures.published),
    ...asTexts(content.fields['channels']).map((channel) => mark(measures.channel(channel))),
    mark(traced ? measures.traced : measures.untraced),
    mark(traced && subject.review.approvedOn !== null ? measures.evidenced : measures.notEvidenced),
    ...(sensitive.found > 0 ? [mark(measures.sensitiveFound, sensitive.found)] : []),
    ...(sensitive.settled > 0 ? [mark(measures.sensitiveSettled, sensitive.settled)] : []),
  ];
}
