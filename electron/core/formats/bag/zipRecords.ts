/**
 * The three records of a ZIP file (APPNOTE 6.3.10) in the one form a package uses: stored, sizes
 * known beforehand, no comments, no extra fields but ZIP64's where a number does not fit.
 *
 * yazl and yauzl were looked at first. yazl writes data descriptors behind every streamed entry
 * and its own version and attribute fields; yauzl reads far more than a package may be. What is
 * signed should have one form, and these 150 lines are all of it.
 */
export const LOCAL_SIGNATURE = 0x04034b50;
export const CENTRAL_SIGNATURE = 0x02014b50;
export const END_SIGNATURE = 0x06054b50;
export const ZIP64_END_SIGNATURE = 0x06064b50;
export const ZIP64_LOCATOR_SIGNATURE = 0x07064b50;
export const LOCAL_LENGTH = 30;
export const CENTRAL_LENGTH = 46;
export const END_LENGTH = 22;
export const ZIP64_END_LENGTH = 56;
export const ZIP64_LOCATOR_LENGTH = 20;
/** A 32-bit field that says "see the ZIP64 field". */
export const OVERFLOW = 0xffffffff;
const ZIP64_FIELD = 0x0001;
/** Names are UTF-8 (bit 11). */
export const UTF8_FLAG = 0x0800;
const VERSION_PLAIN = 20;
const VERSION_ZIP64 = 45;
const MADE_BY_UNIX = (3 << 8) | VERSION_ZIP64;
/** A plain file, readable by all: `-rw-r--r--`. */
const ATTRIBUTES = (0o100644 << 16) >>> 0;

/** A moment in the two 16-bit fields of MS-DOS: local time in Asia/Shanghai, whole pairs of seconds. */
export interface DosTime {
  readonly time: number;
  readonly date: number;
}

/** The header fields that the specification leaves open; a reader asks only that all entries agree on them. */
export interface OpenFields {
  readonly madeBy: number;
  readonly version: number;
  readonly flags: number;
  readonly internal: number;
  readonly external: number;
}

export interface ZipEntry {
  /** The whole name, with the bag's folder. */
  readonly name: Buffer;
  readonly size: number;
  readonly crc32: number;
  /** Where its local header starts. */
  readonly offset: number;
  readonly at: DosTime;
  readonly open: OpenFields;
}

export const ownFields = (size: number, offset: number): OpenFields => ({
  madeBy: MADE_BY_UNIX,
  version: size >= OVERFLOW || offset >= OVERFLOW ? VERSION_ZIP64 : VERSION_PLAIN,
  flags: UTF8_FLAG,
  internal: 0,
  external: ATTRIBUTES,
});

/** What stands before the entry's bytes. */
export function localHeader(entry: ZipEntry): Buffer {
  const large = entry.size >= OVERFLOW;
  const extra = large ? zip64Field([entry.size, entry.size]) : Buffer.alloc(0);
  const header = Buffer.alloc(LOCAL_LENGTH);
  header.writeUInt32LE(LOCAL_SIGNATURE, 0);
  writeShared(header, 4, entry, large ? OVERFLOW : entry.size, extra.length);
  return Buffer.concat([header, entry.name, extra]);
}

/** The entry's line in the central directory. */
export function centralHeader(entry: ZipEntry): Buffer {
  const large = entry.size >= OVERFLOW;
  const far = entry.offset >= OVERFLOW;
  const numbers = [...(large ? [entry.size, entry.size] : []), ...(far ? [entry.offset] : [])];
  const extra = numbers.length > 0 ? zip64Field(numbers) : Buffer.alloc(0);
  const header = Buffer.alloc(CENTRAL_LENGTH);
  header.writeUInt32LE(CENTRAL_SIGNATURE, 0);
  header.writeUInt16LE(entry.open.madeBy, 4);
  writeShared(header, 6, entry, large ? OVERFLOW : entry.size, extra.length);
  // 32: comment length, 34: disk, both 0.
  header.writeUInt16LE(entry.open.internal, 36);
  header.writeUInt32LE(entry.open.external, 38);
  header.writeUInt32LE(far ? OVERFLOW : entry.offset, 42);
  return Buffer.concat([header, entry.name, extra]);
}

/** What stands at the end of the file. */
export function endRecords(count: number, centralSize: number, centralOffset: number): Buffer {
  const far = centralOffset >= OVERFLOW;
  const end = Buffer.alloc(END_LENGTH);
  end.writeUInt32LE(END_SIGNATURE, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(centralSize, 12);
  end.writeUInt32LE(far ? OVERFLOW : centralOffset, 16);
  return far ? Buffer.concat([zip64Records(count, centralSize, centralOffset), end]) : end;
}

/** The 26 bytes that both headers share: version needed to the length of the extra field. */
function writeShared(header: Buffer, start: number, entry: ZipEntry, size: number, extraLength: number): void {
  header.writeUInt16LE(entry.open.version, start);
  header.writeUInt16LE(entry.open.flags, start + 2);
  // start + 4: method 0, stored.
  header.writeUInt16LE(entry.at.time, start + 6);
  header.writeUInt16LE(entry.at.date, start + 8);
  header.writeUInt32LE(entry.crc32, start + 10);
  header.writeUInt32LE(size, start + 14);
  header.writeUInt32LE(size, start + 18);
  header.writeUInt16LE(entry.name.length, start + 22);
  header.writeUInt16LE(extraLength, start + 24);
}

function zip64Field(numbers: readonly number[]): Buffer {
  const field = Buffer.alloc(4 + 8 * numbers.length);
  field.writeUInt16LE(ZIP64_FIELD, 0);
  field.writeUInt16LE(8 * numbers.length, 2);
  numbers.forEach((number, index) => field.writeBigUInt64LE(BigInt(number), 4 + 8 * index));
  return field;
}

function zip64Records(count: number, centralSize: number, centralOffset: number): Buffer {
  const end = Buffer.alloc(ZIP64_END_LENGTH);
  end.writeUInt32LE(ZIP64_END_SIGNATURE, 0);
  end.writeBigUInt64LE(BigInt(ZIP64_END_LENGTH - 12), 4);
  end.writeUInt16LE(MADE_BY_UNIX, 12);
  end.writeUInt16LE(VERSION_ZIP64, 14);
  end.writeBigUInt64LE(BigInt(count), 24);
  end.writeBigUInt64LE(BigInt(count), 32);
  end.writeBigUInt64LE(BigInt(centralSize), 40);
  end.writeBigUInt64LE(BigInt(centralOffset), 48);
  const locator = Buffer.alloc(ZIP64_LOCATOR_LENGTH);
  locator.writeUInt32LE(ZIP64_LOCATOR_SIGNATURE, 0);
  locator.writeBigUInt64LE(BigInt(centralOffset + centralSize), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([end, locator]);
}
