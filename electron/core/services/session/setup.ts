import type { Failure, Input, Output } from '#shared/contract/contract.ts';
import type { SetupRefusal } from '#shared/contract/session.ts';
import { isUscc } from '#shared/domain/screening/uscc.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { exportJwkSet } from '../../signing/exportJwkSet.ts';
import { createMachineKey, openMachineKey } from '../../signing/machineKey.ts';
import { signRoster } from '../../signing/signRoster.ts';
import type { SigningKey } from '../../signing/signingKey.ts';
import { inWrite, type ReadDb, type WriteDb } from '../../storage/db.ts';
import { readFact, writeFact } from '../../storage/repositories/installation.ts';
import { insertPerson, listPeople } from '../../storage/repositories/people.ts';
import { currentRoster, insertRoster } from '../../storage/repositories/rosters.ts';
import type { Deps } from '../deps.ts';
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
    root.key.close();
    if (!written.ok) return written;
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

/** Adds a person with a key of their own; in a demonstration department they join its roster at once. */
export const createAddPerson =
  (deps: Deps) =>
  async (input: Input<'people.add'>): Promise<Result<Output<'people.add'>, Failure<'people.add'>>> => {
    if (!readFact(deps.store.db, 'department')) return err({ type: 'setup/no-department' });
    const person = await makePerson(deps, input);
    const root = await demonstrationRoot(deps);
    const written = inWrite(deps.store.db, (db): Result<null, never> => {
      insertPerson(db, person, deps.clock.now());
      if (root) issueRoster(deps, db, root);
      return ok(null);
    });
    root?.close();
    if (!written.ok) return written;
    deps.announce('session.changed', {});
    return ok(personOf(person));
  };

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
  const version = (currentRoster(db)?.version ?? 0) + 1;
  const roster = demonstrationRoster(
    readFact(db, 'department') ?? demonstration,
    listPeople(db),
    deps.device,
    version,
    now,
  );
  insertRoster(db, { version, origin: 'demonstration', jws: signRoster(root, roster) }, now);
}
