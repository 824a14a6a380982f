import type { PackageId } from '#shared/domain/delivery/delivery.ts';
import type { SubmissionId } from '#shared/domain/record/record.ts';
import type { Instant } from '#shared/lib/instant.ts';
import type { ReadDb, WriteDb } from '../db.ts';

/** An approved package whose ZIP lies whole in the packages folder. */
export interface StoredPackage {
  readonly id: PackageId;
  readonly submission: SubmissionId;
  readonly title: string;
  readonly sha256: string;
  readonly size: number;
  readonly files: number;
  readonly approvedAt: Instant;
}

const columns = 'id, submission, title, sha256, size, files, approved_at AS approvedAt';

export function insertPackage(db: WriteDb, entry: StoredPackage): void {
  db.prepare(
    'INSERT INTO package (id, submission, title, sha256, size, files, approved_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(entry.id, entry.submission, entry.title, entry.sha256, entry.size, entry.files, entry.approvedAt);
}

export const findPackage = (db: ReadDb, id: PackageId): StoredPackage | null =>
  db.prepare<[string], StoredPackage>(`SELECT ${columns} FROM package WHERE id = ?`).get(id) ?? null;

/** When the latest package of a submission was approved; null before the first. */
export const lastApprovedAt = (db: ReadDb, submission: SubmissionId): Instant | null =>
  db
    .prepare<[string], Instant | null>('SELECT max(approved_at) FROM package WHERE submission = ?')
    .pluck()
    .get(submission) ?? null;
