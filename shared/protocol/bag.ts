/**
 * The texts of a bag (BagIt 1.0, RFC 8493), apart from any file: what they say, and how they are read.
 */
import { err, ok, type Result } from '#shared/lib/result.ts';
import { civilDateOf, parseInstant } from '#shared/lib/shanghaiTime.ts';
import { compareNames } from './entryName.ts';

/** One file of the bag. `path` starts at the bag's own folder: `data/record.json`. */
export interface BagFile {
  readonly path: string;
  /** SHA-256, 64 lower-case hexadecimal digits. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

export const BAGIT_TEXT = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';
export const MAX_ENTRIES = 10_000;
/** 4 GiB, all entries together. */
export const MAX_EXPANDED_BYTES = 4 * 1024 ** 3;

/** Tag files that are known before anybody signs; the approval statement names their digests. */
export interface BagTags {
  readonly 'bagit.txt': string;
  readonly 'bag-info.txt': string;
  readonly 'manifest-sha256.txt': string;
}

/** `payload` holds every file below `data/`, in any order. */
export function bagTags(bag: {
  readonly packageId: string;
  readonly departmentName: string;
  /** RFC 3339; also fixes the entries' time in the ZIP. */
  readonly approvedAt: string;
  readonly payload: readonly BagFile[];
}): BagTags {
  const at = parseInstant(bag.approvedAt);
  if (at === null) throw new Error(`Not an RFC 3339 time: ${bag.approvedAt}`);
  return {
    'bagit.txt': BAGIT_TEXT,
    'bag-info.txt': [
      `Bagging-Date: ${civilDateOf(at)}`,
      `Payload-Oxum: ${payloadOxum(bag.payload)}`,
      `Source-Organization: ${bag.departmentName}`,
      `External-Identifier: ${bag.packageId}`,
      'Disclosure-Format: 1',
      '',
    ].join('\n'),
    'manifest-sha256.txt': manifestText(bag.payload),
  };
}

/** Bytes and number of the payload files, `279164409832.1198`. */
export const payloadOxum = (payload: readonly BagFile[]): string =>
  `${payload.reduce((sum, { size }) => sum + size, 0)}.${payload.length}`;

/** A manifest as `sha256sum` writes and reads it, sorted by path. */
export function manifestText(files: readonly BagFile[]): string {
  const sorted = [...files].sort((left, right) => compareNames(left.path, right.path));
  return sorted.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
}

/** Path → SHA-256, or a Chinese sentence part that says which line is wrong. */
export function parseManifest(text: string): Result<ReadonlyMap<string, string>, string> {
  const files = new Map<string, string>();
  if (!text.endsWith('\n')) return err('最后一行没有换行');
  for (const [index, line] of text.slice(0, -1).split('\n').entries()) {
    const match = /^([\da-f]{64}) {2}([^\r]+)$/u.exec(line);
    const [, sha256, path] = match ?? [];
    if (sha256 === undefined || path === undefined) return err(`第 ${index + 1} 行不是「摘要、两个空格、路径」`);
    if (files.has(path)) return err(`「${path}」列了两次`);
    files.set(path, sha256);
  }
  return ok(files);
}

/** The labels of `bag-info.txt` and their values; a label may stand only once. */
export function parseBagInfo(text: string): Result<ReadonlyMap<string, string>, string> {
  const fields = new Map<string, string>();
  if (!text.endsWith('\n')) return err('最后一行没有换行');
  for (const [index, line] of text.slice(0, -1).split('\n').entries()) {
    const colon = line.indexOf(': ');
    if (colon < 1 || line.includes('\r')) return err(`第 ${index + 1} 行不是「名称： 值」`);
    const label = line.slice(0, colon);
    if (fields.has(label)) return err(`「${label}」出现两次`);
    fields.set(label, line.slice(colon + 2));
  }
  return ok(fields);
}
