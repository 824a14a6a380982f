import type { Output } from '#shared/contract/contract.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import { readFact } from '../../storage/repositories/installation.ts';
import { listPeople, type StoredPerson } from '../../storage/repositories/people.ts';
import { currentRoster } from '../../storage/repositories/rosters.ts';
import type { Person } from '#shared/domain/person/person.ts';
import type { Deps } from '../deps.ts';
import { loadRoster } from '../review/loadReview.ts';

/** Who is here, on whose behalf, and how the keys are kept. Answers without anybody unlocked: the lock screen needs it. */
export const createSessionState =
  ({ store, session, custody, version }: Deps) =>
  (): Result<Output<'session.state'>, never> => {
    const roster = loadRoster(store.db);
    return ok({
      department: readFact(store.db, 'department'),
      people: listPeople(store.db).map(personOf),
      unlocked: session.current()?.person ?? null,
      portal: readFact(store.db, 'portal'),
      roster: roster && {
        version: roster.value.version,
        expiresAt: roster.value.expiresAt,
        demonstration: currentRoster(store.db)?.origin === 'demonstration',
      },
      keyStore: custody.available ? 'os' : 'none',
      version,
      dataFolder: store.folder,
    });
  };

/** The person without the key file. */
export const personOf = ({ id, name, roles, kid }: StoredPerson): Person => ({ id, name, roles, kid });
