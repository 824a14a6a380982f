import type { Person, PersonId, Role } from '#shared/domain/person/person.ts';
import type { Instant } from '#shared/lib/instant.ts';
import type { PublicJwk } from '#shared/protocol/jwk.ts';
import type { ReadDb, WriteDb } from '../db.ts';

/** A person with what their key needs on this machine: the public JWK and the wrapped private key file. */
export interface StoredPerson extends Person {
  readonly jwk: PublicJwk;
  /** The key file's text: wrapped by the passphrase, and by the system's key store where there is one. */
  readonly wrappedKey: string;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly roles: string;
  readonly kid: string;
  readonly jwk: string;
  readonly wrapped_key: string;
}

const toPerson = (row: Row): StoredPerson => ({
  id: row.id as PersonId,
  name: row.name,
  roles: JSON.parse(row.roles) as Role[],
  kid: row.kid,
  jwk: JSON.parse(row.jwk) as PublicJwk,
  wrappedKey: row.wrapped_key,
});

export const listPeople = (db: ReadDb): StoredPerson[] =>
  db.prepare<[], Row>('SELECT * FROM person ORDER BY added_at, id').all().map(toPerson);

export function findPerson(db: ReadDb, id: string): StoredPerson | null {
  const row = db.prepare<[string], Row>('SELECT * FROM person WHERE id = ?').get(id);
  return row ? toPerson(row) : null;
}

export function insertPerson(db: WriteDb, person: StoredPerson, addedAt: Instant): void {
  db.prepare('INSERT INTO person (id, name, roles, kid, jwk, wrapped_key, added_at) VALUES (?, ?, ?, ?, ?, ?, ?)').run(
    person.id,
    person.name,
    JSON.stringify(person.roles),
    person.kid,
    JSON.stringify(person.jwk),
    person.wrappedKey,
    addedAt,
  );
}
