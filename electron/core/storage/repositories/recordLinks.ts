import type { LinkType, RecordId, SubmissionId } from '#shared/domain/record/record.ts';
import type { ReviewState } from '#shared/domain/review/review.ts';
import type { Instant } from '#shared/lib/instant.ts';
import type { ReadDb, WriteDb } from '../db.ts';

/** The record at the other end of a link; heads only. */
export interface LinkedHead {
  readonly id: RecordId;
  readonly submission: SubmissionId;
  readonly kind: string;
  readonly title: string;
  readonly state: ReviewState;
  readonly type: LinkType;
  readonly publishedAt: Instant | null;
}

const columns = 'r.id, r.submission, r.kind, r.title, r.state, l.type, r.published_at AS publishedAt';

/** Records this one names, in the order they were made. */
export const linksFrom = (db: ReadDb, record: RecordId): LinkedHead[] =>
  db
    .prepare<[string], LinkedHead>(
      `SELECT ${columns} FROM record_link l JOIN record r ON r.id = l.to_record WHERE l.from_record = ? ORDER BY r.row`,
    )
    .all(record);

/** Records that name this one, latest made first; `most` because a policy may have hundreds of questions. */
export const linksTo = (db: ReadDb, record: RecordId, most = 200): LinkedHead[] =>
  db
    .prepare<[string, number], LinkedHead>(
      `SELECT ${columns} FROM record_link l JOIN record r ON r.id = l.from_record WHERE l.to_record = ?
       ORDER BY r.row DESC LIMIT ?`,
    )
    .all(record, most);

/** Types of the links by which others name this record. */
export const typesOfLinksTo = (db: ReadDb, record: RecordId): LinkType[] =>
  db.prepare<[string], LinkType>('SELECT DISTINCT type FROM record_link WHERE to_record = ?').pluck().all(record);

/** Records of these kinds that name this one by this type of link: all of them, for something of theirs hangs on it. */
export const linkedBy = (db: ReadDb, record: RecordId, type: LinkType, kinds: readonly string[]): RecordId[] =>
  db
    .prepare<[string, string, string], RecordId>(
      `SELECT r.id FROM record_link l CROSS JOIN record r ON r.id = l.from_record
       WHERE l.to_record = ? AND l.type = ? AND r.kind IN (SELECT value FROM json_each(?))`,
    )
    .pluck()
    .all(record, type, JSON.stringify(kinds));

/**
 * Puts a record's links in place of the ones before and answers whose other ends have changed; writes
 * nothing where nothing changed. Targets that are not in the store are left out.
 */
export function replaceLinks(
  db: WriteDb,
  record: RecordId,
  links: readonly { readonly type: LinkType; readonly to: RecordId }[],
): RecordId[] {
  const before = db
    .prepare<[string], { type: LinkType; to: RecordId }>(
      `SELECT type, to_record AS "to" FROM record_link WHERE from_record = ?`,
    )
    .all(record);
  const keyOf = ({ type, to }: { readonly type: LinkType; readonly to: RecordId }): string => `${type} ${to}`;
  const [old, now] = [new Set(before.map(keyOf)), new Set(links.map(keyOf))];
  const gone = before.filter((link) => !now.has(keyOf(link)));
  const added = links.filter((link) => !old.has(keyOf(link)));
  if (gone.length + added.length === 0) return [];
  db.prepare('DELETE FROM record_link WHERE from_record = ?').run(record);
  const insert = db.prepare(
    `INSERT OR IGNORE INTO record_link (from_record, type, to_record) SELECT ?, ?, id FROM record WHERE id = ?`,
  );
  for (const { type, to } of links) insert.run(record, type, to);
  return [...new Set([...gone, ...added].map(({ to }) => to))];
}
