import type { DeliveryState, PackageId, ReturnReason } from '#shared/domain/delivery/delivery.ts';
import type { RecordId, SubmissionId } from '#shared/domain/record/record.ts';
import type { Instant } from '#shared/lib/instant.ts';
import type { ReadDb, WriteDb } from '../db.ts';
import type { StoredPackage } from './packages.ts';

/** Where a package's delivery stands: proven facts and the plan for the next try. */
export interface StoredDelivery {
  readonly state: DeliveryState;
  readonly uploadUrl: string | null;
  /** Bytes the portal holds, as far as known. */
  readonly uploaded: number | null;
  readonly attempts: number;
  readonly nextTryAt: Instant | null;
  /** Sequence of the latest receipt taken; a lower or repeated one changes nothing. */
  readonly sequence: number;
  readonly publicUrl: string | null;
  readonly indexNumber: string | null;
  readonly reasons: readonly ReturnReason[];
}

/** With the first record of its submission: where it is worked on. */
export type DeliveryEntry = StoredPackage & StoredDelivery & { readonly record: RecordId; readonly kind: string };

type Row = Omit<DeliveryEntry, 'reasons'> & { readonly reasons: string };

const columns = `
  p.id, p.submission, r.id AS record, r.kind, p.title, p.sha256, p.size, p.files, p.approved_at AS approvedAt,
         d.state, d.upload_url AS uploadUrl, d.uploaded, d.attempts, d.next_try_at AS nextTryAt, d.sequence,
         d.public_url AS publicUrl, d.index_number AS indexNumber, d.reasons`;
/** The record that a submission is known by: the first made, which of a pair is the policy. */
const first = `JOIN record r ON r.row = (SELECT min(o.row) FROM record o WHERE o.submission = p.submission)`;
const select = `SELECT ${columns} FROM delivery d JOIN package p ON p.id = d.package ${first}`;

const toEntry = (row: Row): DeliveryEntry => ({ ...row, reasons: JSON.parse(row.reasons) as ReturnReason[] });

export function queueDelivery(db: WriteDb, id: PackageId, at: Instant): void {
  db.prepare(`INSERT INTO delivery (package, state, next_try_at, changed_at) VALUES (?, 'queued', ?, ?)`).run(
    id,
    at,
    at,
  );
  reach(db, id, 'queued', at);
}

export function findDelivery(db: ReadDb, id: PackageId): DeliveryEntry | null {
  const row = db.prepare<[string], Row>(`${select} WHERE p.id = ?`).get(id);
  return row ? toEntry(row) : null;
}

/** What needs attention first: returned, then in order of how far it still has to go, then newest. */
export function listDeliveries(db: ReadDb, limit: number): DeliveryEntry[] {
  const unfinished = db
    .prepare<[number], Row>(
      `${select} WHERE d.state IN ('returned', 'queued', 'sent', 'receipted')
       ORDER BY CASE d.state WHEN 'returned' THEN 0 WHEN 'queued' THEN 1 WHEN 'sent' THEN 2 ELSE 3 END, p.approved_at DESC LIMIT ?`,
    )
    .all(limit);
  // Years of published ones: walked from the newest id (UUIDv7: the order of approval), never sorted.
  const finished = db
    .prepare<[number], Row>(
      `SELECT ${columns} FROM package p CROSS JOIN delivery d ON d.package = p.id ${first}
       WHERE d.state IN ('published', 'withdrawn') ORDER BY p.id DESC LIMIT ?`,
    )
    .all(limit - unfinished.length);
  return [...unfinished, ...finished].map(toEntry);
}

/** Sent back, and its submission not taken back since: a mended one has answered the return. */
const unanswered = `d.state = 'returned' AND (SELECT s.state FROM submission s WHERE s.id = p.submission) = 'approved'
  AND NOT EXISTS (SELECT 1 FROM package q WHERE q.submission = p.submission AND q.approved_at > p.approved_at)`;

/** How far the latest package of a submission has got; null before the first. */
export function latestDelivery(db: ReadDb, submission: SubmissionId): DeliveryState | null {
  const state = db
    .prepare<[string]>(
      `SELECT d.state FROM package p JOIN delivery d ON d.package = p.id
       WHERE p.submission = ? ORDER BY p.approved_at DESC, p.id DESC LIMIT 1`,
    )
    .pluck()
    .get(submission) as DeliveryState | undefined;
  return state ?? null;
}

