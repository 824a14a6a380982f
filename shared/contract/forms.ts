/** Records made from a form (公开事项): every kind of the rule pack but the ones with a screen of their own. */
import { z } from 'zod';
import type { ClockState } from '#shared/domain/clock/clockState.ts';
import type { DeliveryState } from '#shared/domain/delivery/delivery.ts';
import type { LinkType, RecordId, SubmissionId } from '#shared/domain/record/record.ts';
import type { ReviewState } from '#shared/domain/review/review.ts';
import { command, query } from './define.ts';
import { cursor, recordId, type Page } from './ids.ts';
import type { RecordNotFound, RecordView, RevisionView, SaveRefusal } from './records.ts';
import type { SessionLocked, StoreRefusal, TaskCancelled } from './session.ts';
import { words } from './words.ts';

/** Another record this one is linked with; `from` is true when this record names it. */
export interface LinkedRecord {
  readonly id: RecordId;
  readonly submission: SubmissionId;
  readonly kind: string;
  readonly title: string;
  readonly state: ReviewState;
  readonly type: LinkType;
  readonly from: boolean;
}

export interface FormView {
  readonly record: RecordView;
  readonly clocks: readonly ClockState[];
  readonly links: readonly LinkedRecord[];
  /** The latest return, while it has not been answered by a new submission. */
  readonly returned: { readonly by: string; readonly reason: string; readonly at: string } | null;
  readonly delivery: DeliveryState | null;
  readonly publicUrl: string | null;
  /** Records that say this one is amended, repealed or replaced (有效性). */
  readonly supersededBy: readonly LinkedRecord[];
}

/** The small map: this record, what it is linked with, and what those are linked with. */
export interface RecordMap {
  readonly nodes: readonly {
    readonly id: RecordId;
    readonly kind: string;
    readonly title: string;
    readonly state: ReviewState;
    readonly steps: number;
  }[];
  readonly edges: readonly { readonly from: RecordId; readonly to: RecordId; readonly type: LinkType }[];
  /** More than the map holds were left out. */
  readonly more: number;
}

export interface RevisionRow extends RevisionView {
  readonly current: boolean;
}

/** Where a row of an imported list was refused, and why, in a sentence. */
export interface RejectedRow {
  /** Row of the sheet as Excel numbers it, from 1. */
  readonly row: number;
  readonly why: string;
}

/** What importing a list does to the record's table; the same whether it was applied or only tried. */
export interface ListReport {
  readonly added: readonly { readonly row: number; readonly key: string }[];
  readonly changed: readonly {
    readonly row: number;
    readonly key: string;
    readonly cells: readonly { readonly column: string; readonly before: string; readonly after: string }[];
  }[];
  /** Rows of the record that the file does not have; they stay unless `removeMissing`. */
  readonly missing: readonly string[];
  readonly unchanged: number;
  readonly rejected: readonly RejectedRow[];
  /** Columns of the file that no field knows. */
  readonly ignored: readonly string[];
  /** The revision written, when it was applied. */
  readonly revision: RevisionView | null;
}

export type ListRefusal =
  | { readonly type: 'list/unreadable'; readonly name: string; readonly why: string }
  | { readonly type: 'list/no-table'; readonly name: string; readonly missing: readonly string[] }
  | { readonly type: 'list/too-large'; readonly name: string; readonly limitMiB: number }
  | TaskCancelled;

const file = {
  name: words(260).refine((name) => name.length > 0),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
};

export const formCalls = {
  /**
   * A new record of a kind, in a submission of its own. `from` makes it out of another (转主动公开, an
   * interpretation plan for a policy): linked by `link`, heads and equal fields taken over.
   */
  'records.create': command<
    { readonly id: RecordId; readonly submission: SubmissionId },
    SessionLocked | { readonly type: 'record/unknown-kind'; readonly kind: string } | RecordNotFound | StoreRefusal
  >()(
    z.strictObject({
      kind: z.string().max(60),
      from: z.strictObject({ record: recordId, link: z.string().max(40) }).nullable(),
    }),
  ),
  'records.form': query<FormView, SessionLocked | RecordNotFound>()(z.strictObject({ id: recordId })),
  'records.map': query<RecordMap, SessionLocked | RecordNotFound>()(z.strictObject({ id: recordId })),
  'records.revisions': query<Page<RevisionRow>, SessionLocked | RecordNotFound>()(
    z.strictObject({ id: recordId, after: cursor, limit: z.int().min(1).max(200) }),
  ),
  /** Goes back to an earlier revision by writing it as the next one: undo of an import, never a loss. */
  'records.restore': command<RevisionView, SaveRefusal>()(
    z.strictObject({ id: recordId, base: z.int().min(1), revision: z.int().min(1) }),
  ),
  /** Keeps a file by digest; it belongs to a record once a save names it. */
  'attachments.add': command<
    { readonly sha256: string; readonly size: number; readonly name: string },
    | SessionLocked
    | { readonly type: 'attachment/too-large'; readonly name: string; readonly limitMiB: number }
    | { readonly type: 'attachment/kind'; readonly name: string }
    | StoreRefusal
  >()(z.strictObject(file)),
  'attachments.get': query<{ readonly bytes: Uint8Array }, SessionLocked | { readonly type: 'attachment/not-found' }>()(
    z.strictObject({ record: recordId, sha256: z.string().length(64) }),
  ),
  /** `apply: false` is the dry run. xlsx and csv; columns are known by their names. */
  'lists.import': command<ListReport, SaveRefusal | ListRefusal>()(
    z.strictObject({ record: recordId, base: z.int().min(1), ...file, removeMissing: z.boolean(), apply: z.boolean() }),
  ),
  'lists.export': query<
    { readonly name: string; readonly bytes: Uint8Array },
    SessionLocked | RecordNotFound | { readonly type: 'list/none'; readonly kind: string } | TaskCancelled
  >()(z.strictObject({ record: recordId, format: z.enum(['xlsx', 'csv']) })),
  /** An empty list with its columns, controlled values and one filled example row. */
  'lists.template': query<
    { readonly name: string; readonly bytes: Uint8Array },
    SessionLocked | { readonly type: 'list/none'; readonly kind: string } | TaskCancelled
  >()(z.strictObject({ kind: z.string().max(60), format: z.enum(['xlsx', 'csv']) })),
} as const;
