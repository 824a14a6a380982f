import type { Failure, Input, Output } from '#shared/contract/contract.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { findPerson } from '../../storage/repositories/people.ts';
import type { Deps } from '../deps.ts';
import { openKey } from './openKey.ts';
import { personOf } from './sessionState.ts';

type UnlockedPerson = Result<Output<'session.unlock'>, Failure<'session.unlock'>>;

/** Opens a person's key with their passphrase; whoever was unlocked before is locked. */
export const createUnlock =
  (deps: Deps) =>
  async ({ person: id, passphrase }: Input<'session.unlock'>): Promise<UnlockedPerson> => {
    const stored = findPerson(deps.store.db, id);
    if (!stored) return err({ type: 'session/no-such-person' });
    const opened = await openKey(deps, stored, passphrase);
    if (!opened.ok) return opened;
    const person = personOf(stored);
    deps.session.open({ person, key: opened.value });
    deps.announce('session.changed', {});
    return ok(person);
  };

/** Locks the desk: the key is forgotten at once. */
export const createLock =
  ({ session, announce }: Deps) =>
  (): Result<null, never> => {
    session.close();
    announce('session.changed', {});
    return ok(null);
  };
