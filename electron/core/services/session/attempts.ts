import type { SessionWait } from '#shared/contract/session.ts';
import type { PersonId } from '#shared/domain/person/person.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Clock } from '../../ports.ts';

/** How many wrong passphrases in a row cost nothing but the time of trying. */
const free = 5;
const firstWaitMs = 5_000;
const longestWaitMs = 15 * 60_000;

/** Wrong passphrases, counted per person wherever one is asked for: unlocking, approving, enrolling. */
export interface Attempts {
  /** Whether a passphrase may be tried now. It counts as wrong until `right` says otherwise. */
  begin(person: PersonId): Result<null, SessionWait>;
  right(person: PersonId): void;
}

/**
 * Slows down guessing at this desk: after five wrong ones in a row each further one doubles the wait.
 *
 * A try is counted before it is made, so that a hundred at once are not a hundred tries for the price
 * of one. In memory only: whoever can restart the program can also copy the key file, and against
 * that only scrypt and a good passphrase help.
 */
export function createAttempts(clock: Clock): Attempts {
  const wrong = new Map<PersonId, { readonly times: number; readonly until: number }>();
  return {
    begin: (person) => {
      const { times, until } = wrong.get(person) ?? { times: 0, until: 0 };
      // A clock that was set back must not lock anybody out for longer than the wait itself.
      const left = Math.min(until - clock.now(), waitAfter(times));
      if (left > 0) {
        wrong.set(person, { times, until: clock.now() + left });
        return err({ type: 'session/wait', seconds: Math.ceil(left / 1000) });
      }
      wrong.set(person, { times: times + 1, until: clock.now() + waitAfter(times + 1) });
      return ok(null);
    },
    right: (person) => void wrong.delete(person),
  };
}

const waitAfter = (times: number): number =>
  times < free ? 0 : Math.min(firstWaitMs * 2 ** (times - free), longestWaitMs);
