import type { Input } from '#shared/contract/contract.ts';
import type { DecideRefusal } from '#shared/contract/review.ts';
import type { Person } from '#shared/domain/person/person.ts';
import { canDo } from '#shared/domain/review/canDo.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { actingRoles } from './actingRoles.ts';
import { stepFor, type LoadedReview } from './loadReview.ts';

/** A review that this person may decide now, at this step. */
export interface Decidable {
  readonly review: LoadedReview;
  readonly roster: NonNullable<LoadedReview['roster']>;
  readonly step: string;
}

/**
 * Whether a person may approve or return, and if not, why: the same questions for both acts, asked
 * again inside the transaction.
 */
export function decidableBy(
  review: LoadedReview,
  person: Person,
  act: 'approve' | 'return',
  { revision }: Pick<Input<'review.return'>, 'revision'>,
): Result<Decidable, DecideRefusal> {
  const { submission, outcome, roster, subject } = review;
  if (!canDo(act, submission.state)) return err({ type: 'review/wrong-state', state: submission.state });
  if (!roster || !outcome) return err({ type: 'roster/missing' });
  if (subject.authors.includes(person.id) || outcome.submitter?.person === person.id)
    return err({ type: 'review/own-work' });
  const step = stepFor(outcome.open, actingRoles(roster, person));
  if (step === null) return err({ type: 'review/not-your-step', step: outcome.open.join('、') });
  if (revision !== subject.revision) return err({ type: 'review/changed-since-shown' });
  return ok({ review, roster, step });
}
