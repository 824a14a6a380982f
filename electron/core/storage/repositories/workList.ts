import type { RecordId, SubmissionId } from '#shared/domain/record/record.ts';
import type { ReviewState } from '#shared/domain/review/review.ts';
import type { Instant } from '#shared/lib/instant.ts';
import type { ReadDb } from '../db.ts';
import type { StoredSubmission } from './submissions.ts';

/** A submission as a work list shows it: heads only, no content is read. */
export interface WorkRow extends StoredSubmission {
  /** Its policy's title, or its first record's. */
  readonly title: string;
  /** Its first record, and that one's kind. */
  readonly record: RecordId;
  readonly kind: string;
  /** Of the nearest running clock of its records: epoch ms, as the record's head has it. */
  readonly dueAt: number | null;
}

const columns = `
  s.id, s.state, s.round, s.made_at AS madeAt, s.changed_at AS changedAt,
  r.id AS record, r.kind, r.title,
  (SELECT min(o.due_at) FROM record o WHERE o.submission = s.id) AS dueAt`;
/** The record that a submission is known by: the first made, which of a pair is the policy. */
const first = 'r.row = (SELECT min(o.row) FROM record o WHERE o.submission = s.id)';

/** Submissions in these states, latest moved first. The index gives them in order, and only then are their heads read. */
export const latestMoved = (db: ReadDb, states: readonly ReviewState[], limit: number): WorkRow[] => {
  const each = db.prepare<[string, number], WorkRow>(
    `SELECT ${columns} FROM (SELECT * FROM submission WHERE state = ? ORDER BY changed_at DESC LIMIT ?) s
     CROSS JOIN record r ON r.submission = s.id AND ${first}
     ORDER BY s.changed_at DESC`,
  );
  const found = states.flatMap((state) => each.all(state, limit));
  return found.sort((a, b) => b.changedAt - a.changedAt).slice(0, limit);
};

/** One clock that runs, with the head of its record. */
export interface DueRow {
  readonly record: RecordId;
  readonly submission: SubmissionId;
  readonly kind: string;
  readonly title: string;
  readonly state: ReviewState;
  readonly clock: string;
  readonly due: string;
  readonly dueAt: number;
  readonly provisional: 0 | 1;
}

/**
 * The nearest running clock of each record, the earliest last moment first: the order in which work
 * falls due. Walks an index, so that the first hundred cost the same whatever lies behind.
 */
export const nearestDue = (db: ReadDb, limit: number): DueRow[] =>
  db
    .prepare<[number], DueRow>(
      `SELECT r.id AS record, r.submission, r.kind, r.title, r.state, c.clock, c.due, c.due_at AS dueAt, c.provisional
       FROM record_clock c CROSS JOIN record r ON r.id = c.record
       WHERE c.state = 'running' AND c.due_at IS NOT NULL AND r.due_at = c.due_at
       ORDER BY c.due_at, c.record, c.clock LIMIT ?`,
    )
    .all(limit);

export const countDue = (db: ReadDb): number =>
  db.prepare(`SELECT count(*) FROM record WHERE due_at IS NOT NULL`).pluck().get() as number;

/** Records of one state on which no clock runs, latest saved first. */
export const undated = (
  db: ReadDb,
  state: ReviewState,
  limit: number,
): Omit<DueRow, 'clock' | 'due' | 'dueAt' | 'provisional'>[] =>
  db
    .prepare<[string, number], Omit<DueRow, 'clock' | 'due' | 'dueAt' | 'provisional'>>(
      `SELECT r.id AS record, r.submission, r.kind, r.title, r.state FROM record r
       WHERE r.state = ? AND r.due_at IS NULL ORDER BY r.listed_at DESC, r.row DESC LIMIT ?`,
    )
    .all(state, limit);

/** Pairs of policy and interpretation in these states, latest saved first. */
export const latestSaved = (db: ReadDb, states: readonly ReviewState[], limit: number): SubmissionId[] => {
  const each = db.prepare<[string, string, number], { submission: SubmissionId; savedAt: Instant }>(
    'SELECT submission, saved_at AS savedAt FROM record WHERE kind = ? AND state = ? ORDER BY listed_at DESC, row DESC LIMIT ?',
  );
  const heads = ['policy', 'interpretation']
    .flatMap((kind) => states.flatMap((state) => each.all(kind, state, limit)))
    .sort((a, b) => b.savedAt - a.savedAt);
  return [...new Set(heads.map(({ submission }) => submission))].slice(0, limit);
};

/** Incidents (舆情事件) with a clock that still runs. */
export const openIncidents = (db: ReadDb): number =>
  db.prepare(`SELECT count(*) FROM record WHERE kind = 'incident' AND due_at IS NOT NULL`).pluck().get() as number;

/** A published record that a later published one replaces, and that still says it is in force. */
export interface UnmarkedRow {
  readonly record: RecordId;
  readonly submission: SubmissionId;
  readonly kind: string;
  readonly title: string;
  readonly state: ReviewState;
  readonly successor: string;
}

export const unmarkedReplaced = (db: ReadDb, limit: number): UnmarkedRow[] =>
  db
    .prepare<[number], UnmarkedRow>(
      `SELECT r.id AS record, r.submission, r.kind, r.title, r.state, s.title AS successor
       FROM record_link l JOIN record s ON s.id = l.from_record JOIN record r ON r.id = l.to_record
       JOIN revision v ON v.record = r.id AND v.number = r.head
       WHERE l.type = 'replaces' AND s.published_at IS NOT NULL AND r.published_at IS NOT NULL
         AND coalesce(json_extract(v.content, '$.fields.validity'), 'in-force') = 'in-force'
       LIMIT ?`,
    )
    .all(limit);
