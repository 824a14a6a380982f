import type { Failure, Input, Output } from '#shared/contract/contract.ts';
import type { SetupRefusal } from '#shared/contract/session.ts';
import { isUscc } from '#shared/domain/screening/uscc.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { rfc3339 } from '#shared/lib/shanghaiTime.ts';
import { parseRoster } from '#shared/protocol/roster.ts';
import { exportJwkSet } from '../../signing/exportJwkSet.ts';
import { createMachineKey, openMachineKey } from '../../signing/machineKey.ts';
import { signRoster } from '../../signing/signRoster.ts';
import type { SigningKey } from '../../signing/signingKey.ts';
import { inWrite, write, type ReadDb, type WriteDb } from '../../storage/db.ts';
import { readFact, writeFact } from '../../storage/repositories/installation.ts';
import { insertPerson, listPeople } from '../../storage/repositories/people.ts';
import { lastSavedAt } from '../../storage/repositories/records.ts';
import { currentRoster, insertRoster } from '../../storage/repositories/rosters.ts';
import type { Deps } from '../deps.ts';
import { loadRoster } from '../review/loadReview.ts';
import { demonstrationRoster } from './demonstrationRoster.ts';
import { makePerson } from './makePerson.ts';
import { personOf } from './sessionState.ts';

/** An invented department with a valid 统一社会信用代码; its name says what it is. */
const demonstration = { name: '中山市政务公开演示局', uscc: '11442000MB2D00018W', demonstration: true } as const;

const alreadyDone = (db: ReadDb): SetupRefusal | null => {
  const department = readFact(db, 'department');
  return department && { type: 'setup/already-done', department: department.name };
};

/** First run, for trying: a department, an officer, a section chief, and a roster of its own. */
export const createSetupDemonstration =
  (deps: Deps) =>
  async (
    input: Input<'setup.demonstration'>,
  ): Promise<Result<Output<'setup.demonstration'>, Failure<'setup.demonstration'>>> => {
    const done = alreadyDone(deps.store.db);
    if (done) return err(done);
    const officer = await makePerson(deps, { name: '王晓', roles: ['officer'], passphrase: input.officerPassphrase });
    const chief = await makePerson(deps, { name: '陈科长', roles: ['chief'], passphrase: input.chiefPassphrase });
    const root = await createMachineKey('roster-root', deps.custody);
    try {
      const written = inWrite(deps.store.db, (db): Result<null, SetupRefusal> => {
        const doneMeanwhile = alreadyDone(db);
        if (doneMeanwhile) return err(doneMeanwhile);
        const now = deps.clock.now();
        writeFact(db, 'department', demonstration);
        writeFact(db, 'demonstrationRoot', root.file);
        writeFact(db, 'trustRoots', exportJwkSet([{ jwk: root.key.publicJwk, uses: ['roster'] }]));
        for (const person of [officer, chief]) insertPerson(db, person, now);
        issueRoster(deps, db, root.key);
        return ok(null);
      });
      if (!written.ok) return written;
    } finally {
      root.key.close();
    }
    deps.announce('session.changed', {});
    return ok({ officer: personOf(officer), chief: personOf(chief) });
  };

/** First run, for real: names the department; its people follow, its roster comes from the portal. */
export const createSetupDepartment =
  (deps: Deps) =>
  ({ name, uscc }: Input<'setup.department'>): Result<null, Failure<'setup.department'>> => {
    if (!isUscc(uscc)) return err({ type: 'setup/bad-uscc', uscc });
    const written = inWrite(deps.store.db, (db): Result<null, SetupRefusal> => {
      const done = alreadyDone(db);
      if (done) return err(done);
      writeFact(db, 'department', { name, uscc, demonstration: false });
      return ok(null);
    });
    if (written.ok) deps.announce('session.changed', {});
    return written;
  };

/**
 * Adds a person with a key of their own; in a demonstration department they join its roster at once.
 * Whoever is added can read every draft, so that, once there is something to protect, only somebody
 * who is here already may add them.
 */
export const createAddPerson =
  (deps: Deps) =>
  async (input: Input<'people.add'>): Promise<Result<Output<'people.add'>, Failure<'people.add'>>> => {
    const { db } = deps.store;
    if (!readFact(db, 'department')) return err({ type: 'setup/no-department' });
    const unlocked = deps.session.require();
    if (!unlocked.ok && !founding(db)) return unlocked;
    const person = await makePerson(deps, input);
    const root = await demonstrationRoot(deps);
    try {
      const written = write(db, (writable) => {
        insertPerson(writable, person, deps.clock.now());
        if (root) issueRoster(deps, writable, root);
      });
      if (!written.ok) return written;
    } finally {
      root?.close();
    }
    deps.announce('session.changed', {});
    return ok(personOf(person));
  };

/** Nothing has been written and nobody has been given a right yet. */
const founding = (db: ReadDb): boolean => currentRoster(db) === null && lastSavedAt(db) === null;

/** The demonstration's own root, while its roster is the one in force. */
async function demonstrationRoot(deps: Deps): Promise<SigningKey | null> {
  const file = readFact(deps.store.db, 'demonstrationRoot');
  if (file === null || currentRoster(deps.store.db)?.origin !== 'demonstration') return null;
  const opened = await openMachineKey('roster-root', file, deps.custody);
  if (!opened.ok) throw new Error(`The demonstration's roster root can't be opened: ${opened.error.why}`);
  return opened.value.key;
}

function issueRoster(deps: Deps, db: WriteDb, root: SigningKey): void {
  const now = deps.clock.now();
  const before = loadRoster(db)?.value;
  const version = (before?.version ?? 0) + 1;
  const roster = demonstrationRoster({
    department: readFact(db, 'department') ?? demonstration,
    people: listPeople(db),
    device: deps.device,
    version,
    now,
    // What was signed under an earlier version must stay within its keys' time.
    since: before?.devices[0]?.from ?? rfc3339(now),
  });
  const jws = signRoster(root, roster);
  // Rosters only grow: one that can't be read again would end this desk for good.
  const parsed = parseRoster(jws);
  if (!parsed.ok) throw new Error(`The roster made does not parse: ${parsed.error.why}`);
  insertRoster(db, { version, origin: 'demonstration', jws }, now);
}
