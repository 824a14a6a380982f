import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { contract, type Channel, type Input } from '#shared/contract/contract.ts';
import type { PackageId } from '#shared/domain/delivery/delivery.ts';
import type { PersonId } from '#shared/domain/person/person.ts';
import type { RecordId, SubmissionId } from '#shared/domain/record/record.ts';
import { write } from '#core/storage/db.ts';
import { insertPackage } from '#core/storage/repositories/packages.ts';
import { startPortal } from '#test/portal/startPortal.ts';
import { openTestDesk } from '#test/support/openTestDesk.ts';
import { temporaryFolder } from '#test/support/temporaryFolder.ts';
import { importSample, openJob, passphrases, type Job } from './job.ts';

const id = '01980000-0000-7000-8000-0000000000ff';
const submission = id as SubmissionId;
const revision = 'f'.repeat(64);
const attribute = { code: 'ZD', basis: null, reason: null } as const;

/** A sound input for every channel; `open` for those the lock screen itself needs. */
const inputs: { readonly [C in Channel]: Input<C> | 'open' } = {
  'session.state': 'open',
  'session.unlock': 'open',
  'session.lock': 'open',
  'setup.demonstration': 'open',
  'setup.department': 'open',
  'people.add': 'open',
  'portal.enrol': 'open',
  'tasks.cancel': 'open',
  // What the rules say is no secret, and the lock screen's own words come from them.
  'rules.state': 'open',
  'rules.pack': 'open',
  'policies.import': { from: 'text', text: '关于某事的通知' },
  'records.list': { kinds: null, overdue: false, unit: null, state: null, after: null, limit: 10 },
  'records.search': { text: '公开', kinds: null, after: null, limit: 10 },
  'records.get': { id: id as RecordId },
  'records.save': {
    id: id as RecordId,
    base: 1,
    content: { attribute, title: '', docNumber: null, issuer: null, date: null, fields: {} },
  },
  'rules.install': { jws: 'a.b.c', apply: false },
  'calendar.import': { jws: 'a.b.c' },
  'calendar.add': { year: 2027, doc: '国办发明电〔2026〕1号', off: [], makeUp: [] },
  'records.create': { kind: 'inspection', from: null },
  'records.form': { id: id as RecordId },
  'records.map': { id: id as RecordId },
  'records.revisions': { id: id as RecordId, after: null, limit: 10 },
  'records.restore': { id: id as RecordId, base: 2, revision: 1 },
  'attachments.add': { name: '附件.txt', bytes: new Uint8Array([48]) },
  'attachments.get': { record: id as RecordId, sha256: revision },
  'lists.import': {
    record: id as RecordId,
    base: 1,
    name: '清单.csv',
    bytes: new Uint8Array([48]),
    removeMissing: false,
    apply: false,
  },
  'lists.export': { record: id as RecordId, format: 'csv' },
  'lists.template': { kind: 'power-list', format: 'csv' },
  'ledger.view': { from: '2026-01-01', to: '2026-12-31', unit: null, kinds: [] },
  'ledger.records': {
    from: '2026-01-01',
    to: '2026-12-31',
    unit: null,
    kinds: [],
    figure: 'on-time.part',
    after: null,
    limit: 10,
  },
  'ledger.export': {
    from: '2026-01-01',
    to: '2026-12-31',
    unit: null,
    kinds: [],
    content: 'indicators',
    format: 'xlsx',
  },
  'ledger.requests': { from: '2026-01-01', to: '2026-12-31', unit: null, kinds: [], after: null, limit: 10 },
  'ledger.annual': { year: 2026 },
  'ledger.annualExport': { year: 2026, format: 'xlsx' },
  'studio.list': {},
  'studio.open': { submission },
  'checks.run': { submission },
  'checks.decide': { submission, finding: 'k', decision: 'justified', reason: '有依据' },
  'documents.preview': { record: id as RecordId },
  'submissions.submit': { submission },
  'submissions.withdraw': { submission, reason: '附件漏了' },
  'review.inbox': {},
  'review.open': { submission },
  'review.document': { submission, name: 'documents/policy.docx' },
  'review.approve': { submission, revision, passphrase: passphrases.chief },
  'review.return': { submission, revision, reason: '数字有误' },
  'today.view': {},
  'status.view': {},
  'delivery.list': {},
  'delivery.retry': {},
  'delivery.package': { packageId: id as PackageId },
};

test('with nobody unlocked every channel that touches the work refuses', async () => {
  await using job = await openJob();
  const { desk } = job;
  await desk.done('session.lock', {});
  const guarded = (Object.keys(contract) as Channel[]).filter((channel) => inputs[channel] !== 'open');
  expect(guarded).toHaveLength(41);
  for (const channel of guarded) {
    const reply = await desk.call(channel, inputs[channel] as never);
    expect({ channel, reply }).toEqual({ channel, reply: { ok: false, error: { type: 'session/locked' } } });
  }
});

const refused = (error: object) => ({ ok: false, error });

