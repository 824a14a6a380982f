import { describe, expect, test } from 'vitest';
import type { Role } from '#shared/domain/person/person.ts';
import { openTestDesk } from '#test/support/openTestDesk.ts';
import { chainOf } from '#core/services/review/chainOf.ts';
import {
  edited,
  importSample,
  openJob,
  passphrases,
  reworded,
  revisionOf,
  save,
  submitSample,
  type Job,
} from './job.ts';

const words = '这个人自己的口令';

/** Adds a person to the demonstration department and unlocks them. */
async function enterAs({ desk }: Job, name: string, roles: Role[]) {
  const person = await desk.done('people.add', { name, roles, passphrase: words });
  return desk.done('session.unlock', { person: person.id, passphrase: words });
}

const refused = (type: string) => ({ ok: false, error: { type } });

describe('separation of duties', () => {
  test('nobody approves or returns what they drafted, whatever roles they hold', async () => {
    await using job = await openJob();
    const { desk } = job;
    await enterAs(job, '身兼两职', ['officer', 'chief']);
    const { submission } = await importSample(job);
    await desk.done('submissions.submit', { submission });

    const view = await desk.done('review.open', { submission });
    expect(view.may).toEqual({ decide: false, why: 'author' });
    const act = { submission, revision: view.revision };
    expect(await desk.call('review.approve', { ...act, passphrase: words })).toEqual(refused('review/own-work'));
    expect(await desk.call('review.return', { ...act, reason: '再想想' })).toEqual(refused('review/own-work'));
    expect((await desk.done('review.inbox', {})).waiting).toEqual([]);

    await job.enter('chief');
    expect((await desk.done('review.open', { submission })).may).toEqual({ decide: true, why: null });
  });

  test('who edits a draft becomes one of its authors, and may not approve it either', async () => {
    await using job = await openJob();
    const { desk } = job;
    const { submission, interpretation, fields } = await importSample(job);
    await enterAs(job, '改过稿的科长', ['chief']);
    await save(desk, interpretation, { fields: reworded(fields, '烦心事', '难事') });
    await job.enter('officer');
    await desk.done('submissions.submit', { submission });
    const revision = await revisionOf(desk, submission);

    const { people } = await desk.done('session.state', {});
    const editor = people.find(({ name }) => name === '改过稿的科长');
    await desk.done('session.unlock', { person: editor!.id, passphrase: words });
    expect(await desk.call('review.approve', { submission, revision, passphrase: words })).toEqual(
      refused('review/own-work'),
    );
  });

  test('an officer who drafted nothing holds no step of the route; a chief submits nothing', async () => {
    await using job = await openJob();
    const { desk } = job;
    const { submission } = await submitSample(job);
    const revision = await revisionOf(desk, submission);
    expect(await desk.call('submissions.submit', { submission })).toEqual(refused('submit/not-an-officer'));

    await enterAs(job, '另一位经办人', ['officer']);
    expect((await desk.done('review.open', { submission })).may).toEqual({ decide: false, why: 'not-your-step' });
    expect(await desk.call('review.approve', { submission, revision, passphrase: words })).toMatchObject(
      refused('review/not-your-step'),
    );
  });
});

describe('an approval', () => {
  test('needs the passphrase at the act itself, and the revision that was shown', async () => {
    await using job = await openJob();
    const { desk } = job;
    const { submission } = await submitSample(job);
    const revision = await revisionOf(desk, submission);
    const { chief } = passphrases;

    expect(await desk.call('review.approve', { submission, revision, passphrase: `${chief}?` })).toEqual(
      refused('session/wrong-passphrase'),
    );
    const other = 'f'.repeat(64);
    expect(await desk.call('review.approve', { submission, revision: other, passphrase: chief })).toEqual(
      refused('review/changed-since-shown'),
    );
    expect(await desk.call('review.return', { submission, revision: other, reason: '数字有误' })).toEqual(
      refused('review/changed-since-shown'),
    );
    expect(chainOf(desk.desk.store.db, submission).map(({ line }) => line.act)).toEqual(['submit']);

    expect(await desk.call('review.approve', { submission, revision, passphrase: chief })).toMatchObject({ ok: true });
    expect(await desk.call('review.approve', { submission, revision, passphrase: chief })).toMatchObject(
      refused('review/wrong-state'),
    );
    expect(chainOf(desk.desk.store.db, submission).map(({ line }) => line.act)).toEqual(['submit', 'approve']);
  });

  test('is not possible in a department without a roster', async () => {
    await using job = await openJobWithoutRoster();
    const { desk } = job;
    const { submission } = await submitSample(job);
    const view = await desk.done('review.open', { submission });
    expect(view).toMatchObject({ route: [], may: { decide: false, why: 'no-roster' } });
    const act = { submission, revision: view.revision, passphrase: passphrases.chief };
    expect(await desk.call('review.approve', act)).toEqual(refused('roster/missing'));
  });
});

