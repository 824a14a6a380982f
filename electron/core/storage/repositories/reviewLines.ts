import type { SubmissionId } from '#shared/domain/record/record.ts';
import type { Instant } from '#shared/lib/instant.ts';
import type { ReadDb, WriteDb } from '../db.ts';

/** One signed act of the review chain: the compact JWS as it stands in `review.jsonl`, and its SHA-256. */
export interface StoredLine {
  readonly seq: number;
  readonly jws: string;
  readonly digest: string;
  readonly at: Instant;
}

export function appendLine(db: WriteDb, submission: SubmissionId, line: StoredLine): void {
  db.prepare('INSERT INTO review_line (submission, seq, jws, digest, at) VALUES (?, ?, ?, ?, ?)').run(
    submission,
    line.seq,
    line.jws,
    line.digest,
    line.at,
  );
}

/** The end of the chain, which by its digest names everything before it. */
export const latestLine = (db: ReadDb, submission: SubmissionId): StoredLine | null =>
  db
    .prepare<[string], StoredLine>(
      'SELECT seq, jws, digest, at FROM review_line WHERE submission = ? ORDER BY seq DESC LIMIT 1',
    )
    .get(submission) ?? null;

export const linesOf = (db: ReadDb, submission: SubmissionId): StoredLine[] =>
  db
    .prepare<[string], StoredLine>('SELECT seq, jws, digest, at FROM review_line WHERE submission = ? ORDER BY seq')
    .all(submission);
