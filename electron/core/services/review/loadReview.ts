import type { SubmissionNotFound } from '#shared/contract/studio.ts';
import type { SubmissionId } from '#shared/domain/record/record.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { parsePackageRecord, type PackageRecord } from '#shared/protocol/packageRecord.ts';
import { replayReview, type ReviewOutcome, type ReviewSubject } from '#shared/protocol/reviewChain.ts';
import type { SignedReviewLine } from '#shared/protocol/reviewLine.ts';
import { parseRoster, type Roster } from '#shared/protocol/roster.ts';
import type { BlobStore } from '../../storage/blobs.ts';
import type { ReadDb } from '../../storage/db.ts';
import { frozenPartsOf, type FrozenPart } from '../../storage/repositories/frozenParts.ts';
import { currentRoster } from '../../storage/repositories/rosters.ts';
import { findSubmission, type StoredSubmission } from '../../storage/repositories/submissions.ts';
import { chainOf } from './chainOf.ts';

/** What is under review: the frozen files, the chain so far, and what the chain adds up to under the roster in force. */
export interface LoadedReview {
  readonly submission: StoredSubmission;
  readonly parts: readonly FrozenPart[];
  readonly record: PackageRecord;
  readonly chain: readonly SignedReviewLine[];
  readonly subject: ReviewSubject;
  /** Null where no roster has been issued yet. */
  readonly roster: { readonly jws: string; readonly value: Roster } | null;
  readonly outcome: ReviewOutcome | null;
}

/** Loads the latest round of a submission that was submitted at least once; a whole list of them reads the roster once. */
export function loadReview(
  { db, blobs }: { readonly db: ReadDb; readonly blobs: BlobStore },
  id: SubmissionId,
  roster: LoadedReview['roster'] = loadRoster(db),
): Result<LoadedReview, SubmissionNotFound> {
  const submission = findSubmission(db, id);
  const parts = submission ? frozenPartsOf(db, id, submission.round) : [];
  const frozenRecord = parts.find(({ name }) => name === 'record.json');
  if (!submission || !frozenRecord) return err({ type: 'submission/not-found', id });
  const record = parsePackageRecord(new TextDecoder().decode(blobs.read(frozenRecord.digest)));
  if (!record.ok) throw new Error(`Frozen record of ${id} does not parse at ${record.error.path}: ${record.error.why}`);

  const subject: ReviewSubject = {
    record: id,
    revision: frozenRecord.digest,
    parts: Object.fromEntries(parts.map(({ name, digest }) => [name, digest])),
    kind: record.value.records[0]?.kind ?? '*',
    authors: record.value.records.flatMap(({ authors }) => authors),
  };
  const chain = chainOf(db, id);
  return ok({
    submission,
    parts,
    record: record.value,
    chain,
    subject,
    roster,
    outcome: roster && replayReview(chain, subject, roster.value),
  });
}

/** The roster in force, parsed; it was verified before it was stored. */
export function loadRoster(db: ReadDb): LoadedReview['roster'] {
  const stored = currentRoster(db);
  if (!stored) return null;
  const parsed = parseRoster(stored.jws);
  if (!parsed.ok) throw new Error(`Stored roster ${stored.version} does not parse: ${parsed.error.why}`);
  return { jws: stored.jws, value: parsed.value.roster };
}

/** The open step that somebody with these roles may take now, or null. */
export const stepFor = (open: readonly string[], roles: readonly string[]): string | null =>
  roles.find((role) => open.includes(role)) ?? null;
