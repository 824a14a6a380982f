import type { SubmissionId } from '#shared/domain/record/record.ts';
import { nearestClock } from '../../storage/repositories/recordClocks.ts';
import type { Deps } from '../deps.ts';
import { dueView, type DueView } from './dueView.ts';

/** The nearest running clock of a submission's records; null where none runs. */
export function nearestOf(
  { store, clock, rules }: Pick<Deps, 'store' | 'clock' | 'rules'>,
  submission: SubmissionId,
): DueView | null {
  const nearest = nearestClock(store.db, submission);
  return nearest && dueView(nearest, clock.now(), rules.calendar);
}
