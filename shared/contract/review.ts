/** Review (审批): the inbox, the pages as printed, approve and return. */
import { z } from 'zod';
import type { CheckReport } from '#shared/domain/checks/checks.ts';
import type { PackageId } from '#shared/domain/delivery/delivery.ts';
import type { Role } from '#shared/domain/person/person.ts';
import type { SubmissionId } from '#shared/domain/record/record.ts';
import type { ReviewState } from '#shared/domain/review/review.ts';
import { command, query } from './define.ts';
import { submissionId } from './ids.ts';
import type { KeyUnreadable, SessionLocked, SessionWait, StoreRefusal, TaskCancelled } from './session.ts';
import type { SubmissionNotFound } from './studio.ts';
import { reason } from './words.ts';

export interface ReviewRow {
  readonly submission: SubmissionId;
  readonly title: string;
  readonly submittedBy: string;
  readonly submittedAt: string;
  /** How many times it was submitted. */
  readonly round: number;
  readonly state: ReviewState;
  readonly due: { readonly date: string; readonly provisional: boolean; readonly workingDaysLeft: number } | null;
}

/** One act of the chain, in words and with its own digest. */
export interface ChainLine {
  readonly seq: number;
  readonly act: 'submit' | 'approve' | 'return' | 'comment' | 'withdraw' | 'delegate' | 'override';
  readonly step: string;
  readonly by: { readonly name: string; readonly role: string };
  readonly at: string;
  readonly reason: string | null;
}

/** A document that was frozen at submission; what is shown is what is signed. */
export interface FrozenDocument {
  /** Path below `data/`, such as `documents/interpretation.pdf`. */
  readonly name: string;
  readonly title: string;
  readonly sha256: string;
  readonly bytes: number;
}

export interface ReviewView {
  readonly submission: SubmissionId;
  readonly title: string;
  readonly state: ReviewState;
  /** SHA-256 of `record.json` under review; approving names it, so a changed one can't be signed unseen. */
  readonly revision: string;
  readonly chain: readonly ChainLine[];
  readonly route: readonly { readonly role: Role; readonly state: 'done' | 'current' | 'waiting' }[];
  readonly documents: readonly FrozenDocument[];
  readonly checks: CheckReport;
  /** Differences to the round last returned, passage by passage; empty in the first round. */
  readonly changes: readonly { readonly where: string; readonly before: string; readonly after: string }[];
  /** What this person may do now, and why not when nothing. */
  readonly may: {
    readonly decide: boolean;
    readonly why: 'author' | 'not-your-step' | 'not-in-review' | 'no-roster' | null;
  };
}

export type DecideRefusal =
  | SessionLocked
  | SubmissionNotFound
  | { readonly type: 'review/wrong-state'; readonly state: ReviewState }
  /** Nobody approves what they drafted or edited. */
  | { readonly type: 'review/own-work' }
  | { readonly type: 'review/not-your-step'; readonly step: string }
  /** The bytes under review are not the ones that were shown. */
  | { readonly type: 'review/changed-since-shown' }
  | { readonly type: 'session/wrong-passphrase' }
  | SessionWait
  | KeyUnreadable
  | { readonly type: 'roster/missing' }
  /** The finished package does not pass our own verifier; nothing was approved. `why` names the part and the reason. */
  | { readonly type: 'review/would-not-verify'; readonly why: string }
  | TaskCancelled
  | StoreRefusal;

export const reviewCalls = {
  'review.inbox': query<
    {
      readonly waiting: readonly ReviewRow[];
      readonly elsewhere: readonly ReviewRow[];
      readonly recent: readonly ReviewRow[];
    },
    SessionLocked
  >()(z.strictObject({})),
  'review.open': query<ReviewView, SessionLocked | SubmissionNotFound>()(z.strictObject({ submission: submissionId })),
  'review.document': query<
    { readonly bytes: Uint8Array },
    SessionLocked | SubmissionNotFound | { readonly type: 'document/not-found'; readonly name: string }
  >()(z.strictObject({ submission: submissionId, name: z.string().max(260) })),
  /** The passphrase is asked at the act itself: a walked-away-from screen signs nothing. */
  'review.approve': command<{ readonly packageId: PackageId | null }, DecideRefusal>()(
    z.strictObject({ submission: submissionId, revision: z.string().length(64), passphrase: z.string().max(200) }),
  ),
  'review.return': command<null, DecideRefusal>()(
    z.strictObject({ submission: submissionId, revision: z.string().length(64), reason }),
  ),
} as const;
