import type { DeliveryState } from '#shared/domain/delivery/delivery.ts';
import type { RecordId, SubmissionId } from '#shared/domain/record/record.ts';
import type { ReviewState } from '#shared/domain/review/review.ts';
import type { Instant } from '#shared/lib/instant.ts';
import type { ReadDb } from '../db.ts';

/** One line of a list: heads only, no content is read. */
export interface ListedRecord {
  readonly row: number;
  readonly id: RecordId;
  readonly submission: SubmissionId;
  readonly kind: string;
  readonly title: string;
  readonly docNumber: string | null;
  readonly issuer: string | null;
  readonly savedAt: Instant;
  readonly state: ReviewState;
  readonly delivery: DeliveryState | null;
}

export interface ListFilter {
  readonly kind: string | null;
  readonly state: ReviewState | null;
}

/** Where a page ends: the next one starts below it. Keys, not offsets, so that page 2,000 costs what page 1 costs. */
export interface ListKey {
  readonly savedAt: number;
  readonly row: number;
}

export const listColumns = `
  r.row, r.id, r.submission, r.kind, r.title, r.doc_number AS docNumber, r.issuer, r.saved_at AS savedAt, r.state,
  (SELECT d.state FROM package p JOIN delivery d ON d.package = p.id WHERE p.submission = r.submission
   ORDER BY p.approved_at DESC LIMIT 1) AS delivery`;

/** A page of records, newest first. */
export function pageOfRecords(db: ReadDb, filter: ListFilter, after: ListKey | null, limit: number): ListedRecord[] {
  const { where, values } = conditions(filter);
  const below = after ? [`(r.saved_at, r.row) < (?, ?)`] : [];
  const all = [...where, ...below];
  return db
    .prepare<(string | number)[], ListedRecord>(
      `SELECT ${listColumns} FROM record r ${all.length > 0 ? `WHERE ${all.join(' AND ')}` : ''}
       ORDER BY r.saved_at DESC, r.row DESC LIMIT ?`,
    )
    .all(...values, ...(after ? [after.savedAt, after.row] : []), limit);
}

export function countRecords(db: ReadDb, filter: ListFilter): number {
  const { where, values } = conditions(filter);
  return db
    .prepare<string[]>(`SELECT count(*) FROM record r ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}`)
    .pluck()
    .get(...values) as number;
}

function conditions({ kind, state }: ListFilter): { where: string[]; values: string[] } {
  const where: string[] = [];
  const values: string[] = [];
  if (kind !== null) {
    where.push('r.kind = ?');
    values.push(kind);
  }
  if (state !== null) {
    where.push('r.state = ?');
    values.push(state);
  }
  return { where, values };
}
