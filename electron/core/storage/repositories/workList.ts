import type { SubmissionId } from '#shared/domain/record/record.ts';
import type { ReviewState } from '#shared/domain/review/review.ts';
import type { Instant } from '#shared/lib/instant.ts';
import type { ReadDb } from '../db.ts';
import type { StoredSubmission } from './submissions.ts';

/** A submission as a work list shows it: heads only, no content is read. */
export interface WorkRow extends StoredSubmission {
  readonly policyTitle: string;
  /** 成文日期 of the policy, `YYYY-MM-DD`. */
  readonly policyDate: string | null;
  readonly interpretationTitle: string;
}

const columns = `
  s.id, s.state, s.round, s.made_at AS madeAt, s.changed_at AS changedAt,
  p.title AS policyTitle, p.date AS policyDate, i.title AS interpretationTitle`;

/** Submissions in these states, latest moved first. The index gives them in order, and only then are their heads read. */
export const latestMoved = (db: ReadDb, states: readonly ReviewState[], limit: number): WorkRow[] => {
  const each = db.prepare<[string, number], WorkRow>(
    `SELECT ${columns} FROM (SELECT * FROM submission WHERE state = ? ORDER BY changed_at DESC LIMIT ?) s
     CROSS JOIN record p ON p.submission = s.id AND p.kind = 'policy'
     CROSS JOIN record i ON i.submission = s.id AND i.kind = 'interpretation'
     ORDER BY s.changed_at DESC`,
  );
  const found = states.flatMap((state) => each.all(state, limit));
  return found.sort((a, b) => b.changedAt - a.changedAt).slice(0, limit);
};

/**
 * Submissions of one state whose policy has a date (or has none), the earliest date first: that is
 * the order in which they fall due. Walks an index, so that the first hundred cost the same whatever lies behind.
 */
export const earliestDated = (db: ReadDb, state: ReviewState, dated: boolean, limit: number): WorkRow[] =>
  db
    .prepare<[string, number], WorkRow>(
      `SELECT ${columns} FROM record p CROSS JOIN submission s ON s.id = p.submission
       CROSS JOIN record i ON i.submission = s.id AND i.kind = 'interpretation'
       WHERE p.kind = 'policy' AND p.state = ? AND p.date IS ${dated ? 'NOT NULL ORDER BY p.date' : 'NULL ORDER BY p.row DESC'}
       LIMIT ?`,
    )
    .all(state, limit);

/** Submissions in these states, latest saved first. */
export const latestSaved = (db: ReadDb, states: readonly ReviewState[], limit: number): SubmissionId[] => {
  const each = db.prepare<[string, number], { submission: SubmissionId; savedAt: Instant }>(
    'SELECT submission, saved_at AS savedAt FROM record WHERE state = ? ORDER BY saved_at DESC, row DESC LIMIT ?',
  );
  // Two records a submission: twice as many heads always hold enough submissions.
  const heads = states.flatMap((state) => each.all(state, limit * 2)).sort((a, b) => b.savedAt - a.savedAt);
  return [...new Set(heads.map(({ submission }) => submission))].slice(0, limit);
};
