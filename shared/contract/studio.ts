/** The studio (政策解读): a policy and its interpretation side by side, its checks, its submission. */
import { z } from 'zod';
import type { CheckReport } from '#shared/domain/checks/checks.ts';
import type { DeliveryState } from '#shared/domain/delivery/delivery.ts';
import type { SubmissionId } from '#shared/domain/record/record.ts';
import type { ReviewState } from '#shared/domain/review/review.ts';
import { command, query } from './define.ts';
import { recordId, submissionId } from './ids.ts';
import type { RecordView } from './records.ts';
import type { SessionLocked, StoreRefusal, TaskCancelled } from './session.ts';
import { reason } from './words.ts';

/** A submission in work, for the list that 解读 opens with. */
export interface StudioRow {
  readonly submission: SubmissionId;
  readonly title: string;
  readonly state: ReviewState;
  readonly savedAt: string;
  readonly covered: number;
  readonly clauses: number;
}

export interface StudioView {
  readonly submission: SubmissionId;
  readonly state: ReviewState;
  readonly policy: RecordView;
  readonly interpretation: RecordView;
  /** The latest return, while it has not been answered by a new submission. */
  readonly returned: { readonly by: string; readonly reason: string; readonly at: string } | null;
  /** How far the latest package of this submission has got; null before the first. */
  readonly delivery: DeliveryState | null;
  /** T02: interpretation with the policy, at the latest 3 working days after it; null when the policy has no date. */
  readonly due: { readonly date: string; readonly provisional: boolean; readonly workingDaysLeft: number } | null;
}

export type SubmissionNotFound = { readonly type: 'submission/not-found'; readonly id: SubmissionId };
export type SubmitRefusal =
  | SessionLocked
  | SubmissionNotFound
  /** Findings that still block, by key; the window shows them as links. */
  | { readonly type: 'submit/blocked'; readonly findings: readonly string[] }
  | { readonly type: 'submit/not-an-officer' }
  /** A register that stays in the department, or a kind the rule pack in force no longer knows. */
  | { readonly type: 'submit/not-delivered'; readonly kind: string }
  /** Somebody saved or decided while the files were being made: nothing was submitted. */
  | { readonly type: 'submit/changed-meanwhile' }
  | { readonly type: 'review/wrong-state'; readonly state: ReviewState }
  | { readonly type: 'document/cannot-print'; readonly why: string }
  | TaskCancelled
  | StoreRefusal;

export const studioCalls = {
  'studio.list': query<readonly StudioRow[], SessionLocked>()(z.strictObject({})),
  'studio.open': query<StudioView, SessionLocked | SubmissionNotFound>()(z.strictObject({ submission: submissionId })),
  'checks.run': query<CheckReport, SessionLocked | SubmissionNotFound>()(z.strictObject({ submission: submissionId })),
  'checks.decide': command<
    null,
    | SessionLocked
    | SubmissionNotFound
    | { readonly type: 'checks/not-decidable' }
    | { readonly type: 'checks/finding-gone' }
    | { readonly type: 'record/frozen'; readonly state: ReviewState }
    | StoreRefusal
  >()(
    z.strictObject({
      submission: submissionId,
      finding: z.string().max(400),
      decision: z.enum(['justified', 'published-by-law', 'not-sensitive']),
      reason,
    }),
  ),
  /** The document as it will be printed, before submission. */
  'documents.preview': query<
    { readonly pdf: Uint8Array },
    | SessionLocked
    | { readonly type: 'record/not-found'; readonly id: string }
    | { readonly type: 'document/cannot-print'; readonly why: string }
    | TaskCancelled
  >()(z.strictObject({ record: recordId })),
  'submissions.submit': command<{ readonly submittedAt: string }, SubmitRefusal>()(
    z.strictObject({ submission: submissionId }),
  ),
  'submissions.withdraw': command<
    null,
    | SessionLocked
    | StoreRefusal
    | SubmissionNotFound
    | { readonly type: 'review/wrong-state'; readonly state: ReviewState }
    | { readonly type: 'review/not-yours' }
  >()(z.strictObject({ submission: submissionId, reason })),
} as const;
