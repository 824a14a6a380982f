import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Roster } from '#shared/protocol/roster.ts';
import { loadRoster } from '#core/services/review/loadReview.ts';
import { exportJwkSet } from '#core/signing/exportJwkSet.ts';
import { generateSigningKey } from '#core/signing/signingKey.ts';
import { signRoster } from '#core/signing/signRoster.ts';
import { write } from '#core/storage/db.ts';
import { writeFact } from '#core/storage/repositories/installation.ts';
import { insertRoster } from '#core/storage/repositories/rosters.ts';
import { openTestDesk } from '#test/support/openTestDesk.ts';
import { importSample, openJob, passphrases, revisionOf, submitSample, type Job } from '../core/job.ts';

const refused = (type: string) => ({ ok: false, error: { type } });
const somebody = { name: '新来的', roles: ['chief' as const], passphrase: '新来的人自己的口令' };
const packagesOf = ({ desk }: Job): string[] => readdirSync(join(desk.folder, 'packages'));

/** A portal's roster, as an enrolment would have brought it: the demonstration's own, changed. */
function rosterFromPortal({ desk }: Job, change: (roster: Roster) => Partial<Roster>): void {
  const { db } = desk.desk.store;
  const root = generateSigningKey();
  const own = loadRoster(db)!.value;
  const jws = signRoster(root, { ...own, ...change(own) });
  write(db, (writable) => {
    writeFact(writable, 'trustRoots', exportJwkSet([{ jwk: root.publicJwk, uses: ['roster'] }]));
    insertRoster(writable, { version: own.version, origin: 'portal', jws }, desk.clock.now());
  });
}

describe('adding people', () => {
  test('is free while a department is founded', async () => {
    await using desk = await openTestDesk();
    await desk.done('setup.department', { name: '示例局', uscc: '11442000MB2D00018W' });
    await desk.done('people.add', { ...somebody, roles: ['officer'] });
    expect((await desk.call('people.add', somebody)).ok).toBe(true);
  });

  test('needs somebody who is here already once there is a right to get, or a draft to read', async () => {
    await using job = await openJob();
    await job.desk.done('session.lock', {});
    expect(await job.desk.call('people.add', somebody)).toEqual(refused('session/locked'));

    await using desk = await openTestDesk();
    await desk.done('setup.department', { name: '示例局', uscc: '11442000MB2D00018W' });
    const officer = await desk.done('people.add', { ...somebody, roles: ['officer'] });
    await desk.done('session.unlock', { person: officer.id, passphrase: somebody.passphrase });
    await desk.done('policies.import', { from: 'text', text: '关于试行的通知\n一、试行。' });
    await desk.done('session.lock', {});
    expect(await desk.call('people.add', somebody)).toEqual(refused('session/locked'));
  });

  test('refuses a name that no roster could carry', async () => {
    await using job = await openJob();
    const name = '王\t晓';
    expect(await job.desk.call('people.add', { ...somebody, name })).toEqual({
      ok: false,
      error: { type: 'call/invalid-input', path: 'name' },
    });
  });

  test('while something is under review does not put the earlier signatures out of their time', async () => {
    await using job = await openJob();
    const { desk } = job;
    const { submission } = await submitSample(job);
    desk.clock.pass(3_600_000);
    await desk.done('people.add', somebody);

    const revision = await revisionOf(desk, submission);
    const approved = await desk.call('review.approve', { submission, revision, passphrase: passphrases.chief });
    expect(approved).toMatchObject({ ok: true });
  });
});

describe('the roster decides, not what was written down here', () => {
  test('a chief whom the portal does not know has no step, and nothing waits for them', async () => {
    await using job = await openJob();
    const { desk, people } = job;
    const { submission } = await submitSample(job);
    rosterFromPortal(job, ({ members }) => ({ members: members.filter(({ person }) => person !== people.chief.id) }));

    const { revision, may } = await desk.done('review.open', { submission });
    expect(may).toEqual({ decide: false, why: 'not-your-step' });
    const act = { submission, revision };
    const approved = await desk.call('review.approve', { ...act, passphrase: passphrases.chief });
    expect(approved).toMatchObject(refused('review/not-your-step'));
    expect(await desk.call('review.return', { ...act, reason: '退回' })).toMatchObject(refused('review/not-your-step'));
    expect((await desk.done('review.inbox', {})).waiting).toEqual([]);
    expect((await desk.done('status.view', {})).counts.review).toBe(0);
  });

  test('an officer whom the portal does not know submits nothing', async () => {
    await using job = await openJob();
    const { submission } = await importSample(job);
    rosterFromPortal(job, ({ members }) => ({
      members: members.filter(({ person }) => person !== job.people.officer.id),
    }));
    expect(await job.desk.call('submissions.submit', { submission })).toEqual(refused('submit/not-an-officer'));
  });

  test('a package that would not verify is not approved, and leaves nothing behind', async () => {
    await using job = await openJob();
    const { desk } = job;
    const { submission } = await submitSample(job);
    const other = generateSigningKey();
    rosterFromPortal(job, ({ devices }) => ({
      devices: devices.map((device) => ({ ...device, jwk: other.publicJwk })),
    }));

    const revision = await revisionOf(desk, submission);
    const approved = await desk.call('review.approve', { submission, revision, passphrase: passphrases.chief });
    expect(approved).toEqual({
      ok: false,
      error: { type: 'review/would-not-verify', why: expect.stringContaining('不是名册里的设备') as string },
    });
    expect(packagesOf(job)).toEqual([]);
    expect((await desk.done('review.open', { submission })).state).toBe('in-review');
    expect(await desk.done('delivery.list', {})).toEqual([]);
  });
});

test('of two approvals at once one counts, and only its package is left', async () => {
  await using job = await openJob();
  const { desk } = job;
  const { submission } = await submitSample(job);
  const act = { submission, revision: await revisionOf(desk, submission), passphrase: passphrases.chief };

  const both = await Promise.all([desk.call('review.approve', act), desk.call('review.approve', act)]);
  const [counted] = both.filter(({ ok }) => ok);
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(packagesOf(job)).toEqual([`${String(counted?.ok && counted.value.packageId)}.zip`]);
  expect(desk.reported).toEqual([]);
});

test('a chief whose key file is damaged is told so, not that the passphrase is wrong', async () => {
  await using job = await openJob();
  const { desk, people } = job;
  const { submission } = await submitSample(job);
  const revision = await revisionOf(desk, submission);
  write(desk.desk.store.db, (db) =>
    db.prepare('UPDATE person SET wrapped_key = ? WHERE id = ?').run('{}', people.chief.id),
  );
  expect(await desk.call('review.approve', { submission, revision, passphrase: passphrases.chief })).toEqual({
    ok: false,
    error: { type: 'session/key-unreadable', name: people.chief.name },
  });
});
