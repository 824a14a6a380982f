import { describe, expect, test } from 'vitest';
import type { RecordId, SubmissionId } from '#shared/domain/record/record.ts';
import { parseInstant } from '#shared/lib/shanghaiTime.ts';
import type { TestDesk } from '#test/support/openTestDesk.ts';
import { importSample, openJob, passphrases, revisionOf, save, submitSample } from '../core/job.ts';

interface Draft {
  readonly submission: SubmissionId;
  readonly policy: RecordId;
  readonly interpretation: RecordId;
}

/** A draft whose policy bears this title and date. */
async function addDraft(desk: TestDesk, title: string, date: string | null): Promise<Draft> {
  const imported = await desk.done('policies.import', { from: 'text', text: `${title}\n一、开展试点。` });
  await save(desk, imported.policy, { title, date });
  await save(desk, imported.interpretation, { title });
  return imported;
}

const noon = parseInstant('2026-11-18T12:00:00+08:00')!;

describe('今日', () => {
  test('puts first what falls due first, and last what has no date', async () => {
    await using job = await openJob({ at: noon });
    const { desk } = job;
    await addDraft(desk, '今天到期', '2026-11-13');
    await addDraft(desk, '没有日期', null);
    await addDraft(desk, '早就到期', '2024-03-01');
    await addDraft(desk, '还早', '2026-11-18');

    const { items } = await desk.done('today.view', {});
    expect(items.map(({ title, group, due }) => [title, group, due?.workingDaysLeft ?? null])).toEqual([
      ['早就到期', 'overdue', expect.any(Number)],
      ['今天到期', 'today', 0],
      ['还早', 'soon', 3],
      ['没有日期', 'other', null],
    ]);
    expect((await desk.done('status.view', {})).counts.today).toBe(4);
  });

  test.for(['9999-12-31', '0001-01-01', '1066-10-14'])('a slip of the pen (%s) stops no list', async (date) => {
    await using job = await openJob({ at: noon });
    const { desk } = job;
    const { submission } = await addDraft(desk, '日期写错了', date);

    expect((await desk.done('today.view', {})).items).toMatchObject([{ title: '日期写错了', due: null }]);
    expect((await desk.done('status.view', {})).counts.today).toBe(1);
    expect((await desk.done('studio.open', { submission })).due).toBeNull();
    expect(desk.reported).toEqual([]);
  });

  test('follows a review from hand to hand', async () => {
    await using job = await openJob();
    const { desk } = job;
    const { submission } = await submitSample(job);
    const waiting = async (): Promise<number[]> => {
      const { counts } = await desk.done('status.view', {});
      const { items } = await desk.done('today.view', {});
      return [counts.review, items.filter(({ group }) => group === 'review').length];
    };
    expect(await waiting()).toEqual([1, 1]);
    await job.enter('officer');
    expect(await waiting()).toEqual([0, 0]);
    await desk.done('submissions.withdraw', { submission, reason: '再改改' });
    await job.enter('chief');
    expect(await waiting()).toEqual([0, 0]);
    await job.enter('officer');
    await desk.done('submissions.submit', { submission });
    await job.enter('chief');
    expect(await waiting()).toEqual([1, 1]);
    const revision = await revisionOf(desk, submission);
    await desk.done('review.return', { submission, revision, reason: '数字再核对' });
    expect(await waiting()).toEqual([0, 0]);
    await job.enter('officer');
    expect((await desk.done('today.view', {})).items).toMatchObject([{ group: 'returned', action: 'see-reason' }]);
    await desk.done('submissions.submit', { submission });
    await job.enter('chief');
    const again = { submission, revision: await revisionOf(desk, submission), passphrase: passphrases.chief };
    await desk.done('review.approve', again);
    expect(await waiting()).toEqual([0, 0]);
    const { recent, waiting: open, elsewhere } = await desk.done('review.inbox', {});
    expect([recent.length, open.length, elsewhere.length]).toEqual([1, 0, 0]);
  });
});

test('解读 shows what was saved last, however long ago it was begun', async () => {
  await using job = await openJob();
  const { desk } = job;
  const oldest = await addDraft(desk, '最早开始的', null);
  for (let n = 0; n < 55; n += 1)
    await desk.done('policies.import', { from: 'text', text: `第${n}号通知\n一、开展试点。` });
  desk.clock.pass(1_000);
  await save(desk, oldest.interpretation, { title: '今天又改了' });

  const rows = await desk.done('studio.list', {});
  expect(rows).toHaveLength(50);
  expect(rows[0]?.submission).toBe(oldest.submission);
});

describe('what was taken in can be saved', () => {
  test('also when its title is longer than a title may be', async () => {
    await using job = await openJob();
    const { desk } = job;
    const text = `关于${'进一步加强和改进'.repeat(80)}工作的通知\n一、开展试点。`;
    const { policy, interpretation } = await desk.done('policies.import', { from: 'text', text });
    for (const id of [policy, interpretation]) expect((await save(desk, id, {})).number).toBe(2);
  });

  test('also with half a character in a title, a name or a reason', async () => {
    await using job = await openJob();
    const { desk } = job;
    const { submission, interpretation } = await importSample(job);
    const half = '半个字\ud83d';
    await save(desk, interpretation, { title: half });
    expect((await desk.done('records.get', { id: interpretation })).content.title).toBe('半个字\ufffd');
    await desk.done('policies.import', {
      from: 'file',
      name: `${half}.txt`,
      bytes: new TextEncoder().encode('通知\n一、试点。'),
    });
    await desk.done('submissions.submit', { submission });
    await desk.done('submissions.withdraw', { submission, reason: half });
    expect(desk.reported).toEqual([]);
  });
});
