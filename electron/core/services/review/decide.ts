import type { Input } from '#shared/contract/contract.ts';
import type { DecideRefusal } from '#shared/contract/review.ts';
import type { Person, Role } from '#shared/domain/person/person.ts';
import { canDo } from '#shared/domain/review/canDo.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { ReviewOutcome } from '#shared/protocol/reviewChain.ts';
import { stepFor, type LoadedReview } from './loadReview.ts';

/** A review that this person may decide now, at this step. */
export interface Decidable {
  readonly review: LoadedReview;
  readonly outcome: ReviewOutcome;
  readonly roster: NonNullable<LoadedReview['roster']>;
  readonly step: Role;
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
  const step = stepFor(outcome, person.roles);
  if (!step) return err({ type: 'review/not-your-step', step: outcome.open.join('、') });
  if (revision !== subject.revision) return err({ type: 'review/changed-since-shown' });
  return ok({ review, outcome, roster, step });
}
