import { parseCivilDate, type CivilDate } from '#shared/lib/civilDate.ts';
import type { ClockState } from '../../clock/clockState.ts';
import type { LedgerSubject } from '../ledgerSubject.ts';
import type { Mark } from '../mark.ts';
import { measures } from '../measures.ts';

/**
 * What was done in time and what was not.
 *
 * In time counts on the day it was done; late counts on the day it was due, where it already counted
 * while it was open, so that a late act never moves a miss into another month.
 */
export const clockMarks = (subject: LedgerSubject): readonly Mark[] =>
  subject.clocks.flatMap((clock) => clockMark(clock, subject));

function clockMark(clock: ClockState, { publishedOn, kind }: LedgerSubject): readonly Mark[] {
  if (clock.state !== 'kept' && clock.state !== 'missed') return [];
  const kept = clock.state === 'kept';
  const measure = kept ? measures.kept(clock.clock) : measures.missed(clock.clock);
  if (clock.measure === 'due') {
    const on = dayOf(kept ? clock.stoppedOn : clock.due);
    return on === null ? [] : [{ measure, on, amount: 1 }];
  }
  if (clock.measure === 'at-least' || clock.measure === 'lead') {
    // A period is planned before it is public: a draft's dates are nobody's record yet. It counts once it is over.
    const on = dayOf(clock.stoppedOn ?? clock.from);
    if (on === null || (kind?.delivered !== false && publishedOn === null)) return [];
    return [{ measure, on: publishedOn !== null && publishedOn > on ? publishedOn : on, amount: 1 }];
  }
  return [];
}

/** The day of a day or of an RFC 3339 moment, which is written in Shanghai's time. */
const dayOf = (text: string | null): CivilDate | null => (text === null ? null : parseCivilDate(text.slice(0, 10)));
