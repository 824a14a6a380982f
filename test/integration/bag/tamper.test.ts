/**
 * Approval is void on any change: bytes flipped, entries removed, doubled, renamed, swapped.
 *
 * The full form flips every byte of a small package, with one bit and with all eight (three minutes;
 * `TAMPER_STRIDE=1`). The short form takes every 41st byte, from another start for each mask.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyPackage } from '#core/formats/bag/verifyPackage.ts';
import { centralHeader, endRecords, localHeader, ownFields, type ZipEntry } from '#core/formats/bag/zipRecords.ts';
import type { VerifyReport } from '#shared/protocol/verification.ts';
import { buildSample, packageId, trustRoots } from '#test/support/samplePackage.ts';

let folder = '';
let original = Buffer.alloc(0);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tamper-'));
  const { path } = await buildSample(folder);
  original = await readFile(path);
});
afterAll(() => rm(folder, { recursive: true }));

/** What the verifier says about these bytes; `null` where it says that there is nothing to judge. */
async function judged(bytes: Buffer): Promise<VerifyReport | null> {
  const path = join(folder, 'changed.zip');
  await writeFile(path, bytes);
  const report = await verifyPackage(path, { roots: trustRoots });
  return report.ok ? report.value : null;
}

const problems = (report: VerifyReport): string =>
  [report.integrity, report.identity, report.authority, report.freshness]
    .flatMap((answer) => answer.problems.map(({ part, why }) => `${part}: ${why}`))
    .join('\n');

interface Piece {
  name: string;
  bytes: Buffer;
}

/** The entries of a stored ZIP, by walking its local headers. */
function entriesOf(zip: Buffer): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; zip.readUInt32LE(at) === 0x04034b50;) {
    const nameEnd = at + 30 + zip.readUInt16LE(at + 26);
    const end = nameEnd + zip.readUInt32LE(at + 18);
    pieces.push({ name: zip.toString('utf8', at + 30, nameEnd), bytes: zip.subarray(nameEnd, end) });
    at = end;
  }
  return pieces;
}

/** A well-formed ZIP of these entries, with the original's times: an attacker who knows the format. */
function zipOf(pieces: readonly Piece[], change: Partial<ZipEntry['open']> = {}): Buffer {
  const at = { time: original.readUInt16LE(10), date: original.readUInt16LE(12) };
  const parts: Buffer[] = [];
  const entries: ZipEntry[] = [];
  let offset = 0;
  for (const { name, bytes } of pieces) {
    const open = { ...ownFields(bytes.length, offset), ...change };
    const entry = { name: Buffer.from(name), size: bytes.length, crc32: crc32(bytes), offset, at, open };
    entries.push(entry);
    parts.push(localHeader(entry), bytes);
    offset += localHeader(entry).length + bytes.length;
  }
  const central = Buffer.concat(entries.map(centralHeader));
  return Buffer.concat([...parts, central, endRecords(entries.length, central.length, offset)]);
}

const full = (path: string): string => `${packageId}/${path}`;

const STRIDE = Number(process.env['TAMPER_STRIDE'] ?? 41);

/** Positions whose change this verifier does not notice. */
async function survivors(mask: number, accepts: (report: VerifyReport) => boolean): Promise<number[]> {
  const survived: number[] = [];
  for (let at = mask % STRIDE; at < original.length; at += STRIDE) {
    const changed = Buffer.from(original);
    changed[at] = changed.readUInt8(at) ^ mask;
    const report = await judged(changed);
    if (report !== null && accepts(report)) survived.push(at);
  }
  return survived;
}

