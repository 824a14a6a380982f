import type { Failure, Output } from '#shared/contract/contract.ts';
import type { ReviewRow } from '#shared/contract/review.ts';
import type { Person } from '#shared/domain/person/person.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import { civilDateOf } from '#shared/lib/shanghaiTime.ts';
import { submissionsIn } from '../../storage/repositories/submissions.ts';
import type { Deps } from '../deps.ts';
import { interpretationDue } from '../studio/interpretationDue.ts';
import { loadReview, stepFor, type LoadedReview } from './loadReview.ts';

const most = 50;

/** What waits for this person, what waits for others, and what was decided lately. */
export const createInbox = (deps: Deps) => (): Result<Output<'review.inbox'>, Failure<'review.inbox'>> => {
  const unlocked = deps.session.require();
  if (!unlocked.ok) return unlocked;
  const { person } = unlocked.value;
  const open = reviewsIn(deps, ['in-review']);
  const mine = open.filter((review) => waitsFor(review, person));
  const rowOf = (review: LoadedReview): ReviewRow => toRow(deps, review);
  return ok({
    waiting: mine.map(rowOf),
    elsewhere: open.filter((review) => !mine.includes(review)).map(rowOf),
    recent: reviewsIn(deps, ['approved', 'returned']).map(rowOf),
  });
};

/** Reviews in these states, latest changed first. */
export const reviewsIn = ({ store }: Deps, states: Parameters<typeof submissionsIn>[1]): readonly LoadedReview[] =>
  submissionsIn(store.db, states, most)
    .map(({ id }) => loadReview(store, id))
    .flatMap((loaded) => (loaded.ok ? [loaded.value] : []));

/** Whether the person holds the open step and drafted none of it. */
export const waitsFor = ({ outcome, subject }: LoadedReview, { id, roles }: Person): boolean =>
  outcome !== null &&
  stepFor(outcome, roles) !== null &&
  !subject.authors.includes(id) &&
  outcome.submitter?.person !== id;

function toRow(deps: Deps, { submission, record, chain }: LoadedReview): ReviewRow {
  const submitted = chain.findLast(({ line }) => line.act === 'submit')?.line;
  const policy = record.records.find(({ kind }) => kind === 'policy') ?? record.records[0];
  return {
    submission: submission.id,
    title: policy?.title ?? '',
    submittedBy: submitted?.by.name ?? '',
    submittedAt: submitted?.at ?? '',
    round: submission.round,
    state: submission.state,
    due: policy ? interpretationDue(policy, civilDateOf(deps.clock.now()), deps.rules) : null,
  };
}
