/** Records (公开事项): import, list, search, open, save. */
import { z } from 'zod';
import type { RecordContent, RecordId, SubmissionId } from '#shared/domain/record/record.ts';
import type { ReviewState } from '#shared/domain/review/review.ts';
import type { DeliveryState } from '#shared/domain/delivery/delivery.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import { command, query } from './define.ts';
import { cursor, recordId, type Page } from './ids.ts';
import type { SessionLocked, StoreRefusal, TaskCancelled } from './session.ts';
import { words } from './words.ts';

export interface RecordRow {
  readonly id: RecordId;
  readonly submission: SubmissionId;
  readonly kind: string;
  readonly title: string;
  readonly docNumber: string | null;
  readonly issuer: string | null;
  /** RFC 3339. */
  readonly savedAt: string;
  readonly state: ReviewState;
  readonly delivery: DeliveryState | null;
  /** The nearest clock that still runs: its last moment, epoch ms; null where none does. */
  readonly dueAt: number | null;
}

/** A search hit: the row, and the words around the first match; `marks` are [start, end) in `snippet`. */
export interface SearchRow extends RecordRow {
  readonly snippet: string;
  readonly marks: readonly (readonly [number, number])[];
}

export interface RevisionView {
  /** Gapless per record, from 1. */
  readonly number: number;
  /** SHA-256 hex of the content's canonical JSON. */
  readonly digest: string;
  readonly savedAt: string;
  readonly author: string;
}

export interface RecordView {
  readonly id: RecordId;
  readonly submission: SubmissionId;
  readonly content: RecordContent;
  readonly revision: RevisionView;
  readonly state: ReviewState;
}

export type RecordNotFound = { readonly type: 'record/not-found'; readonly id: RecordId };
export type SaveRefusal =
  | SessionLocked
  | RecordNotFound
  /** Somebody saved after `base`; nothing was overwritten. */
  | { readonly type: 'record/stale'; readonly current: number }
  /** Under review or approved: its words may not change. */
  | { readonly type: 'record/frozen'; readonly state: ReviewState }
  | { readonly type: 'record/bad-fields'; readonly path: string }
  /** 保密法 art. 31: text that carries a classification mark is not taken in. */
  | { readonly type: 'record/classified'; readonly mark: string }
  /** The disk is full, read-only or gone: nothing was written; the window keeps the words. */
  | StoreRefusal;

export type ImportRefusal =
  | SessionLocked
  | { readonly type: 'import/empty'; readonly name: string }
  | { readonly type: 'import/unsupported'; readonly name: string }
  | { readonly type: 'import/unreadable'; readonly name: string; readonly why: string }
  | { readonly type: 'import/too-large'; readonly name: string; readonly limitMiB: number }
  | { readonly type: 'record/classified'; readonly mark: string }
  | TaskCancelled
  | StoreRefusal;

/** What the reader understood, for the officer to confirm at a glance. */
export interface ImportReport {
  readonly submission: SubmissionId;
  readonly policy: RecordId;
  readonly interpretation: RecordId;
  readonly title: string;
  readonly docNumber: string | null;
  readonly issuer: string | null;
  readonly date: string | null;
  readonly topLevelClauses: number;
  readonly leafClauses: number;
  readonly characters: number;
  /** What was left out or could not be read, in sentences. */
  readonly notes: readonly string[];
}

/** Characters of a record's heads. A document read in is cut to these, so that what was imported can be saved. */
export const longest = { title: 400, docNumber: 80, issuer: 80 } as const;

const civilDate = z.iso.date().nullable();
const attribute = z.strictObject({
  code: z.enum(['ZD', 'YSQ', 'BY-14b', 'BY-14c', 'BY-15', 'BY-16a', 'BY-16b', 'BY-16c', 'BY-17']),
  basis: words(400).nullable(),
  reason: words(2000).nullable(),
});
const fields = z.record(z.string().max(60), z.json()).transform((value) => value as JsonObject);

export const recordCalls = {
  'policies.import': command<ImportReport, ImportRefusal>()(
    z.union([
      z.strictObject({
        from: z.literal('file'),
        name: words(260).refine((name) => name.length > 0),
        bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
      }),
      z.strictObject({ from: z.literal('text'), text: words(2_000_000) }),
    ]),
  ),
  'records.list': query<Page<RecordRow> & { readonly total: number }, SessionLocked>()(
    z.strictObject({
      /** One of these kinds; null is all. */
      kinds: z.array(z.string().max(60)).max(100).nullable(),
      /** Only records with a clock that ran out and was not stopped. */
      overdue: z.boolean(),
      unit: z.string().max(80).nullable(),
      state: z.enum(['draft', 'in-review', 'returned', 'approved']).nullable(),
      after: cursor,
      limit: z.int().min(1).max(200),
    }),
  ),
  'records.search': query<Page<SearchRow>, SessionLocked>()(
    z.strictObject({
      text: z.string().max(200),
      kinds: z.array(z.string().max(60)).max(100).nullable(),
      after: cursor,
      limit: z.int().min(1).max(200),
    }),
  ),
  'records.get': query<RecordView, SessionLocked | RecordNotFound>()(z.strictObject({ id: recordId })),
  /** Answers only after the bytes are on the disk: `savedAt` is what the 已落盘 light shows. */
  'records.save': command<RevisionView, SaveRefusal>()(
    z.strictObject({
      id: recordId,
      base: z.int().min(1),
      content: z.strictObject({
        attribute,
        title: words(longest.title),
        docNumber: words(longest.docNumber).nullable(),
        issuer: words(longest.issuer).nullable(),
        date: civilDate,
        fields,
        /** Links a form may set; left out, they stay as they are. Links with spans are the studio's. */
        links: z
          .array(z.strictObject({ to: recordId, type: z.string().max(40) }))
          .max(500)
          .optional(),
      }),
    }),
  ),
} as const;