/** The package of a submission that the portal shows now: what a corrected one supersedes. */
export function publishedPackage(db: ReadDb, submission: SubmissionId): PackageId | null {
  const id = db
    .prepare<[string]>(
      `SELECT p.id FROM package p JOIN delivery d ON d.package = p.id
       WHERE p.submission = ? AND d.state = 'published' ORDER BY p.approved_at DESC, p.id DESC LIMIT 1`,
    )
    .pluck()
    .get(submission) as PackageId | undefined;
  return id ?? null;
}

/** Where the portal shows what was published of a submission; null while it does not. */
export function publicUrlOf(db: ReadDb, submission: SubmissionId): string | null {
  const url = db
    .prepare<[string]>(
      `SELECT d.public_url FROM package p JOIN delivery d ON d.package = p.id
       WHERE p.submission = ? AND d.state = 'published' ORDER BY p.approved_at DESC, p.id DESC LIMIT 1`,
    )
    .pluck()
    .get(submission) as string | null | undefined;
  return url ?? null;
}

/** What the portal sent back, latest approved first. */
export const returnedDeliveries = (db: ReadDb, limit: number): DeliveryEntry[] =>
  db
    .prepare<[number], Row>(`${select} WHERE ${unanswered} ORDER BY p.approved_at DESC LIMIT ?`)
    .all(limit)
    .map(toEntry);

/**
 * Deliveries whose next try is due: those not yet at their end, and published ones of which the portal's feed
 * had something to say (it took one down).
 */
export const dueDeliveries = (db: ReadDb, now: Instant): DeliveryEntry[] =>
  db
    .prepare<[number], Row>(
      `${select} WHERE d.state IN ('queued', 'sent', 'receipted', 'published') AND d.next_try_at <= ? ORDER BY p.approved_at`,
    )
    .all(now)
    .map(toEntry);

export type DeliveryChange = Partial<StoredDelivery>;

const columnOf: Readonly<Record<keyof StoredDelivery, string>> = {
  state: 'state',
  uploadUrl: 'upload_url',
  uploaded: 'uploaded',
  attempts: 'attempts',
  nextTryAt: 'next_try_at',
  sequence: 'sequence',
  publicUrl: 'public_url',
  indexNumber: 'index_number',
  reasons: 'reasons',
};

/** Changes what is given and notes when a state was first reached. */
export function changeDelivery(db: WriteDb, id: PackageId, change: DeliveryChange, at: Instant): void {
  for (const key of Object.keys(change) as (keyof StoredDelivery)[]) {
    const value = change[key];
    db.prepare(`UPDATE delivery SET ${columnOf[key]} = ?, changed_at = ? WHERE package = ?`).run(
      key === 'reasons' ? JSON.stringify(value) : value,
      at,
      id,
    );
  }
  if (change.state) reach(db, id, change.state, at);
}

function reach(db: WriteDb, id: PackageId, state: DeliveryState, at: Instant): void {
  db.prepare('INSERT INTO delivery_reached (package, state, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING').run(
    id,
    state,
    at,
  );
}

export interface ReachedState {
  readonly package: PackageId;
  readonly state: DeliveryState;
  readonly at: Instant;
}

/** When which of these packages first reached which state. */
export const reachedOf = (db: ReadDb, ids: readonly PackageId[]): ReachedState[] =>
  db
    .prepare<[string], ReachedState>(
      'SELECT package, state, at FROM delivery_reached WHERE package IN (SELECT value FROM json_each(?))',
    )
    .all(JSON.stringify(ids));

/** Deliveries without a verified receipt: the top bar's 未回执. */
export const countUndelivered = (db: ReadDb): number =>
  db.prepare(`SELECT count(*) FROM delivery WHERE state IN ('queued', 'sent')`).pluck().get() as number;

export const countReturned = (db: ReadDb): number =>
  db
    .prepare(`SELECT count(*) FROM delivery d JOIN package p ON p.id = d.package WHERE ${unanswered}`)
    .pluck()
    .get() as number;

/** When the earliest planned try is; null when nothing is planned. */
export const nextPlannedTry = (db: ReadDb): Instant | null =>
  db
    .prepare(
      `SELECT min(next_try_at) FROM delivery
       WHERE state IN ('queued', 'sent', 'receipted', 'published') AND next_try_at IS NOT NULL`,
    )
    .pluck()
    .get() as Instant | null;

/** Every delivery that is not at its end is to be tried now: a person asked. */
export function planAllNow(db: WriteDb, now: Instant): void {
  db.prepare(`UPDATE delivery SET next_try_at = ? WHERE state IN ('queued', 'sent', 'receipted')`).run(now);
}
