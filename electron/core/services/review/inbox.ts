import type { Failure, Output } from '#shared/contract/contract.ts';
import type { ReviewRow } from '#shared/contract/review.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import { latestMoved, type WorkRow } from '../../storage/repositories/workList.ts';
import type { Deps } from '../deps.ts';
import { nearestOf } from '../records/nearestOf.ts';
import { loadRoster } from './loadReview.ts';
import type { Standing } from './standings.ts';

/** What a reviewer's list holds at most; decided ones are also found in 公开事项. */
const mostOpen = 200;
const mostRecent = 50;

/** What waits for this person, what waits for others, and what was decided lately. */
export const createInbox = (deps: Deps) => (): Result<Output<'review.inbox'>, Failure<'review.inbox'>> => {
  const unlocked = deps.session.require();
  if (!unlocked.ok) return unlocked;
  const { person } = unlocked.value;
  const open = openReviews(deps);
  const mine = open.filter(({ standing }) => standing.waitsFor(person));
  return ok({
    waiting: mine.map((review) => toRow(deps, review)),
    elsewhere: open.filter((review) => !mine.includes(review)).map((review) => toRow(deps, review)),
    recent: reviewsIn(deps, ['approved', 'returned'], mostRecent).map((review) => toRow(deps, review)),
  });
};

/** A submission that was in review at least once. */
export interface Review {
  readonly row: WorkRow;
  readonly standing: Standing;
}

/** Everything in review now, latest moved first. */
export const openReviews = (deps: ReviewDeps): readonly Review[] => reviewsIn(deps, ['in-review'], mostOpen);

type ReviewDeps = Pick<Deps, 'store' | 'standings'>;

function reviewsIn(
  { store, standings }: ReviewDeps,
  states: Parameters<typeof latestMoved>[1],
  most: number,
): readonly Review[] {
  const roster = loadRoster(store.db);
  return latestMoved(store.db, states, most).flatMap((row) => {
    const standing = standings.of(row.id, roster);
    return standing ? [{ row, standing }] : [];
  });
}

function toRow(deps: Deps, { row, standing }: Review): ReviewRow {
  const { submittedBy, submittedAt } = standing;
  const { id, title, round, state } = row;
  return {
    submission: id,
    title,
    submittedBy,
    submittedAt,
    round,
    state,
    due: nearestOf(deps, id),
  };
}
