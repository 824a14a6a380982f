import type { PersonId, Role } from '#shared/domain/person/person.ts';
import { createPersonKey } from '../../signing/personKey.ts';
import type { StoredPerson } from '../../storage/repositories/people.ts';
import type { Deps } from '../deps.ts';

export interface NewPerson {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly passphrase: string;
}

/** A new person with a key of their own, made here and wrapped by their passphrase. */
export async function makePerson(
  { random, custody }: Pick<Deps, 'random' | 'custody'>,
  person: NewPerson,
): Promise<StoredPerson> {
  const { file, key } = await createPersonKey(person.passphrase, custody);
  const { kid, publicJwk } = key;
  key.close();
  return {
    id: random.uuid() as PersonId,
    name: person.name,
    roles: person.roles,
    kid,
    jwk: publicJwk,
    wrappedKey: file,
  };
}
