import type { Failure, Input, Output } from '#shared/contract/contract.ts';
import type { ChainLine, FrozenDocument, ReviewView } from '#shared/contract/review.ts';
import type { Person, Role } from '#shared/domain/person/person.ts';
import { revisionChanges } from '#shared/domain/review/revisionChanges.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import { parsePackageRecord } from '#shared/protocol/packageRecord.ts';
import type { ReviewOutcome } from '#shared/protocol/reviewChain.ts';
import { frozenPartsOf } from '../../storage/repositories/frozenParts.ts';
import type { Deps } from '../deps.ts';
import { actingRoles } from './actingRoles.ts';
import { frozenChecks } from './frozenChecks.ts';
import { loadReview, stepFor, type LoadedReview } from './loadReview.ts';

/** Everything the review screen shows of one submission. */
export const createOpenReview =
  (deps: Deps) =>
  ({ submission: id }: Input<'review.open'>): Result<Output<'review.open'>, Failure<'review.open'>> => {
    const unlocked = deps.session.require();
    if (!unlocked.ok) return unlocked;
    const loaded = loadReview(deps.store, id);
    if (!loaded.ok) return loaded;
    const { submission, parts, record, chain, subject, outcome } = loaded.value;
    const titles = new Map(record.records.map(({ kind, title }) => [kind, title]));
    const documents = parts
      .filter(({ name }) => name.startsWith('documents/'))
      .map(({ name, digest, size }): FrozenDocument => {
        const kind = name.slice('documents/'.length).replace(/\.\w+$/u, '');
        return { name, title: titles.get(kind) ?? name, sha256: digest, bytes: size };
      });
    return ok({
      submission: id,
      title: titles.get('policy') ?? record.records[0]?.title ?? '',
      state: submission.state,
      revision: subject.revision,
      chain: chain.map(({ line }): ChainLine => {
        const { seq, act, step, by, at, reason } = line;
        return { seq, act, step, by: { name: by.name, role: by.role }, at, reason };
      }),
      route: routeOf(outcome),
      documents,
      checks: frozenChecks(deps.store, parts),
      changes: changesSinceReturn(deps, loaded.value),
      may: mayDecide(loaded.value, unlocked.value.person),
    });
  };

function routeOf(outcome: ReviewOutcome | null): ReviewView['route'] {
  if (!outcome) return [];
  const done = new Set(outcome.approvals.map(({ step }) => step));
  return (outcome.route ?? []).flat().map((role) => ({
    role: role as Role,
    state: done.has(role) ? 'done' : outcome.open.includes(role) ? 'current' : 'waiting',
  }));
}

/** What changed since the round that was last returned: the chief reads this first. */
function changesSinceReturn(
  { store, rules }: Deps,
  { submission, chain, record }: LoadedReview,
): ReviewView['changes'] {
  const returned = chain.findLast(({ line }) => line.act === 'return');
  if (!returned) return [];
  const round = chain.filter(({ line }) => line.act === 'submit' && line.seq < returned.line.seq).length;
  const before = frozenPartsOf(store.db, submission.id, round).find(({ name }) => name === 'record.json');
  if (!before || round === submission.round) return [];
  const parsed = parsePackageRecord(new TextDecoder().decode(store.blobs.read(before.digest)));
  return parsed.ok ? revisionChanges(parsed.value.records, record.records, rules.pack) : [];
}

function mayDecide({ outcome, subject, submission, roster }: LoadedReview, person: Person): ReviewView['may'] {
  if (submission.state !== 'in-review') return { decide: false, why: 'not-in-review' };
  if (!roster || !outcome) return { decide: false, why: 'no-roster' };
  if (subject.authors.includes(person.id) || outcome.submitter?.person === person.id)
    return { decide: false, why: 'author' };
  return stepFor(outcome.open, actingRoles(roster, person))
    ? { decide: true, why: null }
    : { decide: false, why: 'not-your-step' };
}
