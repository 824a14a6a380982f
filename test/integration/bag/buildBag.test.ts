import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildBag } from '#core/formats/bag/buildBag.ts';
import { readBag } from '#core/formats/bag/readBag.ts';
import { buildSample, packageId, sampleInput, sha256 } from '#test/support/samplePackage.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'build-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('building a package', () => {
  it('gives the same bytes for the same input, in any order of files and any time zone of the machine', async () => {
    const first = join(folder, 'first.zip');
    const second = join(folder, 'second.zip');
    const input = sampleInput();
    await buildBag(first, input);
    const before = process.env['TZ'];
    process.env['TZ'] = 'America/New_York';
    try {
      await buildBag(second, { ...input, payload: [...input.payload].reverse() });
    } finally {
      process.env['TZ'] = before;
    }
    expect((await readFile(second)).equals(await readFile(first))).toBe(true);
  });

  it('answers the digest and size of the file it wrote', async () => {
    const { path, sha256: digest, size } = await buildSample(folder);
    const bytes = await readFile(path);
    expect({ digest, size }).toEqual({ digest: sha256(bytes), size: bytes.length });
  });

  it('takes sources from files as well as from memory', async () => {
    const bytes = Buffer.alloc(3 * 1024 * 1024 + 17, 7);
    const source = join(folder, 'attachment.bin');
    await writeFile(source, bytes);
    const inMemory = sampleInput({ extra: { 'data/attachments/a.bin': bytes } });
    const payload = inMemory.payload.map((piece) =>
      piece.path === 'data/attachments/a.bin' ? { ...piece, source: { path: source } } : piece,
    );
    const [a, b] = [join(folder, 'memory.zip'), join(folder, 'disk.zip')];
    await buildBag(a, inMemory);
    await buildBag(b, { ...inMemory, payload });
    expect((await readFile(b)).equals(await readFile(a))).toBe(true);
  });

  it('is read back with every file and digest', async () => {
    const { path } = await buildSample(folder);
    const material = await readBag(path, { wholeDigest: true });
    if (!material.ok) throw new Error(material.error.why);
    expect(material.value.problems).toEqual([]);
    expect(material.value.folder).toBe(packageId);
    expect(material.value.sha256).toBe(sha256(await readFile(path)));
    for (const { path: name, sha256: digest } of sampleInput().payload) {
      expect(material.value.files).toContainEqual(expect.objectContaining({ path: name, sha256: digest }));
    }
  });

  it.each([
    ['shorter', Buffer.from('x')],
    ['longer', Buffer.alloc(200, 1)],
    ['other', Buffer.alloc(100, 2)],
  ])('refuses a source that became %s than the manifest says, and leaves nothing behind', async (_, now) => {
    const source = join(folder, 'changing.bin');
    await writeFile(source, now);
    const then = Buffer.alloc(100, 1);
    const input = sampleInput({ extra: { 'data/attachments/c.bin': then } });
    const payload = input.payload.map((piece) =>
      piece.path === 'data/attachments/c.bin' ? { ...piece, source: { path: source } } : piece,
    );
    const fresh = await mkdtemp(join(folder, 'fresh-'));
    const built = await buildBag(join(fresh, 'out.zip'), { ...input, payload });
    expect(built).toEqual({ ok: false, error: { type: 'package/source-changed', path: 'data/attachments/c.bin' } });
    expect(await readdir(fresh)).toEqual([]);
  });

  it('refuses names that some system could not keep', async () => {
    for (const path of ['data/attachments/100%.txt', 'data/attachments/con.txt', 'data/RECORD.json']) {
      const built = await buildBag(join(folder, 'refused.zip'), sampleInput({ extra: { [path]: Buffer.from('x') } }));
      expect(built, path).toMatchObject({ ok: false, error: { type: 'package/bad-name' } });
    }
  });

  it('stops when asked to, and leaves nothing behind', async () => {
    const fresh = await mkdtemp(join(folder, 'fresh-'));
    const stop = new AbortController();
    stop.abort();
    await expect(buildBag(join(fresh, 'out.zip'), sampleInput(), { signal: stop.signal })).rejects.toThrow();
    expect(await readdir(fresh)).toEqual([]);
  });

  it('reports its progress up to the end', async () => {
    const seen: number[] = [];
    await buildBag(join(folder, 'progress.zip'), sampleInput(), { onProgress: (done) => seen.push(done) });
    expect(seen.length).toBeGreaterThan(5);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });
});
