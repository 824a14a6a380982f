import type { LedgerSubject } from '../ledgerSubject.ts';
import type { Mark } from '../mark.ts';
import { measures } from '../measures.ts';

/** 送审、退回、审批: once per submission, on its first record. */
export function reviewMarks({ first, review }: LedgerSubject): readonly Mark[] {
  if (!first) return [];
  const { submittedOn, returnedOn, approvedOn, approvalWorkingDays } = review;
  return [
    ...submittedOn.map((on): Mark => ({ measure: measures.submitted, on, amount: 1 })),
    ...returnedOn.map((on): Mark => ({ measure: measures.returned, on, amount: 1 })),
    ...(approvedOn === null ? [] : [{ measure: measures.approved, on: approvedOn, amount: 1 }]),
    ...(approvedOn === null || approvalWorkingDays === null
      ? []
      : [{ measure: measures.approvalDays, on: approvedOn, amount: approvalWorkingDays }]),
  ];
}
