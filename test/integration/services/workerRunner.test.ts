import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createWorkerRunner } from '#core/jobs/workerRunner.ts';
import { cannotWrite } from '#core/storage/db.ts';
import { temporaryFolder } from '#test/support/temporaryFolder.ts';

const real = new URL('../../../electron/worker.ts', import.meta.url);

/** A thread that does what its input says: dies, never ends, or answers. */
const unruly = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ type, id, input }) => {
      if (type !== 'run') return;
      if (input.name === 'dies') throw new Error('out of memory, say');
      if (input.name === 'hangs') for (;;);
      parentPort.postMessage({ type: 'done', id, output: input.name });
    });`)}`,
);
const read = (name: string) => ['policy.read', { name, content: '' }] as const;

test('a disk that refuses in the worker thread is still known for what it is', async () => {
  using folder = temporaryFolder();
  await using runner = createWorkerRunner(real);
  const bag = {
    packageId: '01980000-0000-7000-8000-000000000001',
    approvedAt: '2026-11-22T10:00:00+08:00',
    payload: [],
    tags: { 'bagit.txt': '', 'bag-info.txt': '', 'manifest-sha256.txt': '', 'approval.jws.json': '' },
  };
  const failed: unknown = await runner
    .run('package.build', { out: join(folder.path, 'missing', 'x.zip'), bag })
    .catch((thrown: unknown) => thrown);

  expect(failed).toMatchObject({ code: 'ENOENT' });
  expect(cannotWrite(Object.assign(failed as Error, { code: 'ENOSPC' }))).toEqual({
    type: 'store/cannot-write',
    why: 'full',
  });
});

test('a thread that dies fails its own job, and not the one that started after it', async () => {
  await using runner = createWorkerRunner(unruly);
  const next = await runner.run(...read('dies')).then(
    () => 'did not die',
    (thrown: unknown) => {
      expect(thrown).toMatchObject({ name: 'WorkerDied' });
      // At once: the dead thread's exit is still to be heard.
      return runner.run(...read('answers'));
    },
  );
  expect(next).toBe('answers');
});

test('a job that does not listen is given up after it was cancelled, and the next one runs', async () => {
  await using runner = createWorkerRunner(unruly);
  const cancel = new AbortController();
  const hanging = runner.run(...read('hangs'), { signal: cancel.signal });
  cancel.abort();

  await expect(hanging).rejects.toMatchObject({ name: 'AbortError' });
  expect(await runner.run(...read('answers'))).toBe('answers');
});

test('closing while a job runs cancels it', async () => {
  const runner = createWorkerRunner(unruly);
  const hanging = expect(runner.run(...read('hangs'))).rejects.toMatchObject({ name: 'AbortError' });
  await runner[Symbol.asyncDispose]();
  await hanging;
  await expect(runner.run(...read('answers'))).rejects.toMatchObject({ name: 'AbortError' });
});