describe('unlocking', () => {
  test('needs a person of this machine and their own passphrase', async () => {
    await using job = await openJob();
    const { desk, people } = job;
    const { officer, chief } = passphrases;
    expect(await desk.call('session.unlock', { person: people.officer.id, passphrase: chief })).toEqual(
      refused({ type: 'session/wrong-passphrase' }),
    );
    expect(await desk.call('session.unlock', { person: id as PersonId, passphrase: officer })).toEqual(
      refused({ type: 'session/no-such-person' }),
    );
    // A refused attempt locks nobody out.
    expect((await desk.done('session.state', {})).unlocked?.id).toBe(people.officer.id);
  });

  test('says when a key file can no longer be read, whatever the passphrase', async () => {
    await using job = await openJob();
    const { desk, people } = job;
    desk.desk.store.db.prepare(`UPDATE person SET wrapped_key = '{}' WHERE id = ?`).run(people.chief.id);
    expect(await desk.call('session.unlock', { person: people.chief.id, passphrase: passphrases.chief })).toEqual(
      refused({ type: 'session/key-unreadable', name: '陈科长' }),
    );
  });
});

describe('setting up', () => {
  test('happens once', async () => {
    await using job = await openJob();
    const done = refused({ type: 'setup/already-done', department: '中山市政务公开演示局' });
    const again = { officerPassphrase: passphrases.officer, chiefPassphrase: passphrases.chief };
    expect(await job.desk.call('setup.demonstration', again)).toEqual(done);
    const real = { name: '中山市示范局', uscc: '114420000073329991' };
    expect(await job.desk.call('setup.department', real)).toEqual(done);
  });

  test('refuses a 统一社会信用代码 whose check digit is wrong, and people before the department', async () => {
    await using desk = await openTestDesk();
    expect(await desk.call('setup.department', { name: '中山市示范局', uscc: '114420000073329992' })).toEqual(
      refused({ type: 'setup/bad-uscc', uscc: '114420000073329992' }),
    );
    expect(await desk.call('people.add', { name: '甲', roles: ['officer'], passphrase: passphrases.officer })).toEqual(
      refused({ type: 'setup/no-department' }),
    );
    const enrolment = { baseUrl: 'http://127.0.0.1:1', code: 'ABCD', trustRoots: '{}', passphrases: [] };
    expect(await desk.call('portal.enrol', enrolment)).toEqual(refused({ type: 'setup/no-department' }));
  });
});

describe('enrolling', () => {
  const proofs = ({ people }: Job) =>
    (['officer', 'chief'] as const).map((who) => ({ person: people[who].id, passphrase: passphrases[who] }));
  const department = { name: '中山市政务公开演示局', uscc: '11442000MB2D00018W' };

  test('names what is wrong, and leaves the demonstration as it was', async () => {
    await using job = await openJob();
    const { desk } = job;
    const [portal, other] = [await startedPortal(), await startedPortal()];
    const { baseUrl, trustRoots } = portal;
    const code = portal.issueCode({ department, people: 2, roles: ['officer', 'chief'] });
    const good = { baseUrl, code, trustRoots, passphrases: proofs(job) };

    expect(await desk.call('portal.enrol', { ...good, passphrases: proofs(job).slice(0, 1) })).toEqual(
      refused({ type: 'session/wrong-passphrase-of', name: '陈科长' }),
    );
    const bad = 'ftp://portal';
    expect(await desk.call('portal.enrol', { ...good, baseUrl: bad })).toEqual(
      refused({ type: 'portal/bad-address', baseUrl: bad }),
    );
    expect(await desk.call('portal.enrol', { ...good, trustRoots: '{"keys":[]}' })).toMatchObject(
      refused({ type: 'portal/bad-trust-roots' }),
    );
    const nowhere = await closedPort();
    expect(await desk.call('portal.enrol', { ...good, baseUrl: nowhere })).toEqual(
      refused({ type: 'portal/unreachable', baseUrl: nowhere }),
    );
    expect(await desk.call('portal.enrol', { ...good, code: 'AAAA-BBBB-CCCC' })).toMatchObject(
      refused({ type: 'portal/refused' }),
    );
    expect(await desk.call('portal.enrol', { ...good, trustRoots: other.trustRoots })).toMatchObject(
      refused({ type: 'portal/bad-roster' }),
    );
    expect(await desk.done('session.state', {})).toMatchObject({ portal: null, roster: { demonstration: true } });
  });

  test('replaces the demonstration’s roster by the portal’s', async () => {
    await using job = await openJob();
    const { desk } = job;
    const portal = await startedPortal();
    const code = portal.issueCode({ department, people: 2, roles: ['officer', 'chief'] });
    const { baseUrl, trustRoots } = portal;
    await desk.done('portal.enrol', { baseUrl, code, trustRoots, passphrases: proofs(job) });
    await desk.reopen();
    expect(await desk.done('session.state', {})).toMatchObject({
      portal: { baseUrl },
      roster: { demonstration: false },
    });
  });
});

test('a package that is not there, or too large for the window, is refused by name', async () => {
  await using job = await openJob();
  const { desk } = job;
  const imported = await importSample(job);
  const packageId = id as PackageId;
  expect(await desk.call('delivery.package', { packageId })).toEqual(refused({ type: 'delivery/not-found' }));
  write(desk.desk.store.db, (db) =>
    insertPackage(db, {
      id: packageId,
      submission: imported.submission,
      title: '很大的包',
      sha256: revision,
      size: 256 * 1024 ** 2 + 1,
      files: 1,
      approvedAt: desk.clock.now(),
    }),
  );
  expect(await desk.call('delivery.package', { packageId })).toEqual(refused({ type: 'delivery/too-large' }));
});

async function startedPortal() {
  const folder = temporaryFolder();
  const portal = await startPortal({ dir: folder.path });
  onTestFinished(async () => {
    await portal.stop();
    folder[Symbol.dispose]();
  });
  return portal;
}

/** An address on loopback that nobody listens at. */
async function closedPort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}
