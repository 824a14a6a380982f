import { expect, onTestFinished, test, vi } from 'vitest';
import { verifyPackage } from '#core/formats/bag/verifyPackage.ts';
import { readFact } from '#core/storage/repositories/installation.ts';
import { startPortal } from '#test/portal/startPortal.ts';
import { temporaryFolder } from '#test/support/temporaryFolder.ts';
import { openJob, passphrases, revisionOf, reworded, save, submitSample, type Job } from './job.ts';

const department = { name: '中山市政务公开演示局', uscc: '11442000MB2D00018W' };

test('what the portal sent back is taken back, mended, approved anew and published; a published one is corrected', async () => {
  await using job = await openJob();
  const { desk, people } = job;
  const folder = temporaryFolder();
  const portal = await startPortal({ dir: folder.path });
  onTestFinished(async () => {
    await portal.stop();
    folder[Symbol.dispose]();
  });
  await desk.done('portal.enrol', {
    baseUrl: portal.baseUrl,
    code: portal.issueCode({ department, people: 2, roles: ['officer', 'chief'] }),
    trustRoots: portal.trustRoots,
    passphrases: (['officer', 'chief'] as const).map((who) => ({
      person: people[who].id,
      passphrase: passphrases[who],
    })),
  });
  portal.rejectNext([{ where: '解读第 1 段', why: '请写明咨询时间' }]);
  const { submission, interpretation, fields } = await submitSample(job);
  const approve = async (): Promise<void> => {
    const revision = await revisionOf(desk, submission);
    await desk.done('review.approve', { submission, revision, passphrase: passphrases.chief });
  };
  const takeBack = { submission, reason: '按门户意见修改' };

  await approve();
  await job.enter('officer');
  await state(job, 'returned');
  expect((await desk.done('today.view', {})).items).toMatchObject([{ group: 'returned', action: 'see-delivery' }]);
  expect(await desk.done('studio.open', { submission })).toMatchObject({ state: 'approved', delivery: 'returned' });

  await desk.done('submissions.withdraw', takeBack);
  expect((await desk.done('today.view', {})).items).toMatchObject([{ action: 'write' }]);
  await save(desk, interpretation, { fields: reworded(fields, '咨询电话', '工作日咨询电话') });
  await desk.done('submissions.submit', { submission });
  await job.enter('chief');
  await approve();
  await state(job, 'published');

  const [row] = await desk.done('delivery.list', {});
  const published = (await desk.done('delivery.list', {})).find((entry) => entry.state === 'published') ?? row;
  const roots = readFact(desk.desk.store.db, 'trustRoots') ?? '';
  const judged = await verifyPackage(desk.desk.store.packageFile(published?.packageId ?? ''), { roots });
  expect(judged).toMatchObject({ ok: true, value: { valid: true } });

  // What everybody reads is corrected by a new version, which names the one it takes the place of.
  await job.enter('officer');
  await desk.done('submissions.withdraw', { submission, reason: '更正：联系电话已变更' });
  await save(desk, interpretation, { fields: reworded(fields, '咨询电话', '周一至周五咨询电话') });
  await desk.done('submissions.submit', { submission });
  await job.enter('chief');
  await approve();
  await vi.waitFor(
    async () => {
      const rows = await desk.done('delivery.list', {});
      expect(rows.filter((entry) => entry.state === 'published')).toHaveLength(2);
    },
    { timeout: 20_000 },
  );
  const [corrected] = (await desk.done('delivery.list', {})).filter(({ state: now }) => now === 'published');
  const second = await verifyPackage(desk.desk.store.packageFile(corrected?.packageId ?? ''), { roots });
  expect(second).toMatchObject({ ok: true, value: { package: { supersedes: published?.packageId } } });
  expect(desk.reported).toEqual([]);
});

/** Waits until some package has reached the state. */
async function state({ desk }: Job, wanted: 'returned' | 'published'): Promise<void> {
  for (const until = Date.now() + 20_000; Date.now() < until;) {
    if ((await desk.done('delivery.list', {})).some((row) => row.state === wanted)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`No package was ${wanted}`);
}