describe('flipping bytes', () => {
  it.each([0x01, 0x80, 0xff])(
    'with mask %i: every change makes the package invalid',
    { timeout: 300_000 },
    async (mask) => {
      expect(await survivors(mask, (report) => report.valid || problems(report) === '')).toEqual([]);
    },
  );

  it('catches a verifier that looks at signatures only (planted fault)', async () => {
    const careless = (report: VerifyReport): boolean =>
      [report.identity, report.authority, report.freshness].every(({ verdict }) => verdict === 'pass');
    expect((await survivors(0x01, careless)).length).toBeGreaterThan(10);
  });

  it('starts from a package that is valid', async () => {
    expect(await judged(original)).toMatchObject({ valid: true });
  });

  it('names the part the flipped byte belongs to', async () => {
    for (const { name, bytes } of entriesOf(original)) {
      const changed = Buffer.from(original);
      const at = changed.indexOf(bytes) + Math.floor(bytes.length / 2);
      changed[at] = changed.readUInt8(at) ^ 1;
      const report = await judged(changed);
      expect(report?.integrity.problems.map(({ part }) => part)).toContain(name.slice(packageId.length + 1));
    }
  });
});

describe('an attacker who rebuilds the ZIP', () => {
  it('gets the very same bytes when nothing is changed', () => {
    expect(zipOf(entriesOf(original)).equals(original)).toBe(true);
  });

  it('cannot remove any entry', async () => {
    for (const gone of entriesOf(original)) {
      const report = await judged(zipOf(entriesOf(original).filter(({ name }) => name !== gone.name)));
      expect(report?.valid, gone.name).toBe(false);
      expect(problems(report!)).toContain(gone.name.slice(packageId.length + 1));
    }
  });

  it('cannot double any entry', async () => {
    for (const twice of entriesOf(original)) {
      const pieces = entriesOf(original).flatMap((piece) => (piece.name === twice.name ? [piece, piece] : [piece]));
      const report = await judged(zipOf(pieces));
      expect(report?.integrity.verdict, twice.name).toBe('fail');
      expect(report?.integrity.problems).toContainEqual(
        expect.objectContaining({ why: expect.stringContaining('重名') as string }),
      );
    }
  });

  it('cannot rename any entry', async () => {
    for (const renamed of entriesOf(original)) {
      const changed = entriesOf(original).map((piece) =>
        piece.name === renamed.name ? { ...piece, name: `${piece.name}x` } : piece,
      );
      const report = await judged(zipOf(changed));
      expect(report?.valid, renamed.name).toBe(false);
    }
  });

  it('cannot swap the contents of two entries', async () => {
    const pieces = entriesOf(original);
    for (let index = 1; index < pieces.length; index += 1) {
      const swapped = pieces.map((piece) => ({ ...piece }));
      [swapped[0]!.bytes, swapped[index]!.bytes] = [pieces[index]!.bytes, pieces[0]!.bytes];
      expect((await judged(zipOf(swapped)))?.valid, pieces[index]!.name).toBe(false);
    }
  });

  it('cannot swap signatures between lines of the chain, nor between the two signers of the approval', async () => {
    const line = await changedText('data/review.jsonl', (text) => {
      const [first = '', second = ''] = text.trimEnd().split('\n');
      const cut = (jws: string): [string, string] => [
        jws.slice(0, jws.lastIndexOf('.')),
        jws.slice(jws.lastIndexOf('.')),
      ];
      return `${cut(first)[0]}${cut(second)[1]}\n${cut(second)[0]}${cut(first)[1]}\n`;
    });
    expect(line.identity.verdict).toBe('fail');
    const approval = await changedText('approval.jws.json', (text) => {
      const jws = JSON.parse(text) as { payload: string; signatures: { protected: string; signature: string }[] };
      const [a, b] = jws.signatures as [
        { protected: string; signature: string },
        { protected: string; signature: string },
      ];
      return JSON.stringify({
        payload: jws.payload,
        signatures: [
          { protected: a.protected, signature: b.signature },
          { protected: b.protected, signature: a.signature },
        ],
      });
    });
    expect(approval.identity.problems.map(({ part }) => part)).toEqual(['approval.jws.json', 'approval.jws.json']);
  });

  it('cannot bring a file that no manifest lists', async () => {
    for (const path of ['data/zz.txt', 'zz.txt', 'fetch.txt']) {
      const report = await judged(
        zipOf(sorted([...entriesOf(original), { name: full(path), bytes: Buffer.from('x') }])),
      );
      expect(problems(report!)).toContain(`${path}: 没有列在`);
    }
  });
});

