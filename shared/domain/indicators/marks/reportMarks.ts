import { parseCivilDate, type CivilDate } from '#shared/lib/civilDate.ts';
import { textAt } from '../../form/fieldValue.ts';
import type { RecordContent } from '../../record/record.ts';
import type { LedgerSubject } from '../ledgerSubject.ts';
import type { Mark } from '../mark.ts';
import { measures } from '../measures.ts';

/** What the second table of the annual report counts: documents made and ended, decisions taken. Only what is public. */
export function reportMarks(subject: LedgerSubject): readonly Mark[] {
  const { content, publishedOn } = subject;
  if (publishedOn === null) return [];
  const on = parseCivilDate(textAt(content, 'date')) ?? publishedOn;
  switch (content.kind) {
    case 'policy':
      return documentMarks(subject, on);
    case 'penalty':
    case 'permit':
      return [{ measure: measures.decided(content.kind), on, amount: 1 }];
    default:
      return [];
  }
}

function documentMarks({ content, linkedFrom }: LedgerSubject, madeOn: CivilDate): readonly Mark[] {
  const sort = sortOf(content);
  if (sort === null) return [];
  // It ends on the day the document that replaces it is public.
  const endedOn = linkedFrom
    .filter(({ type }) => type === 'replaces')
    .flatMap(({ publishedOn }) => publishedOn ?? [])
    .sort()[0];
  return [
    { measure: measures.made(sort), on: madeOn, amount: 1 },
    ...(endedOn === undefined
      ? []
      : [{ measure: measures.ended(sort), on: endedOn < madeOn ? madeOn : endedOn, amount: 1 }]),
  ];
}

/** 规章 carry an order's number (令第277号); 行政规范性文件 are what the officer says they are. */
function sortOf({ docNumber, fields }: RecordContent): 'regulation' | 'normative' | null {
  if (/令第\d+号$/u.test(docNumber ?? '')) return 'regulation';
  return fields['normative'] === true ? 'normative' : null;
}
