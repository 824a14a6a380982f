import type { Failure, Input } from '#shared/contract/contract.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { rfc3339 } from '#shared/lib/shanghaiTime.ts';
import { inWrite } from '../../storage/db.ts';
import { readFact, writeFact } from '../../storage/repositories/installation.ts';
import { listPeople } from '../../storage/repositories/people.ts';
import { currentRoster, insertRoster } from '../../storage/repositories/rosters.ts';
import { enrol, type EnrolInput } from '../../sync/enrol.ts';
import type { Deps } from '../deps.ts';
import { openKey } from '../session/openKey.ts';

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
        // An older or different roster would be kept and never used: the desk would show one portal and obey another.
        const held = currentRoster(db);
        if (held?.origin === 'portal' && held.version >= roster.version && held.jws !== rosterJws)
          return err({ type: 'portal/bad-roster', why: `是第 ${roster.version} 版，本机已有第 ${held.version} 版` });
        writeFact(db, 'portal', { baseUrl: input.baseUrl.trim(), enrolledAt: rfc3339(now) });
        writeFact(db, 'portalReachedAt', rfc3339(now));
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
  for (const person of listPeople(deps.store.db)) {
    const { id, name, roles } = person;
    const passphrase = passphrases.find((given) => given.person === id)?.passphrase ?? '';
    const key = await openKey(deps, person, passphrase);
    if (!key.ok) {
      for (const before of opened) before.key.close();
      const { error } = key;
      return err(error.type === 'session/wrong-passphrase' ? { type: 'session/wrong-passphrase-of', name } : error);
    }
    opened.push({ person: id, name, roles, key: key.value });
  }
  return ok(opened);
}
