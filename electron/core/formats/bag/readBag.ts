/**
 * Reads a package file once, from its first byte to its last, and says what is there: every file's
 * digest, the text of the parts that are read, and everything wrong with the container (§1). It
 * writes nothing and keeps no more than a few megabytes, whatever the file claims.
 */
import { createHash, type Hash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { BagFile } from '#shared/protocol/bag.ts';
import { requiredParts, type PackageMaterial } from '#shared/protocol/packageMaterial.ts';
import { textOf } from '#shared/protocol/utf8.ts';
import type { VerifyProblem } from '#shared/protocol/verification.ts';
import { chunks } from './chunks.ts';
import { wallClockOf } from './dosTime.ts';
import { entryProblems, type NamedEntry } from './entryProblems.ts';
import { readDirectory } from './zipDirectory.ts';
import { LOCAL_SIGNATURE, localHeader } from './zipRecords.ts';

export interface ReadOptions {
  readonly signal?: AbortSignal;
  /** Bytes read so far, and in all. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Also hash the ZIP itself: needed beside a receipt, and half as much work again. */
  readonly wholeDigest?: boolean;
}

export interface UnreadablePackage {
  readonly type: 'package/unreadable';
  /** Chinese sentence part. */
  readonly why: string;
}

/** Longer parts are not read into memory; no record of a department comes near it. */
const MAX_TEXT_BYTES = 16 * 1024 * 1024;
const texts: ReadonlySet<string> = new Set(requiredParts);

/**
 * `package/unreadable` is for what is no ZIP at all (missing, a folder, some other file). Anything
 * that begins like a package gives material, with what is wrong among its problems.
 */
export async function readBag(
  path: string,
  options: ReadOptions = {},
): Promise<Result<PackageMaterial, UnreadablePackage>> {
  let file: FileHandle;
  try {
    file = await open(path, 'r');
  } catch (thrown) {
    return err({ type: 'package/unreadable', why: reasonOf(thrown) });
  }
  try {
    const stat = await file.stat();
    if (!stat.isFile()) return err({ type: 'package/unreadable', why: '不是文件' });
    return await readOpen(file, stat.size, options);
  } finally {
    await file.close();
  }
}

async function readOpen(
  file: FileHandle,
  size: number,
  options: ReadOptions,
): Promise<Result<PackageMaterial, UnreadablePackage>> {
  const directory = await readDirectory(file, size);
  if (!directory.ok) {
    if (!(await beginsLikeZip(file))) return err({ type: 'package/unreadable', why: '不是 ZIP 文件' });
    return ok({
      folder: '',
      files: [],
      texts: new Map(),
      problems: [directory.error],
      entryTime: '',
      size,
      sha256: null,
    });
  }
  const { entries, problems } = decodeNames(directory.value);
  const folder = entries[0]?.path.split('/')[0] ?? '';
  const readings = await readEntries(file, size, entries, folder, options);
  const all = [...problems, ...entryProblems(entries), ...readings.problems];
  return ok({
    folder,
    files: readings.files,
    texts: readings.texts,
    problems: all.map(({ part, why }) => ({ part: below(folder, part), why })),
    entryTime: entries[0] ? wallClockOf(entries[0].entry.at) : '',
    size,
    sha256: readings.sha256,
  });
}

function decodeNames(directory: readonly NamedEntry['entry'][]): {
  readonly entries: readonly NamedEntry[];
  readonly problems: readonly VerifyProblem[];
} {
  const problems: VerifyProblem[] = [];
  const entries = directory.map((entry) => {
    const path = textOf(entry.name);
    // With the replacement character in it the path is still shown, and still matches nothing.
    const readable = path ?? entry.name.toString('utf8');
    if (path === null) problems.push({ part: readable, why: '文件名不是 UTF-8' });
    return { entry, path: readable };
  });
  return { entries, problems };
}

interface Readings {
  readonly files: readonly BagFile[];
  readonly texts: ReadonlyMap<string, string>;
  readonly problems: readonly VerifyProblem[];
  readonly sha256: string | null;
}

/** One pass over the file: headers are compared, bytes are hashed, the parts that matter are kept. */
async function readEntries(
  file: FileHandle,
  size: number,
  entries: readonly NamedEntry[],
  folder: string,
  { signal, onProgress, wholeDigest }: ReadOptions,
): Promise<Readings> {
  const whole: Hash | null = wholeDigest === true ? createHash('sha256') : null;
  const found: BagFile[] = [];
  const kept = new Map<string, string>();
  const problems: VerifyProblem[] = [];
  const finish = (reading: EntryReading): void => {
    const path = below(folder, reading.path);
    found.push({ path, sha256: reading.hash.digest('hex'), size: reading.size });
    if (!reading.headerFits) problems.push({ part: path, why: '条目的本地头与目录不一致' });
    if (reading.sum !== reading.crc32) problems.push({ part: path, why: '内容与 CRC-32 不符' });
    if (!texts.has(path) || kept.has(path)) return;
    const text = reading.keep === null ? null : textOf(Buffer.concat(reading.keep));
    if (text === null) problems.push({ part: path, why: reading.keep === null ? '文件过大' : '不是 UTF-8 文本' });
    else kept.set(path, text);
  };

  let position = 0;
  const queue = entries.values();
  const following = (): EntryReading | undefined => {
    const { value } = queue.next();
    return value && startReading(value, folder);
  };
  let current = following();
  for await (const chunk of chunks(file, 0, size, signal)) {
    whole?.update(chunk);
    for (let at = 0; at < chunk.length && current !== undefined;) {
      at += take(current, chunk.subarray(at));
      while (current?.left === 0) {
        finish(current);
        current = following();
      }
    }
    position += chunk.length;
    onProgress?.(position, size);
  }
  return { files: found, texts: kept, problems, sha256: whole?.digest('hex') ?? null };
}

/** An entry on its way through: first its header, then its bytes. */
interface EntryReading {
  readonly path: string;
  readonly size: number;
  readonly crc32: number;
  readonly header: Buffer;
  readonly hash: Hash;
  /** Its bytes so far, where it is a part that is read; null where it is not. */
  readonly keep: Buffer[] | null;
  headerSeen: number;
  headerFits: boolean;
  sum: number;
  /** Bytes of header and content still to come. */
  left: number;
}

function startReading({ entry, path }: NamedEntry, folder: string): EntryReading {
  const header = localHeader(entry);
  return {
    path,
    size: entry.size,
    crc32: entry.crc32,
    header,
    hash: createHash('sha256'),
    keep: texts.has(below(folder, path)) && entry.size <= MAX_TEXT_BYTES ? [] : null,
    headerSeen: 0,
    headerFits: true,
    sum: 0,
    left: header.length + entry.size,
  };
}

/** Takes what belongs to this entry from the front of some bytes; answers how much. */
function take(reading: EntryReading, bytes: Buffer): number {
  const ofHeader = bytes.subarray(0, reading.header.length - reading.headerSeen);
  if (ofHeader.length > 0) {
    const expected = reading.header.subarray(reading.headerSeen, reading.headerSeen + ofHeader.length);
    reading.headerFits &&= expected.equals(ofHeader);
    reading.headerSeen += ofHeader.length;
    reading.left -= ofHeader.length;
  }
  const content = bytes.subarray(ofHeader.length, ofHeader.length + reading.left);
  if (reading.headerSeen === reading.header.length && content.length > 0) {
    reading.hash.update(content);
    reading.sum = crc32(content, reading.sum);
    // The chunk's memory is used again for the next one.
    reading.keep?.push(Buffer.from(content));
    reading.left -= content.length;
    return ofHeader.length + content.length;
  }
  return ofHeader.length;
}

async function beginsLikeZip(file: FileHandle): Promise<boolean> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
  return bytesRead === 4 && buffer.readUInt32LE(0) === LOCAL_SIGNATURE;
}

const below = (folder: string, path: string): string =>
  path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;

function reasonOf(thrown: unknown): string {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  if (code === 'ENOENT') return '没有这个文件';
  return code === 'EACCES' || code === 'EPERM' ? '没有读取的权限' : `打不开(${code})`;
}
