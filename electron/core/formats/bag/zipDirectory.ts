/**
 * The directory of a package's ZIP, read with suspicion.
 *
 * Instead of listing what a hostile ZIP could do, the reader asks for the one form a package has:
 * entries lie one behind the other from the first byte, the directory follows at once, and every
 * header is byte for byte the one that our own writer would make for these names and sizes. So
 * nothing can overlap, hide in a gap, lie about its size, or be there for one tool and not for
 * another.
 */
import type { FileHandle } from 'node:fs/promises';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { MAX_ENTRIES, MAX_EXPANDED_BYTES } from '#shared/protocol/bag.ts';
import type { VerifyProblem } from '#shared/protocol/verification.ts';
import {
  CENTRAL_LENGTH,
  CENTRAL_SIGNATURE,
  centralHeader,
  END_LENGTH,
  END_SIGNATURE,
  endRecords,
  localHeader,
  OVERFLOW,
  ZIP64_END_LENGTH,
  ZIP64_LOCATOR_LENGTH,
  type ZipEntry,
} from './zipRecords.ts';

/** Longest name, and the only extra field there can be. */
const LONGEST_HEADER = CENTRAL_LENGTH + 1100 + 28;
const LONGEST_END = ZIP64_END_LENGTH + ZIP64_LOCATOR_LENGTH + END_LENGTH;

/** Entries in the order of the file. The problem's part is `ZIP` or an entry's name. */
export async function readDirectory(
  file: FileHandle,
  size: number,
): Promise<Result<readonly ZipEntry[], VerifyProblem>> {
  const tail = await readExactly(file, Math.max(0, size - LONGEST_END), Math.min(size, LONGEST_END));
  const end = tail.subarray(-END_LENGTH);
  if (end.length < END_LENGTH || end.readUInt32LE(0) !== END_SIGNATURE) {
    return broken('文件末尾不是 ZIP 的结尾记录：被截断、被追加，或带有注释');
  }
  const count = end.readUInt16LE(10);
  const centralSize = end.readUInt32LE(12);
  if (count > MAX_ENTRIES) return broken(`条目多于 ${MAX_ENTRIES} 个`);
  if (centralSize > count * LONGEST_HEADER) return broken('目录过大');
  const short = end.readUInt32LE(16) === OVERFLOW ? LONGEST_END : END_LENGTH;
  const centralOffset = size - short - centralSize;
  if (centralOffset < 0) return broken('目录的大小与文件不符');
  if (!endRecords(count, centralSize, centralOffset).equals(tail.subarray(-short))) {
    return broken('结尾记录与文件不符');
  }
  const entries = parseCentral(await readExactly(file, centralOffset, centralSize), count);
  if (!entries.ok) return entries;
  const gap = tilingProblem(entries.value, centralOffset);
  return gap === null ? entries : err(gap);
}

function parseCentral(central: Buffer, count: number): Result<readonly ZipEntry[], VerifyProblem> {
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    const entry = parseEntry(central.subarray(at), index);
    if (!entry.ok) return entry;
    entries.push(entry.value);
    at += centralHeader(entry.value).length;
  }
  return at === central.length ? ok(entries) : broken('目录里有多余的字节');
}

function parseEntry(bytes: Buffer, index: number): Result<ZipEntry, VerifyProblem> {
  if (bytes.length < CENTRAL_LENGTH || bytes.readUInt32LE(0) !== CENTRAL_SIGNATURE) {
    return broken(`目录的第 ${index + 1} 条读不出来`);
  }
  const nameEnd = CENTRAL_LENGTH + bytes.readUInt16LE(28);
  const name = Buffer.from(bytes.subarray(CENTRAL_LENGTH, nameEnd));
  const extraEnd = nameEnd + bytes.readUInt16LE(30);
  const wide = wideNumbers(bytes.subarray(nameEnd, extraEnd));
  const number = (field: number): number => {
    const value = bytes.readUInt32LE(field);
    return value === OVERFLOW ? (wide.shift() ?? value) : value;
  };
  if (bytes.readUInt16LE(10) !== 0) return err({ part: shown(name), why: '条目是压缩的，材料包里只能原样存放' });
  const size = number(24);
  if (number(20) !== size) return err({ part: shown(name), why: '条目的两个大小不一致' });
  const entry: ZipEntry = {
    name,
    size,
    crc32: bytes.readUInt32LE(16),
    offset: number(42),
    at: { time: bytes.readUInt16LE(12), date: bytes.readUInt16LE(14) },
    open: {
      madeBy: bytes.readUInt16LE(4),
      version: bytes.readUInt16LE(6),
      flags: bytes.readUInt16LE(8),
      internal: bytes.readUInt16LE(36),
      external: bytes.readUInt32LE(38),
    },
  };
  const expected = centralHeader(entry);
  return bytes.subarray(0, expected.length).equals(expected)
    ? ok(entry)
    : err({ part: shown(name), why: '目录里的这一条有多余字段、注释或不合规范的值' });
}

/** The 64-bit numbers of a ZIP64 field; empty when there is none. A wrong field shows when the header is made anew. */
function wideNumbers(extra: Buffer): number[] {
  const numbers: number[] = [];
  for (let at = 4; at + 8 <= extra.length; at += 8) {
    const value = extra.readBigUInt64LE(at);
    numbers.push(value > BigInt(Number.MAX_SAFE_INTEGER) ? Number.MAX_SAFE_INTEGER : Number(value));
  }
  return numbers;
}

/** Entries must cover the file from its first byte to the directory, without gap or overlap. */
function tilingProblem(entries: readonly ZipEntry[], centralOffset: number): VerifyProblem | null {
  let expected = 0;
  let expanded = 0;
  for (const entry of entries) {
    if (entry.offset !== expected) return { part: shown(entry.name), why: '条目与前一条重叠，或中间夹有别的字节' };
    expected += localHeader(entry).length + entry.size;
    expanded += entry.size;
    if (expanded > MAX_EXPANDED_BYTES) return { part: 'ZIP', why: '展开后超过 4 GiB' };
  }
  return expected === centralOffset ? null : { part: 'ZIP', why: '条目与目录之间夹有别的字节，或条目伸进了目录' };
}

async function readExactly(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  for (let done = 0; done < length;) {
    const { bytesRead } = await file.read(bytes, done, length - done, at + done);
    if (bytesRead === 0) return bytes.subarray(0, done);
    done += bytesRead;
  }
  return bytes;
}

/** A name for people, even where it isn't UTF-8. */
const shown = (name: Buffer): string => name.toString('utf8');

const broken = (why: string): Result<never, VerifyProblem> => err({ part: 'ZIP', why });
