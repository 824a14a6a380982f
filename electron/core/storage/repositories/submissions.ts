import type { SubmissionId } from '#shared/domain/record/record.ts';
import type { ReviewState } from '#shared/domain/review/review.ts';
import type { Instant } from '#shared/lib/instant.ts';
import type { ReadDb, WriteDb } from '../db.ts';

/** Records that move through review as one (三同步). `round` counts how often they were submitted. */
export interface StoredSubmission {
  readonly id: SubmissionId;
  readonly state: ReviewState;
  readonly round: number;
  readonly madeAt: Instant;
  readonly changedAt: Instant;
}

interface Row {
  readonly id: string;
  readonly state: ReviewState;
  readonly round: number;
  readonly made_at: number;
  readonly changed_at: number;
}

const toSubmission = (row: Row): StoredSubmission => ({
  id: row.id as SubmissionId,
  state: row.state,
  round: row.round,
  madeAt: row.made_at as Instant,
  changedAt: row.changed_at as Instant,
});

export function insertSubmission(db: WriteDb, id: SubmissionId, at: Instant): void {
  db.prepare(`INSERT INTO submission (id, state, made_at, changed_at) VALUES (?, 'draft', ?, ?)`).run(id, at, at);
}

export function findSubmission(db: ReadDb, id: SubmissionId): StoredSubmission | null {
  const row = db.prepare<[string], Row>('SELECT * FROM submission WHERE id = ?').get(id);
  return row ? toSubmission(row) : null;
}

/** Moves the state; the database refuses what the review table does not allow. */
export function moveSubmission(db: WriteDb, id: SubmissionId, to: ReviewState, round: number, at: Instant): void {
  db.prepare('UPDATE submission SET state = ?, round = ?, changed_at = ? WHERE id = ?').run(to, round, at, id);
}
