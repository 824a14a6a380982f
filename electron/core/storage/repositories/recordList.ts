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
  readonly dueAt: number | null;
}

export interface ListFilter {
  /** One of these; null is all. */
  readonly kinds: readonly string[] | null;
  readonly state: ReviewState | null;
  /** 责任科室. */
  readonly unit: string | null;
  /** Only records whose nearest running clock ended before this moment. */
  readonly overdueAt: number | null;
}

/** Where a page ends: the next one starts below it. Keys, not offsets, so that page 2,000 costs what page 1 costs. */
export interface ListKey {
  readonly savedAt: number;
  readonly row: number;
}

export const listColumns = `
  r.row, r.id, r.submission, r.kind, r.title, r.doc_number AS docNumber, r.issuer, r.saved_at AS savedAt, r.state, r.due_at AS dueAt,
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
    .prepare<Values>(`SELECT count(*) FROM record r ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}`)
    .pluck()
    .get(...values) as number;
}

type Values = (string | number)[];

function conditions({ kinds, state, unit, overdueAt }: ListFilter): { where: string[]; values: Values } {
  const where: string[] = [];
  const values: Values = [];
  const add = (condition: string, value: string | number | null): void => {
    if (value === null) return;
    where.push(condition);
    values.push(value);
  };
  // One kind walks its own index; several are tried one by one.
  if (kinds?.length === 1) add('r.kind = ?', kinds[0] ?? '');
  else if (kinds) add('r.kind IN (SELECT value FROM json_each(?))', JSON.stringify(kinds));
  add('r.state = ?', state);
  add('r.unit = ?', unit);
  add('r.due_at < ?', overdueAt);
  return { where, values };
}
