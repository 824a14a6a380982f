import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createWorkerRunner } from '#core/jobs/workerRunner.ts';
import { writeAttachments } from '#test/bench/attachments.ts';
import { openTestDesk } from '#test/support/openTestDesk.ts';
import { sampleInput } from '#test/support/samplePackage.ts';
import { temporaryFolder } from '#test/support/temporaryFolder.ts';
import { openJob } from './job.ts';

const worker = new URL('../../../electron/worker.ts', import.meta.url);
const mortal = new URL('../../support/mortalWorker.ts', import.meta.url);
const text = '关于某事的通知\n一、甲\n内容。\n';

test('a cancelled job ends at once, leaves no file, and the next one runs', async () => {
  using folder = temporaryFolder();
  await using runner = createWorkerRunner(worker);
  const attached = writeAttachments(join(folder.path, 'attachments'), 64, 1);
  const bag = sampleInput({ attached });
  const out = join(folder.path, 'package.zip');
  const stop = new AbortController();
  const progress = (done: number): void => {
    if (done > 0) stop.abort();
  };

  await expect(runner.run('package.build', { out, bag }, { signal: stop.signal, progress })).rejects.toMatchObject({
    name: 'AbortError',
  });

  expect(readdirSync(folder.path)).toEqual(['attachments']);
  expect(await runner.run('package.build', { out, bag })).toMatchObject({ ok: true });
});

test('a job that is cancelled before it begins is not begun', async () => {
  await using runner = createWorkerRunner(worker);
  const signal = AbortSignal.abort();
  await expect(runner.run('policy.read', { name: 'a', content: text }, { signal })).rejects.toMatchObject({
    name: 'AbortError',
  });
});

test.for(['毒.exit', '毒.throw'])(
  'a worker that dies of %s fails what it was doing, and the next job has another',
  async (name) => {
    await using runner = createWorkerRunner(mortal);
    const together = [
      runner.run('policy.read', { name, content: text }),
      runner.run('policy.read', { name: 'beside it', content: text }),
    ];
    // Asked for in the moment the death is heard of, before the thread is quite gone.
    const next = together[0]!.catch(() => runner.run('policy.read', { name: 'after it', content: text }));
    const ended = await Promise.allSettled(together);
    expect(ended.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await next).toMatchObject({ ok: true, value: { parsed: { title: '关于某事的通知' } } });
    expect(await runner.run('policy.read', { name: 'later', content: text })).toMatchObject({ ok: true });
  },
);

test('an import that is cancelled keeps nothing, and the desk goes on', async () => {
  await using job = await openJob();
  const { desk } = job;
  const long = `关于某事的通知\n一、甲\n${'内容。\n'.repeat(300_000)}`;
  const importing = desk.call('policies.import', { from: 'text', text: long });
  await desk.desk[Symbol.asyncDispose]();
  expect((await importing).ok).toBe(false);
  await desk.reopen();
  await job.enter('officer');
  expect(
    await desk.done('records.list', { kinds: null, overdue: false, unit: null, state: null, after: null, limit: 10 }),
  ).toMatchObject({
    total: 0,
  });
});

test('long work announces its beginning and its end', async () => {
  await using desk = await openTestDesk();
  await desk.done('setup.department', { name: '中山市示范局', uscc: '114420000073329991' });
  const person = await desk.done('people.add', {
    name: '甲',
    roles: ['officer'],
    passphrase: '甲自己的口令，别处不用',
  });
  await desk.done('session.unlock', { person: person.id, passphrase: '甲自己的口令，别处不用' });
  await desk.done('policies.import', { from: 'text', text });
  const ended = desk.announced.filter(({ event }) => event === 'task.ended');
  expect(ended).toHaveLength(1);
  expect(desk.announced.map(({ event }) => event)).toContain('records.changed');
});
