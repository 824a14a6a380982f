import { textAt } from '#shared/domain/form/fieldValue.ts';
import type { RecordContent, RecordId, SubmissionId } from '#shared/domain/record/record.ts';
import type { ReviewState } from '#shared/domain/review/review.ts';
import type { Instant } from '#shared/lib/instant.ts';
import type { ReadDb, WriteDb } from '../db.ts';

/** A record at one revision of its chain. */
export interface StoredRecord {
  readonly id: RecordId;
  readonly submission: SubmissionId;
  readonly state: ReviewState;
  readonly content: RecordContent;
  readonly revision: {
    readonly number: number;
    readonly digest: string;
    readonly author: string;
    readonly savedAt: Instant;
  };
}

interface Row {
  readonly id: string;
  readonly submission: string;
  readonly state: ReviewState;
  readonly content: string;
  readonly number: number;
  readonly digest: string;
  readonly author: string;
  readonly saved_at: number;
}

const select = `
  SELECT r.id, r.submission, r.state, v.content, v.number, v.digest, p.name AS author, v.saved_at
  FROM record r JOIN revision v ON v.record = r.id AND v.number = r.head JOIN person p ON p.id = v.author`;

const toRecord = (row: Row): StoredRecord => ({
  id: row.id as RecordId,
  submission: row.submission as SubmissionId,
  state: row.state,
  content: JSON.parse(row.content) as RecordContent,
  revision: { number: row.number, digest: row.digest, author: row.author, savedAt: row.saved_at as Instant },
});

export function findRecord(db: ReadDb, id: RecordId): StoredRecord | null {
  const row = db.prepare<[string], Row>(`${select} WHERE r.id = ?`).get(id);
  return row ? toRecord(row) : null;
}

/** The records of one submission, in the order they were made. */
export const recordsOf = (db: ReadDb, submission: SubmissionId): StoredRecord[] =>
  db.prepare<[string], Row>(`${select} WHERE r.submission = ? ORDER BY r.row`).all(submission).map(toRecord);

/** Makes a record without a revision; `appendRevision` gives it its first. */
export function insertRecord(db: WriteDb, id: RecordId, submission: SubmissionId, kind: string, at: Instant): void {
  db.prepare(
    `INSERT INTO record (id, submission, kind, head, title, saved_at, listed_at, state)
     VALUES (?, ?, ?, 0, '', ?, ?, 'draft')`,
  ).run(id, submission, kind, at, at);
}

export interface NewRevision {
  readonly record: RecordId;
  readonly number: number;
  readonly parent: string | null;
  readonly digest: string;
  readonly content: RecordContent;
  /** The content's canonical JSON: what `digest` is of, and what is stored. */
  readonly json: string;
  readonly author: string;
  readonly savedAt: Instant;
}

/**
 * Adds a revision to the chain and moves the head to it. What an index goes by is written only where it
 * has changed: SQLite writes an index entry anew even when it is the same, and an autosave has nine of them.
 */
export function appendRevision(db: WriteDb, revision: NewRevision): void {
  const { record, content, savedAt } = revision;
  db.prepare(
    'INSERT INTO revision (record, number, parent, digest, content, author, saved_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(record, revision.number, revision.parent, revision.digest, revision.json, revision.author, savedAt);
  const { title, docNumber, issuer, date } = content;
  db.prepare(
    'UPDATE record SET head = ?, title = ?, doc_number = ?, issuer = ?, date = ?, saved_at = ? WHERE id = ?',
  ).run(revision.number, title, docNumber, issuer, date, savedAt, record);
  const unit = textAt(content, 'unit').trim() || null;
  db.prepare('UPDATE record SET unit = ? WHERE id = ? AND unit IS NOT ?').run(unit, record, unit);
  db.prepare(
    `UPDATE record SET listed_at = ? WHERE id = ?
     AND EXISTS (SELECT 1 FROM record o WHERE (o.listed_at, o.row) > (record.listed_at, record.row))`,
  ).run(savedAt, record);
}

/** So many records with a 责任科室 are looked at: whoever saved none of them has not worked here lately. */
const lately = 200;

/** 责任科室 of the record this person saved last, among those that were saved lately; null when there is none. */
export const lastUnitOf = (db: ReadDb, author: string): string | null =>
  (db
    .prepare<[number, string]>(
      `SELECT r.unit
       FROM (SELECT id, head, unit, listed_at, row FROM record WHERE unit IS NOT NULL
             ORDER BY listed_at DESC, row DESC LIMIT ?) r
       JOIN revision v ON v.record = r.id AND v.number = r.head
       WHERE v.author = ? ORDER BY r.listed_at DESC, r.row DESC LIMIT 1`,
    )
    .pluck()
    .get(lately, author) as string | undefined) ?? null;

/** When anything was last saved, for the light after a restart. */
export function lastSavedAt(db: ReadDb): Instant | null {
  // The one on top of the lists, which no index of saved_at is needed for.
  const last = db.prepare('SELECT saved_at FROM record ORDER BY listed_at DESC, row DESC LIMIT 1').pluck().get();
  return (last as Instant | undefined) ?? null;
}

const headColumns: Readonly<Record<string, string>> = {
  title: 'title',
  docNumber: 'doc_number',
  issuer: 'issuer',
  date: 'date',
  unit: 'unit',
};

/** A head of a record as its row has it, without reading its content; undefined for what is no head. */
export function headTextOf(db: ReadDb, id: RecordId, field: string): string | null | undefined {
  const column = headColumns[field];
  if (column === undefined) return undefined;
  const found = db.prepare<[string]>(`SELECT ${column} FROM record WHERE id = ?`).pluck().get(id);
  return (found as string | null | undefined) ?? null;
}

/** The submission of a record, and whether it is the first made of it: what acts on a submission counts once. */
export const placeOf = (
  db: ReadDb,
  id: RecordId,
): { readonly submission: SubmissionId; readonly first: 0 | 1 } | null =>
  db
    .prepare<[string], { submission: SubmissionId; first: 0 | 1 }>(
      `SELECT r.submission, r.row = (SELECT min(o.row) FROM record o WHERE o.submission = r.submission) AS first
       FROM record r WHERE r.id = ?`,
    )
    .get(id) ?? null;

/** When the portal first published it, by a verified receipt; null before. */
export const publishedAtOf = (db: ReadDb, id: RecordId): Instant | null =>
  (db.prepare<[string]>('SELECT published_at FROM record WHERE id = ?').pluck().get(id) as
    Instant | null | undefined) ?? null;

/** Notes the first publication of every record of a submission; a later one (更正) does not move it. Answers which. */
export const setPublished = (db: WriteDb, submission: SubmissionId, at: Instant): RecordId[] =>
  db
    .prepare<[number, string], RecordId>(
      'UPDATE record SET published_at = ? WHERE submission = ? AND published_at IS NULL RETURNING id',
    )
    .pluck()
    .all(at, submission);

/** Records in the order they were made, after a row: for going through all of them a few at a time. */
export const recordsAfter = (
  db: ReadDb,
  row: number,
  limit: number,
): { readonly row: number; readonly id: RecordId }[] =>
  db
    .prepare<[number, number], { row: number; id: RecordId }>(
      'SELECT row, id FROM record WHERE row > ? ORDER BY row LIMIT ?',
    )
    .all(row, limit);
