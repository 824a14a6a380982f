import type { RecordContent, RecordId, SubmissionId } from '#shared/domain/record/record.ts';
import type { Instant } from '#shared/lib/instant.ts';
import type { ReadDb } from '../db.ts';
import { listColumns, type ListedRecord } from './recordList.ts';

/** Heads of these records, in the order of the ids. */
export function listedRecords(db: ReadDb, ids: readonly RecordId[]): ListedRecord[] {
  const statement = db.prepare<[string], ListedRecord>(`SELECT ${listColumns} FROM record r WHERE r.id = ?`);
  return ids.flatMap((id) => statement.get(id) ?? []);
}

/** What an assessor wants to see of a record (佐证材料). */
export interface EvidenceRow {
  readonly kind: string;
  readonly title: string;
  readonly docNumber: string | null;
  readonly unit: string | null;
  readonly publishedAt: Instant | null;
  readonly publicUrl: string | null;
  readonly indexNumber: string | null;
}

export function evidenceRows(db: ReadDb, ids: readonly RecordId[]): EvidenceRow[] {
  const statement = db.prepare<[string], EvidenceRow>(
    `SELECT r.kind, r.title, r.doc_number AS docNumber, r.unit, r.published_at AS publishedAt,
            d.public_url AS publicUrl, d.index_number AS indexNumber
     FROM record r
     LEFT JOIN delivery d ON d.package =
       (SELECT p.id FROM package p WHERE p.submission = r.submission ORDER BY p.approved_at DESC LIMIT 1)
     WHERE r.id = ?`,
  );
  return ids.flatMap((id) => statement.get(id) ?? []);
}

/** An application as the register reads it: its newest words and its 答复 clock. */
export interface RequestRecord {
  readonly id: RecordId;
  readonly submission: SubmissionId;
  readonly content: RecordContent;
  readonly due: string | null;
  readonly dueAt: number | null;
  readonly clock: 'running' | 'paused' | 'kept' | 'missed' | null;
}

export function requestRecords(db: ReadDb, ids: readonly RecordId[], clock: string): RequestRecord[] {
  const statement = db.prepare<[string, string], Omit<RequestRecord, 'content'> & { readonly content: string }>(
    `SELECT r.id, r.submission, v.content, c.due, c.due_at AS dueAt, c.state AS clock
     FROM record r JOIN revision v ON v.record = r.id AND v.number = r.head
     LEFT JOIN record_clock c ON c.record = r.id AND c.clock = ?
     WHERE r.id = ?`,
  );
  return ids.flatMap((id) => {
    const row = statement.get(clock, id);
    return row ? [{ ...row, content: JSON.parse(row.content) as RecordContent }] : [];
  });
}
