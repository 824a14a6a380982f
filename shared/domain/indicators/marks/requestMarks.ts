import { parseCivilDate, type CivilDate } from '#shared/lib/civilDate.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import { asText, rowsOf, textAt } from '../../form/fieldValue.ts';
import type { RecordContent } from '../../record/record.ts';
import type { LedgerSubject } from '../ledgerSubject.ts';
import type { Mark } from '../mark.ts';
import { measures } from '../measures.ts';
import { wholeCents } from './wholeCents.ts';

/**
 * 依申请公开 for the third and fourth table of the annual report. An application counts as received on the
 * day it came and as done on the day of the answer, under the same applicant: what is left over is
 * always the difference, so 新收 + 结转 = 办理 + 结转 can't fail.
 */
export function requestMarks({ content }: LedgerSubject): readonly Mark[] {
  if (content.kind !== 'request') return [];
  const receivedOn = dateAt(content, 'receivedOn');
  const applicant = textAt(content, 'applicantType');
  if (receivedOn === null || applicant === '') return [];
  return [
    { measure: measures.requestReceived(applicant), on: receivedOn, amount: 1 },
    ...doneMark(content, applicant, receivedOn),
    ...feeMark(content),
    ...rowsOf(content.fields['disputes']).flatMap(({ cells }) => disputeMarks(cells)),
  ];
}

function doneMark(content: RecordContent, applicant: string, receivedOn: CivilDate): readonly Mark[] {
  const on = dateAt(content, 'repliedOn');
  const outcome = textAt(content, 'outcome');
  // An answer before the application is a slip that the checks name; it must not make a remainder negative.
  if (on === null || on < receivedOn || outcome === '') return [];
  return [{ measure: measures.requestDone(applicant, outcome), on, amount: 1 }];
}

function feeMark(content: RecordContent): readonly Mark[] {
  const on = dateAt(content, 'feePaidOn');
  const amount = wholeCents(textAt(content, 'fee'));
  return on === null || amount === null || content.fields['feeCharged'] !== true
    ? []
    : [{ measure: measures.fees, on, amount }];
}

/** A case counts as begun on the day it was accepted and under its result on the day it was closed. */
function disputeMarks(cells: JsonObject): readonly Mark[] {
  const way = asText(cells['sort']);
  const result = asText(cells['result']);
  const startedOn = parseCivilDate(asText(cells['startedOn']));
  if (way === '' || startedOn === null) return [];
  const closedOn = parseCivilDate(asText(cells['closedOn'])) ?? startedOn;
  return [
    { measure: measures.disputeBegun(way), on: startedOn, amount: 1 },
    ...(result === '' || result === 'pending'
      ? []
      : [{ measure: measures.disputeClosed(way, result), on: closedOn < startedOn ? startedOn : closedOn, amount: 1 }]),
  ];
}

const dateAt = (content: RecordContent, key: string): CivilDate | null => parseCivilDate(textAt(content, key));
