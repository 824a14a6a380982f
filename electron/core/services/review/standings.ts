import type { Person } from '#shared/domain/person/person.ts';
import type { SubmissionId } from '#shared/domain/record/record.ts';
import { latestLine } from '../../storage/repositories/reviewLines.ts';
import type { Store } from '../../storage/openStore.ts';
import { actingRoles } from './actingRoles.ts';
import { loadReview, stepFor, type LoadedReview } from './loadReview.ts';

/** How a review stands, without its bytes: what a list needs of it. */
export interface Standing {
  readonly submittedBy: string;
  /** RFC 3339. */
  readonly submittedAt: string;
  /** Whether it waits for this person: they hold the open step and drafted none of it. */
  readonly waitsFor: (person: Person) => boolean;
}

/** Reviews as they stand, each worked out once per act: lists ask for all of them on every event. */
export interface Standings {
  /** `roster` is the one in force, loaded once for the whole list. */
  of(submission: SubmissionId, roster: LoadedReview['roster']): Standing | null;
}

/** More open reviews than any department has; beyond it the memory starts anew. */
const most = 2_000;

/**
 * Remembers standings by what they follow from: the last line of the chain, which names all lines
 * before it, and the roster. Everything else a standing is made of was frozen at submission.
 */
export function createStandings(store: Store): Standings {
  const known = new Map<SubmissionId, { readonly key: string; readonly standing: Standing }>();
  return {
    of: (submission, roster) => {
      const line = latestLine(store.db, submission);
      if (!line) return null;
      // A roster is told from another by its signature.
      const key = `${line.digest} ${roster?.jws.split('.').at(-1) ?? ''}`;
      const before = known.get(submission);
      if (before?.key === key) return before.standing;
      const loaded = loadReview(store, submission, roster);
      if (!loaded.ok) return null;
      const standing = standingOf(loaded.value);
      if (known.size >= most) known.clear();
      known.set(submission, { key, standing });
      return standing;
    },
  };
}

function standingOf({ chain, outcome, subject, roster }: LoadedReview): Standing {
  const submitted = chain.findLast(({ line }) => line.act === 'submit')?.line;
  const drafted = new Set([...subject.authors, ...(outcome?.submitter ? [outcome.submitter.person] : [])]);
  const open = outcome?.open ?? [];
  return {
    submittedBy: submitted?.by.name ?? '',
    submittedAt: submitted?.at ?? '',
    waitsFor: (person) => stepFor(open, actingRoles(roster, person)) !== null && !drafted.has(person.id),
  };
}
