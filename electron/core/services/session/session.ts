import type { Person } from '#shared/domain/person/person.ts';
import type { SessionLocked } from '#shared/contract/session.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { SigningKey } from '../../signing/signingKey.ts';

/** Who is unlocked now, with the key that acts for them. */
export interface Unlocked {
  readonly person: Person;
  readonly key: SigningKey;
}

/**
 * The one place that holds an unlocked key. Opening another person's closes the first: two people
 * may share a computer, never a moment.
 */
export interface Session {
  current(): Unlocked | null;
  require(): Result<Unlocked, SessionLocked>;
  open(unlocked: Unlocked): void;
  close(): void;
}

export function createSession(): Session {
  let now: Unlocked | null = null;
  const close = (): void => {
    now?.key.close();
    now = null;
  };
  return {
    current: () => now,
    require: () => (now ? ok(now) : err({ type: 'session/locked' })),
    open: (unlocked) => {
      close();
      now = unlocked;
    },
    close,
  };
}
