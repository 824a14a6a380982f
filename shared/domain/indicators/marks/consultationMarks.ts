import { textAt } from '../../form/fieldValue.ts';
import type { LedgerSubject } from '../ledgerSubject.ts';
import type { Mark } from '../mark.ts';
import { measures } from '../measures.ts';
import { clockMarks } from './clockMarks.ts';

/** 公开征求意见 (713号 art. 15): 30 days or a published reason, counted on the day the period was over. */
export function consultationMarks(subject: LedgerSubject): readonly Mark[] {
  if (subject.content.kind !== 'consultation') return [];
  const reasoned = textAt(subject.content, 'consultShortReason').trim() !== '';
  return clockMarks(subject).flatMap(({ measure, on }): readonly Mark[] => {
    if (measure === measures.kept('T10')) return [{ measure: measures.longEnough, on, amount: 1 }];
    if (measure !== measures.missed('T10')) return [];
    return [{ measure: reasoned ? measures.longEnough : measures.tooShort, on, amount: 1 }];
  });
}
