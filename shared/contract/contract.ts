/**
 * Everything the window may ask of the core, and everything it may hear back.
 *
 * This folder is the whole attack surface of the bridge: a capability that is not
 * listed here does not exist for the window. Inputs are parsed at the border;
 * outputs are trusted, because the core made them.
 */
import type { z } from 'zod';
import type { Result } from '#shared/lib/result.ts';
import type { RecordId, SubmissionId } from '#shared/domain/record/record.ts';
import { deliveryCalls } from './delivery.ts';
import { formCalls } from './forms.ts';
import { ledgerCalls } from './ledger.ts';
import { recordCalls } from './records.ts';
import { reviewCalls } from './review.ts';
import { rulesCalls } from './rules.ts';
import { sessionCalls } from './session.ts';
import { studioCalls } from './studio.ts';

export const contract = {
  ...sessionCalls,
  ...rulesCalls,
  ...recordCalls,
  ...formCalls,
  ...studioCalls,
  ...reviewCalls,
  ...deliveryCalls,
  ...ledgerCalls,
} as const;

/** Facts the core announces. The window re-reads; an event carries ids, never rows. */
export interface Events {
  'session.changed': Readonly<Record<string, never>>;
  'records.changed': { readonly ids: readonly RecordId[] };
  'submissions.changed': { readonly ids: readonly SubmissionId[] };
  'delivery.changed': Readonly<Record<string, never>>;
  /** Another rule pack or calendar is in force: forms, clocks and checks are read anew. */
  'rules.changed': Readonly<Record<string, never>>;
  /** A clock comes near or falls due: the shell tells the system, the window tells once. */
  'clock.rang': {
    readonly record: RecordId;
    /** Empty while nobody is unlocked. */
    readonly title: string;
    readonly clock: string;
    readonly name: string;
    /** Day or RFC 3339 moment. */
    readonly due: string;
    readonly stage: 'before' | 'due';
  };
  /** Somebody clicked a system notification: the window goes to that record, or to 今日. Said by the shell. */
  'window.go': { readonly record: RecordId | null };
  /** `total` is 0 while it is not known. */
  'task.progress': { readonly task: string; readonly label: string; readonly done: number; readonly total: number };
  'task.ended': { readonly task: string };
  /** The core died and is back; everything shown as saved is still there. */
  'core.restarted': { readonly times: number };
}

export type Announce = <E extends keyof Events>(event: E, fact: Events[E]) => void;

/** Failures that belong to the bridge, not to any one call. */
export type CallFault =
  | { readonly type: 'call/invalid-input'; readonly path: string }
  | { readonly type: 'call/unexpected'; readonly reference: string }
  /** The core died while the call was under way; whether it took effect is read back, not guessed. */
  | { readonly type: 'call/core-restarted' };

type Contract = typeof contract;
export type Channel = keyof Contract;
export type Input<C extends Channel> = z.output<Contract[C]['input']>;
export type Output<C extends Channel> = NonNullable<Contract[C]['phantom']>['output'];
export type Failure<C extends Channel> = NonNullable<Contract[C]['phantom']>['error'];
/** What the core may answer. */
export type Answer<C extends Channel> = Result<Output<C>, Failure<C>>;
/** What the window may hear: an answer, or a fault of the bridge itself. */
export type Reply<C extends Channel> = Result<Output<C>, Failure<C> | CallFault>;

/** The one door between window and core (`window.desk`). */
export interface Bridge {
  invoke<C extends Channel>(channel: C, input: Input<C>): Promise<Reply<C>>;
  on<E extends keyof Events>(event: E, listener: (fact: Events[E]) => void): () => void;
}
