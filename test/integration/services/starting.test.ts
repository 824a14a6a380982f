import { fork } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { ToShell } from '#ipc/coreLink.ts';
import { startFailureText } from '#shell/crashText.ts';
import { createReport } from '#core/createReport.ts';
import { systemClock } from '#core/systemPorts.ts';
import { openTestDesk } from '#test/support/openTestDesk.ts';
import { temporaryFolder } from '#test/support/temporaryFolder.ts';
import { openJob, passphrases, revisionOf, submitSample } from '../core/job.ts';

const at = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** Forks the real core as the stand-in does, answers that there is no key store, and gives its first word. */
async function firstWordOf(folder: string): Promise<ToShell> {
  const core = fork(
    at('test/runtime/utilityChild.ts'),
    [at('electron/core.ts'), `--data=${folder}`, `--resources=${at('resources')}`],
    { serialization: 'advanced' },
  );
  const { promise, resolve, reject } = Promise.withResolvers<ToShell>();
  core.on('exit', (code) => reject(new Error(`The core ended with ${String(code)} and said nothing`)));
  core.on('message', (message: ToShell) => {
    if (message.type !== 'ask') resolve(message);
    else core.send({ type: 'told', id: message.id, told: { ok: true, value: { available: false } } });
  });
  try {
    return await promise;
  } finally {
    core.kill('SIGKILL');
  }
}

const failed = (reason: unknown) => ({ type: 'failed', reason });

/** A data folder that was worked in and closed. */
async function usedFolder() {
  const folder = temporaryFolder();
  await using desk = await openTestDesk({ folder: folder.path });
  await desk.done('setup.department', { name: '示例局', uscc: '11442000MB2D00018W' });
  return folder;
}

describe('a core that can not work with its folder says why', () => {
  test('a whole one is ready', async () => {
    using folder = await usedFolder();
    expect(await firstWordOf(folder.path)).toEqual({ type: 'ready' });
  });

  test('data of a newer program is left as it is, to the byte', async () => {
    using folder = await usedFolder();
    const file = join(folder.path, 'desk.sqlite');
    const bytes = readFileSync(file);
    bytes.writeUInt32BE(99, 60);
    // Not WAL: opening it for writing would switch it, and that is a write.
    bytes.writeUInt8(1, 18);
    bytes.writeUInt8(1, 19);
    writeFileSync(file, bytes);
    const before = readdirSync(folder.path);

    const word = await firstWordOf(folder.path);
    expect(word).toMatchObject(failed({ type: 'start/data-from-future', found: 99 }));
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(readdirSync(folder.path).filter((name) => name !== 'logs')).toEqual(before);
    expect(word.type === 'failed' && startFailureText(word.reason).text).toContain('请安装更新的程序');
  });

  test('a file that is no database is named as damaged, and left as it is', async () => {
    using folder = await usedFolder();
    const file = join(folder.path, 'desk.sqlite');
    for (const name of ['desk.sqlite-wal', 'desk.sqlite-shm']) rmSync(join(folder.path, name), { force: true });
    writeFileSync(file, Buffer.alloc(40_000, 7));

    expect(await firstWordOf(folder.path)).toMatchObject(failed({ type: 'start/data-damaged' }));
    expect(readFileSync(file).equals(Buffer.alloc(40_000, 7))).toBe(true);
  });

  test('a schema page that was overwritten is named as damaged', async () => {
    using folder = await usedFolder();
    const file = join(folder.path, 'desk.sqlite');
    const bytes = readFileSync(file);
    bytes.fill(0xaa, 100, 4096);
    writeFileSync(file, bytes);

    expect(await firstWordOf(folder.path)).toMatchObject(failed({ type: 'start/data-damaged' }));
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  test('a folder that can not be one is named as unwritable', async () => {
    using folder = temporaryFolder();
    const place = join(folder.path, 'a-file');
    writeFileSync(place, '');
    expect(await firstWordOf(place)).toMatchObject(failed({ type: 'start/data-unwritable', folder: place }));
  });
});

describe('the log', () => {
  test('that can not be written still gives a reference', () => {
    using folder = temporaryFolder();
    writeFileSync(join(folder.path, 'a-file'), '');
    expect(createReport(join(folder.path, 'a-file', 'logs'), systemClock)(new Error('x'))).toMatch(/^[\dA-F]{8}$/u);
  });

  test('keeps fourteen days and leaves alone what is not ours', () => {
    using folder = temporaryFolder();
    const days = Array.from({ length: 20 }, (_, n) => `2026-10-${String(n + 1).padStart(2, '0')}.jsonl`);
    for (const name of [...days, 'shell.log', 'shell.log.1']) writeFileSync(join(folder.path, name), '');
    mkdirSync(join(folder.path, 'folder of somebody'));
    createReport(folder.path, systemClock)(new Error('the stack is kept'));

    const left = readdirSync(folder.path).sort();
    expect(left.slice(0, 14)).toEqual(days.slice(6));
    expect(left).toEqual(expect.arrayContaining(['shell.log', 'shell.log.1', 'folder of somebody']));
    expect(readFileSync(join(folder.path, left[14]!), 'utf8')).toContain('the stack is kept');
  });
});

test('what a crash left is taken away at the next start, and nothing else', async () => {
  await using job = await openJob();
  const { desk } = job;
  const { submission } = await submitSample(job);
  const revision = await revisionOf(desk, submission);
  await desk.done('review.approve', { submission, revision, passphrase: passphrases.chief });

  const digest = '5'.repeat(64);
  const old = new Date(desk.clock.now() - 25 * 3_600_000);
  const plant = (path: string, aged: boolean): string => {
    const file = join(desk.folder, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, 'left');
    if (aged) utimesSync(file, old, old);
    return path;
  };
  const leftovers = [
    plant(`blobs/55/${digest}.0123456789ab.part`, true),
    plant(`blobs/55/${digest}`, true),
    plant('packages/01980000-0000-7000-8000-000000000001.zip', true),
    plant('packages/01980000-0000-7000-8000-000000000002.zip.01980000.tmp', true),
  ];
  const kept = [
    plant(`blobs/66/${'6'.repeat(64)}.0123456789ab.part`, false),
    plant(`blobs/66/${'6'.repeat(64)}`, false),
    plant('packages/01980000-0000-7000-8000-000000000003.zip', false),
    plant('packages/给领导看的.zip', true),
  ];
  const files = (): string[] =>
    ['blobs', 'packages'].flatMap((place) =>
      readdirSync(join(desk.folder, place), { recursive: true }).map((name) => `${place}/${String(name)}`),
    );
  // What rows name is old, too, and stays.
  for (const file of files()) if (!kept.includes(file)) utimesSync(join(desk.folder, file), old, old);
  const named = files().filter((file) => !leftovers.includes(file) && !kept.includes(file));

  await desk.reopen();
  await expect.poll(() => files().filter((file) => leftovers.includes(file))).toEqual([]);
  expect(files()).toEqual(expect.arrayContaining([...kept, ...named]));
  expect(desk.reported).toEqual([]);
});

test('a blob that is put again is no leftover any more', async () => {
  await using desk = await openTestDesk();
  const { blobs } = desk.desk.store;
  const { digest } = blobs.put(new TextEncoder().encode('同一份文件'));
  const old = new Date(desk.clock.now() - 25 * 3_600_000);
  utimesSync(blobs.path(digest), old, old);
  blobs.put(new TextEncoder().encode('同一份文件'));
  await desk.reopen();
  await desk.reopen();
  expect(readFileSync(desk.desk.store.blobs.path(digest), 'utf8')).toBe('同一份文件');
});
