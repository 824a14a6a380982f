import type { Decision } from '#shared/domain/checks/checks.ts';
import type { RecordId, SubmissionId } from '#shared/domain/record/record.ts';
import type { Instant } from '#shared/lib/instant.ts';
import type { ReadDb, WriteDb } from '../db.ts';

/** A decision with its instant; the domain's `Decision` carries the time as printed. */
export type StoredDecision = Omit<Decision, 'at'> & { readonly at: Instant };

export function insertDecision(
  db: WriteDb,
  submission: SubmissionId,
  decision: StoredDecision & { readonly person: string },
): void {
  db.prepare(
    'INSERT INTO check_decision (submission, finding, decision, reason, person, at) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(submission, decision.finding, decision.decision, decision.reason, decision.person, decision.at);
}

/** The latest decision on every finding of a submission. */
export const decisionsOf = (db: ReadDb, submission: SubmissionId): StoredDecision[] =>
  db
    .prepare<[string], StoredDecision>(
      `SELECT d.finding, d.decision, d.reason, p.name AS "by", d.at
       FROM check_decision d JOIN person p ON p.id = d.person
       WHERE d.submission = ? AND d.seq = (SELECT max(seq) FROM check_decision WHERE submission = d.submission AND finding = d.finding)
       ORDER BY d.seq`,
    )
    .all(submission);

/** How many findings of personal data (R06) in a record somebody has decided about. */
export const countSensitiveDecisions = (db: ReadDb, submission: SubmissionId, record: RecordId): number =>
  db
    .prepare<[string, string]>(
      `SELECT count(DISTINCT finding) FROM check_decision WHERE submission = ? AND finding LIKE 'R06|' || ? || '|%'`,
    )
    .pluck()
    .get(submission, record) as number;
