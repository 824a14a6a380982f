import type { Failure, Input } from '#shared/contract/contract.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { rfc3339 } from '#shared/lib/shanghaiTime.ts';
import { openPersonKey } from '../../signing/personKey.ts';
import type { SigningKey } from '../../signing/signingKey.ts';
import { inWrite } from '../../storage/db.ts';
import { readFact, writeFact } from '../../storage/repositories/installation.ts';
import { listPeople } from '../../storage/repositories/people.ts';
import { insertRoster } from '../../storage/repositories/rosters.ts';
import { enrol, type EnrolInput } from '../../sync/enrol.ts';
import type { Deps } from '../deps.ts';

type Enrolled = Result<null, Failure<'portal.enrol'>>;

/**
 * Registers this device and its people with the portal (登记): every person proves their key, the
 * portal's operator issues the roster. It replaces a demonstration's own.
 */
export const createEnrolPortal =
  (deps: Deps) =>
  async (input: Input<'portal.enrol'>): Promise<Enrolled> => {
    const department = readFact(deps.store.db, 'department');
    if (!department) return err({ type: 'setup/no-department' });
    const opened = await openAll(deps, input.passphrases);
    if (!opened.ok) return opened;
    try {
      const result = await deps.tasks.run('向门户登记', (_, signal) =>
        enrol(
          { fetch: deps.fetch, clock: deps.clock, random: deps.random, signal },
          { ...input, department, device: deps.device.key, people: opened.value },
        ),
      );
      if (!result.ok) return result;
      const { rosterJws, roster } = result.value;
      const written = inWrite(deps.store.db, (db): Enrolled => {
        const now = deps.clock.now();
        writeFact(db, 'portal', { baseUrl: input.baseUrl.trim(), enrolledAt: rfc3339(now) });
        writeFact(db, 'trustRoots', input.trustRoots);
        insertRoster(db, { version: roster.version, origin: 'portal', jws: rosterJws }, now);
        return ok(null);
      });
      if (written.ok) {
        deps.announce('session.changed', {});
        deps.wakeDelivery();
      }
      return written;
    } finally {
      for (const { key } of opened.value) key.close();
    }
  };

type Opened = EnrolInput['people'][number];

/** Opens every person's key with the passphrase given for them. */
async function openAll(
  deps: Deps,
  passphrases: Input<'portal.enrol'>['passphrases'],
): Promise<Result<readonly Opened[], Failure<'portal.enrol'>>> {
  const opened: Opened[] = [];
  for (const { id, name, roles, wrappedKey } of listPeople(deps.store.db)) {
    const passphrase = passphrases.find(({ person }) => person === id)?.passphrase ?? '';
    const key = await openPersonKey(wrappedKey, passphrase, deps.custody);
    if (!key.ok) {
      closeAll(opened.map((person) => person.key));
      return err({ type: 'session/wrong-passphrase-of', name });
    }
    opened.push({ person: id, name, roles, key: key.value });
  }
  return ok(opened);
}

const closeAll = (keys: readonly SigningKey[]): void => {
  for (const key of keys) key.close();
};
