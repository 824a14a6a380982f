import type { Attribute, RecordContent, RecordId, SubmissionId } from '#shared/domain/record/record.ts';
import type { PersonId } from '#shared/domain/person/person.ts';
import type { Instant } from '#shared/lib/instant.ts';
import { addRevision } from '#core/services/records/addRevision.ts';
import { write, type WriteDb } from '#core/storage/db.ts';
import { openStore, type Store } from '#core/storage/openStore.ts';
import { insertPerson } from '#core/storage/repositories/people.ts';
import { insertRecord } from '#core/storage/repositories/records.ts';
import { insertSubmission } from '#core/storage/repositories/submissions.ts';
import { systemRandom } from '#core/systemPorts.ts';
import { builtInCalendar, builtInPack } from './builtInPack.ts';
import { temporaryFolder } from './temporaryFolder.ts';

export const attribute: Attribute = { code: 'ZD', basis: null, reason: null };
export const officer = '01980000-0000-7000-8000-00000000000a' as PersonId;
export const noon = 1_795_000_000_000 as Instant;

/** What projecting a record needs: the shipped rules and a clock that stands still. */
export const ruleDeps = { rules: { pack: builtInPack, calendar: builtInCalendar }, clock: { now: () => noon } };

/** A real store in a folder of its own, with one person in it. */
export function openTestStore(): Store & { readonly folder: string } {
  const folder = temporaryFolder();
  const store = openStore(folder.path);
  write(store.db, (db) =>
    insertPerson(
      db,
      {
        id: officer,
        name: '王晓',
        roles: ['officer'],
        kid: 'k',
        jwk: { kty: 'OKP', crv: 'Ed25519', x: '' },
        wrappedKey: '{}',
      },
      noon,
    ),
  );
  return {
    ...store,
    [Symbol.dispose]: () => {
      store[Symbol.dispose]();
      folder[Symbol.dispose]();
    },
  };
}

export const policyContent = (title: string, text: string): RecordContent => ({
  kind: 'policy',
  attribute,
  title,
  docNumber: null,
  issuer: null,
  date: null,
  fields: { text },
  clauses: [],
  links: [],
  authors: [officer],
});

/** Adds a record of its own submission; the answer is its id. */
export function addRecord(
  db: WriteDb,
  title: string,
  text: string,
  at = noon,
): { id: RecordId; submission: SubmissionId } {
  const id = systemRandom.uuid() as RecordId;
  const submission = systemRandom.uuid() as SubmissionId;
  insertSubmission(db, submission, at);
  insertRecord(db, id, submission, 'policy', at);
  addRevision(ruleDeps, db, { record: id, after: null, content: policyContent(title, text), author: officer, at });
  return { id, submission };
}
