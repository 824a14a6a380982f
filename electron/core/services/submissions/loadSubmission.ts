import type { SubmissionNotFound } from '#shared/contract/studio.ts';
import type { SubmissionId } from '#shared/domain/record/record.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { ReadDb } from '../../storage/db.ts';
import { recordsOf, type StoredRecord } from '../../storage/repositories/records.ts';
import { findSubmission, type StoredSubmission } from '../../storage/repositories/submissions.ts';

/** Records that are submitted as one, at their newest revisions: a policy with its interpretation, or one record of any other kind. */
export interface LoadedSubmission {
  readonly submission: StoredSubmission;
  /** At least one, in the order they were made. */
  readonly records: readonly [StoredRecord, ...StoredRecord[]];
}

/** A policy with its interpretation (三同步). */
export interface Pair {
  readonly policy: StoredRecord;
  readonly interpretation: StoredRecord;
}

export function loadSubmission(db: ReadDb, id: SubmissionId): Result<LoadedSubmission, SubmissionNotFound> {
  const submission = findSubmission(db, id);
  const [first, ...others] = submission ? recordsOf(db, id) : [];
  return submission && first
    ? ok({ submission, records: [first, ...others] })
    : err({ type: 'submission/not-found', id });
}

/** The policy and its interpretation, or null for a submission of another kind. */
export function pairOf({ records }: LoadedSubmission): Pair | null {
  const policy = records.find(({ content }) => content.kind === 'policy');
  const interpretation = records.find(({ content }) => content.kind === 'interpretation');
  return policy && interpretation ? { policy, interpretation } : null;
}

/** What a submission is called in lists and messages: its policy's title, or its first record's. */
export const titleOf = (loaded: LoadedSubmission): string =>
  (pairOf(loaded)?.policy ?? loaded.records[0]).content.title;
