import type { SubmissionNotFound } from '#shared/contract/studio.ts';
import type { SubmissionId } from '#shared/domain/record/record.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { ReadDb } from '../../storage/db.ts';
import { recordsOf, type StoredRecord } from '../../storage/repositories/records.ts';
import { findSubmission, type StoredSubmission } from '../../storage/repositories/submissions.ts';

/** A policy with its interpretation, at their newest revisions. */
export interface LoadedSubmission {
  readonly submission: StoredSubmission;
  readonly policy: StoredRecord;
  readonly interpretation: StoredRecord;
}

export function loadSubmission(db: ReadDb, id: SubmissionId): Result<LoadedSubmission, SubmissionNotFound> {
  const submission = findSubmission(db, id);
  const records = submission ? recordsOf(db, id) : [];
  const policy = records.find(({ content }) => content.kind === 'policy');
  const interpretation = records.find(({ content }) => content.kind === 'interpretation');
  if (!submission || !policy || !interpretation) return err({ type: 'submission/not-found', id });
  return ok({ submission, policy, interpretation });
}
