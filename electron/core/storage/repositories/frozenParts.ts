import type { SubmissionId } from '#shared/domain/record/record.ts';
import type { Instant } from '#shared/lib/instant.ts';
import type { StoredBlob } from '../blobs.ts';
import type { ReadDb, WriteDb } from '../db.ts';
import { registerBlob } from './blobRows.ts';

/** A file below `data/`, as it was when the round was submitted. */
export interface FrozenPart extends StoredBlob {
  readonly name: string;
}

export function freezePart(db: WriteDb, submission: SubmissionId, round: number, part: FrozenPart, at: Instant): void {
  registerBlob(db, part, at);
  db.prepare('INSERT INTO frozen_part (submission, round, name, digest) VALUES (?, ?, ?, ?)').run(
    submission,
    round,
    part.name,
    part.digest,
  );
}

/** Every frozen file of one round, by name. */
export const frozenPartsOf = (db: ReadDb, submission: SubmissionId, round: number): FrozenPart[] =>
  db
    .prepare<[string, number], FrozenPart>(
      `SELECT f.name, f.digest, b.size FROM frozen_part f JOIN blob b ON b.digest = f.digest
       WHERE f.submission = ? AND f.round = ? ORDER BY f.name`,
    )
    .all(submission, round);
