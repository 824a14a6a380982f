import { parseCivilDate, type CivilDate } from '#shared/lib/civilDate.ts';
import { asTexts, textAt } from '../../form/fieldValue.ts';
import type { RecordContent } from '../../record/record.ts';
import type { LedgerLink, LedgerSubject } from '../ledgerSubject.ts';
import type { Mark } from '../mark.ts';
import { measures } from '../measures.ts';

/** Forms that are more than words (图解、音频、视频): 多元化 counts them. */
const media: ReadonlySet<string> = new Set(['graphic', 'audio', 'video']);

/** Policies with their interpretations, and interpretations by form and speaker (方案 art. 9). */
export function interpretationMarks(subject: LedgerSubject): readonly Mark[] {
  switch (subject.content.kind) {
    case 'policy':
      return policyMarks(subject);
    case 'interpretation':
      return [...materialMarks(subject), ...headMarks(subject, 'interpreterIsHead', 'interpretedOn')];
    case 'press-conference':
      return headMarks(subject, 'headSpoke', 'heldAt');
    default:
      return [];
  }
}

function policyMarks({ publishedOn, linkedFrom }: LedgerSubject): readonly Mark[] {
  if (publishedOn === null) return [];
  const one = (measure: string): Mark => ({ measure, on: publishedOn, amount: 1 });
  const public_ = linkedFrom.filter(
    (link): link is LedgerLink & { readonly publishedOn: CivilDate } =>
      link.type === 'interprets' && link.publishedOn !== null,
  );
  if (public_.length === 0) return [one(measures.uninterpreted)];
  const forms = new Set(public_.flatMap((link) => formsOf(link.content())));
  return [
    one(measures.interpreted),
    one(public_.some((link) => link.publishedOn <= publishedOn) ? measures.sameDay : measures.laterDay),
    one(forms.size >= 2 ? measures.manyForms : measures.oneForm),
  ];
}

function materialMarks({ publishedOn, content, linksTo }: LedgerSubject): readonly Mark[] {
  if (publishedOn === null) return [];
  const one = (measure: string): Mark => ({ measure, on: publishedOn, amount: 1 });
  // The portal shows a link on both pages only where both pages are public.
  const both = linksTo.some((link) => link.type === 'interprets' && link.publishedOn !== null);
  return [
    one(formsOf(content).some((form) => media.has(form)) ? measures.inMedia : measures.inWords),
    one(both ? measures.linkedBothWays : measures.linkedOneWay),
  ];
}

/** The head of the department spoke: counted on the day it happened, once the record is public. */
function headMarks({ publishedOn, content }: LedgerSubject, said: string, when: string): readonly Mark[] {
  if (publishedOn === null || content.fields[said] !== true) return [];
  const on = parseCivilDate(textAt(content, when).slice(0, 10)) ?? publishedOn;
  return [{ measure: measures.byHead, on, amount: 1 }];
}

/** Nothing chosen is plain words: an interpretation is text at least. */
function formsOf(content: RecordContent | null): readonly string[] {
  const chosen = asTexts(content?.fields['forms']);
  return chosen.length === 0 ? ['text'] : chosen;
}
