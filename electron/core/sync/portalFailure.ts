import type { ProblemName } from '#shared/protocol/problem.ts';

/** Why a call to the portal gave no answer to work with. */
export type PortalFailure =
  /** No connection, a timeout, or the connection broke before the answer was complete. */
  | { readonly type: 'portal/unreachable'; readonly why: string }
  /** The portal said no: `why` is its own Chinese sentence; `problem` is null for a `type` we do not know. */
  | {
      readonly type: 'portal/refused';
      readonly status: number;
      readonly problem: ProblemName | null;
      readonly why: string;
      readonly retryAfterMs: number | null;
    }
  /** It answered something the protocol does not allow. */
  | { readonly type: 'portal/bad-answer'; readonly why: string }
  /** The caller gave up. */
  | { readonly type: 'portal/aborted' };

/** Whether the same request may be sent again: never on 4xx other than 408, 425 and 429 (package-and-portal §3). */
export function mayRepeat(failure: PortalFailure): boolean {
  if (failure.type === 'portal/refused') return failure.status >= 500 || [408, 425, 429].includes(failure.status);
  return failure.type === 'portal/unreachable' || failure.type === 'portal/bad-answer';
}

/**
 * The same failure as one to come back to: what a new upload or a fresh look at the offset mends is
 * worth a try later, though the request itself is not to be repeated.
 */
export function later(failure: PortalFailure): PortalFailure {
  return failure.type === 'portal/refused' ? { type: 'portal/bad-answer', why: failure.why } : failure;
}