describe('what is under review', () => {
  test('is frozen: no words change, no finding is decided, and nothing is submitted twice', async () => {
    await using job = await openJob();
    const { desk } = job;
    const { submission, policy, interpretation, fields } = await submitSample(job);
    await job.enter('officer');
    for (const id of [policy, interpretation]) {
      const edit = await edited(desk, id, { title: '改过的标题' });
      expect(await desk.call('records.save', edit)).toEqual({
        ok: false,
        error: { type: 'record/frozen', state: 'in-review' },
      });
    }
    const decision = { submission, finding: 'any', decision: 'justified', reason: '有依据' } as const;
    expect(await desk.call('checks.decide', decision)).toMatchObject(refused('record/frozen'));
    expect(await desk.call('submissions.submit', { submission })).toMatchObject(refused('review/wrong-state'));
    expect((await desk.done('records.get', { id: interpretation })).content.fields).toEqual(fields);
  });

  test('is taken back by whoever submitted it, with a reason, and by nobody else', async () => {
    await using job = await openJob();
    const { desk } = job;
    const { submission, interpretation, fields } = await importSample(job);
    const withdrawal = { submission, reason: '附件漏了' };
    expect(await desk.call('submissions.withdraw', withdrawal)).toMatchObject(refused('review/wrong-state'));
    await desk.done('submissions.submit', { submission });
    const revision = await revisionOf(desk, submission);

    await job.enter('chief');
    expect(await desk.call('submissions.withdraw', withdrawal)).toEqual(refused('review/not-yours'));
    await job.enter('officer');
    await desk.done('submissions.withdraw', withdrawal);
    await save(desk, interpretation, { fields: reworded(fields, '烦心事', '难事') });

    await job.enter('chief');
    const act = { submission, revision, passphrase: passphrases.chief };
    expect(await desk.call('review.approve', act)).toMatchObject(refused('review/wrong-state'));
    await job.enter('officer');
    await desk.done('submissions.submit', { submission });
    const view = await desk.done('review.open', { submission });
    expect(view.chain.map(({ act: done, reason }) => [done, reason])).toEqual([
      ['submit', null],
      ['withdraw', '附件漏了'],
      ['submit', null],
    ]);
    expect(view.revision).not.toBe(revision);
  });

  test('comes back with the reason, and shows what changed when it is submitted again', async () => {
    await using job = await openJob();
    const { desk } = job;
    const { submission, interpretation, fields } = await submitSample(job);
    const revision = await revisionOf(desk, submission);
    expect(await desk.call('review.return', { submission, revision, reason: '   ' })).toMatchObject(
      refused('call/invalid-input'),
    );
    await desk.done('review.return', { submission, revision, reason: '请说清周六办什么' });

    await job.enter('officer');
    expect((await desk.done('today.view', {})).items).toMatchObject([{ group: 'returned', action: 'see-reason' }]);
    await save(desk, interpretation, { fields: reworded(fields, '开放综合窗口', '只开放综合窗口') });
    await desk.done('submissions.submit', { submission });
    await job.enter('chief');
    const { changes, chain } = await desk.done('review.open', { submission });
    expect(chain.map(({ act }) => act)).toEqual(['submit', 'return', 'submit']);
    expect(changes).toHaveLength(1);
    expect(changes[0]?.after).toContain('只开放综合窗口');
    expect(changes[0]?.before).not.toContain('只开放综合窗口');
  });
});

test('a submission or a document that is not there is said so by every call that names one', async () => {
  await using job = await openJob();
  const { desk } = job;
  const { submission } = await submitSample(job);
  const gone = '01980000-0000-7000-8000-0000000000ff' as typeof submission;
  const revision = 'f'.repeat(64);
  const notFound = { ok: false, error: { type: 'submission/not-found', id: gone } };
  expect(await desk.call('review.open', { submission: gone })).toEqual(notFound);
  expect(await desk.call('review.return', { submission: gone, revision, reason: '无' })).toEqual(notFound);
  expect(await desk.call('review.document', { submission: gone, name: 'documents/policy.docx' })).toEqual(notFound);
  const approval = { submission: gone, revision, passphrase: passphrases.chief };
  expect(await desk.call('review.approve', approval)).toEqual(notFound);
  for (const name of ['documents/policy.pdf', 'record.json', '../desk.sqlite']) {
    expect(await desk.call('review.document', { submission, name })).toEqual({
      ok: false,
      error: { type: 'document/not-found', name },
    });
  }
  await job.enter('officer');
  expect(await desk.call('studio.open', { submission: gone })).toEqual(notFound);
  expect(await desk.call('checks.run', { submission: gone })).toEqual(notFound);
  expect(await desk.call('submissions.submit', { submission: gone })).toEqual(notFound);
  expect(await desk.call('submissions.withdraw', { submission: gone, reason: '无' })).toEqual(notFound);
});

/** A real department with the same two people, before any portal issued its roster. */
async function openJobWithoutRoster(): Promise<Job> {
  const desk = await openTestDesk();
  await desk.done('setup.department', { name: '中山市示范局', uscc: '114420000073329991' });
  const officer = await desk.done('people.add', { name: '甲', roles: ['officer'], passphrase: passphrases.officer });
  const chief = await desk.done('people.add', { name: '乙', roles: ['chief'], passphrase: passphrases.chief });
  const people = { officer, chief };
  const enter = async (who: 'officer' | 'chief'): Promise<void> => {
    await desk.done('session.unlock', { person: people[who].id, passphrase: passphrases[who] });
  };
  await enter('officer');
  return { desk, people, enter, [Symbol.asyncDispose]: () => desk[Symbol.asyncDispose]() };
}