async function changedText(path: string, change: (text: string) => string): Promise<VerifyReport> {
  const pieces = entriesOf(original).map((piece) =>
    piece.name === full(path) ? { ...piece, bytes: Buffer.from(change(piece.bytes.toString('utf8'))) } : piece,
  );
  const report = await judged(zipOf(pieces));
  if (report === null) throw new Error('unreadable');
  return report;
}

const sorted = (pieces: Piece[]): Piece[] =>
  pieces.sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)));

describe('hostile containers', () => {
  const withEntry = (name: string): Buffer =>
    zipOf(sorted([...entriesOf(original), { name, bytes: Buffer.from('x') }]));

  it.each([
    ['../evil.txt', '「..」'],
    [`${packageId}/../evil.txt`, '「..」'],
    ['/etc/passwd', '绝对路径'],
    [full('data/CON.txt'), '设备名'],
    [full('data/a%2f.txt'), '%'],
    [full('data/a\\b.txt'), '\\'],
    [full('data/a:b'), ':'],
    [full('data/a\u0000b'), '控制字符'],
    [full('data/a\u202ecod.exe'), '控制字符'],
    [full('data/trailing.'), '点或空格'],
    [full('data/trailing '), '点或空格'],
    [full('data/e\u0301.txt'), 'NFC'],
    [full('data/folder/'), '文件夹条目'],
    [full('DATA/record.json'), '只差大小写'],
    [full('data/record.json/x'), '只差大小写'],
    ['other/bagit.txt', '顶层文件夹'],
  ])('refuses an entry named %j', async (name, why) => {
    const report = await judged(withEntry(name));
    expect(report?.integrity.verdict).toBe('fail');
    expect(problems(report!)).toContain(why);
  });

  it('refuses symbolic links and folders', async () => {
    const link = await judged(zipOf(entriesOf(original), { external: (0o120777 << 16) >>> 0 }));
    expect(problems(link!)).toContain('符号链接');
    const directory = await judged(zipOf(entriesOf(original), { external: 0x10 }));
    expect(problems(directory!)).toContain('文件夹');
  });

  it('refuses more than 10,000 entries', async () => {
    const many = Array.from({ length: 10_001 }, (_, index) => ({
      name: full(`data/${index}`),
      bytes: Buffer.alloc(0),
    }));
    expect(problems((await judged(zipOf(many)))!)).toContain('10000');
  });

  it('refuses entries that overlap, gaps, trailing bytes, comments and truncation', async () => {
    const central = original.readUInt32LE(original.length - 6);
    const second = original.indexOf(Buffer.from('PK\x01\x02'), central + 4);
    const overlapping = Buffer.from(original);
    overlapping.writeUInt32LE(0, second + 42);
    const hostile = {
      overlapping,
      trailing: Buffer.concat([original, Buffer.from('x')]),
      leading: Buffer.concat([Buffer.from('PK\x03\x04'), original]),
      truncated: original.subarray(0, -100),
      half: original.subarray(0, original.length >> 1),
    };
    for (const [name, bytes] of Object.entries(hostile)) {
      const report = await judged(bytes);
      expect(report?.integrity.verdict, name).toBe('fail');
      expect(report?.valid, name).toBe(false);
    }
  });

  it('refuses sizes that lie, whatever they claim', async () => {
    const central = original.readUInt32LE(original.length - 6);
    for (const size of [0, 1, 0x7fffffff, 0xfffffffe, 0xffffffff]) {
      const lying = Buffer.from(original);
      lying.writeUInt32LE(size, central + 20);
      lying.writeUInt32LE(size, central + 24);
      expect((await judged(lying))?.integrity.verdict, String(size)).toBe('fail');
    }
  });

  it('finds nothing to judge in a file that is no ZIP', async () => {
    expect(await judged(Buffer.from('政府信息公开条例'))).toBeNull();
    expect(await judged(Buffer.alloc(0))).toBeNull();
  });
});
