/**
 * Beyond 32 bits: packages may hold 4 GiB. The files here are sparse, so nothing large is written;
 * Python's zipfile, which shares no code with us, reads the same directory.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDirectory } from '#core/formats/bag/zipDirectory.ts';
import { centralHeader, endRecords, localHeader, ownFields, type ZipEntry } from '#core/formats/bag/zipRecords.ts';

const GIB_4 = 2 ** 32;
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zip64-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A ZIP whose entries have these sizes and hold nothing but zeros. */
async function sparseZip(name: string, sizes: readonly number[]): Promise<{ path: string; entries: ZipEntry[] }> {
  const path = join(folder, name);
  const file = await open(path, 'w');
  const entries: ZipEntry[] = [];
  let offset = 0;
  for (const [index, size] of sizes.entries()) {
    const at = { time: 0x5800, date: 0x5d76 };
    const entry = { name: Buffer.from(`p/${index}`), size, crc32: 0, offset, at, open: ownFields(size, offset) };
    entries.push(entry);
    await file.write(localHeader(entry), 0, undefined, offset);
    offset += localHeader(entry).length + size;
  }
  const central = Buffer.concat(entries.map(centralHeader));
  await file.write(Buffer.concat([central, endRecords(entries.length, central.length, offset)]), 0, undefined, offset);
  await file.close();
  return { path, entries };
}

async function directoryOf(path: string): ReturnType<typeof readDirectory> {
  const file = await open(path, 'r');
  try {
    return await readDirectory(file, (await file.stat()).size);
  } finally {
    await file.close();
  }
}

describe.each([
  ['an offset beyond 32 bits', [GIB_4 - 20, 7]],
  ['a size of exactly 4 GiB', [GIB_4]],
  ['a size that looks like the ZIP64 mark', [0xffffffff]],
  ['sizes just below', [0xfffffffe]],
])('a package with %s', (what, sizes) => {
  it('is read back as it was written', async () => {
    const { path, entries } = await sparseZip(`${what}.zip`, sizes);
    expect(await directoryOf(path)).toEqual({ ok: true, value: entries });
  });

  it('says the same to Python', async () => {
    const { path, entries } = await sparseZip(`${what}.zip`, sizes);
    const script =
      'import sys,zipfile,json; print(json.dumps([[i.filename,i.file_size,i.header_offset] for i in zipfile.ZipFile(sys.argv[1]).infolist()]))';
    const { stdout } = await promisify(execFile)('python3', ['-c', script, path]);
    expect(JSON.parse(stdout)).toEqual(entries.map(({ name, size, offset }) => [name.toString(), size, offset]));
  });
});

it('refuses more than 4 GiB in all', async () => {
  const { path } = await sparseZip('over.zip', [GIB_4 - 20, 21]);
  expect(await directoryOf(path)).toEqual({ ok: false, error: { part: 'ZIP', why: '展开后超过 4 GiB' } });
});
