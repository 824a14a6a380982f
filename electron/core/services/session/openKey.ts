import type { KeyUnreadable, SessionWait } from '#shared/contract/session.ts';
import { err, type Result } from '#shared/lib/result.ts';
import { openPersonKey } from '../../signing/personKey.ts';
import type { SigningKey } from '../../signing/signingKey.ts';
import type { StoredPerson } from '../../storage/repositories/people.ts';
import type { Deps } from '../deps.ts';

export type KeyRefusal = { readonly type: 'session/wrong-passphrase' } | SessionWait | KeyUnreadable;

/** Opens a person's key with the passphrase as typed; the one place where a passphrase is tried. The caller closes it. */
export async function openKey(
  { attempts, custody }: Pick<Deps, 'attempts' | 'custody'>,
  { id, name, wrappedKey }: StoredPerson,
  passphrase: string,
): Promise<Result<SigningKey, KeyRefusal>> {
  const may = attempts.begin(id);
  if (!may.ok) return may;
  const opened = await openPersonKey(wrappedKey, passphrase, custody);
  if (!opened.ok && opened.error.type === 'session/wrong-passphrase') return err({ type: 'session/wrong-passphrase' });
  // An unreadable file says nothing about the passphrase.
  attempts.right(id);
  return opened.ok ? opened : err({ type: 'session/key-unreadable', name });
}
