/**
 * Makes the package (材料包) file, once, at approval: these bytes are what is kept and delivered.
 *
 * The same input gives the same bytes on every machine: entries are stored and sorted, their time
 * is the approval's, and nothing of the file system (owner, mode, modification time) gets in.
 * Every source is hashed on the way and must be what the manifest says, or there is no package.
 */
import { createHash, randomUUID, type Hash } from 'node:crypto';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { manifestText, MAX_ENTRIES, MAX_EXPANDED_BYTES, type BagFile, type BagTags } from '#shared/protocol/bag.ts';
import { collidingNames, compareNames, entryNameProblem } from '#shared/protocol/entryName.ts';
import { CHUNK_BYTES, chunkPair, chunks, type ChunkPair } from './chunks.ts';
import { dosTimeOf } from './dosTime.ts';
import { centralHeader, endRecords, localHeader, ownFields, type ZipEntry } from './zipRecords.ts';

/** Where a payload file's bytes are. */
export type BagSource = { readonly path: string } | { readonly bytes: Uint8Array };

export interface BagInput {
  readonly packageId: string;
  /** RFC 3339. */
  readonly approvedAt: string;
  /** Every file below `data/`; `path` starts with `data/`. */
  readonly payload: readonly (BagFile & { readonly source: BagSource })[];
  /** From `bagTags`, and the signed approval. `tagmanifest-sha256.txt` is made here. */
  readonly tags: BagTags & { readonly 'approval.jws.json': string };
}

export type BuildRefusal =
  | { readonly type: 'package/bad-name'; readonly path: string; readonly why: string }
  | { readonly type: 'package/too-large'; readonly entries: number; readonly bytes: number }
  /** The bytes of a source are not the ones the manifest speaks of. */
  | { readonly type: 'package/source-changed'; readonly path: string };

export interface BuildOptions {
  readonly signal?: AbortSignal;
  /** Bytes written so far, and in all. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Digest and size of the whole ZIP: what the portal is told before it gets the bytes. */
export interface BuiltBag {
  readonly sha256: string;
  readonly size: number;
}

type Piece = BagFile & { readonly source: BagSource };

/**
 * Writes to a temporary name beside `out`, syncs, renames, syncs the folder: there is never half a
 * package under the final name. Faults of the disk and an aborted signal throw.
 */
export async function buildBag(
  out: string,
  input: BagInput,
  options: BuildOptions = {},
): Promise<Result<BuiltBag, BuildRefusal>> {
  const pieces = inOrder(input);
  const refusal = check(pieces);
  if (refusal !== null) return err(refusal);
  const temporary = `${out}.${randomUUID()}.tmp`;
  try {
    const file = await open(temporary, 'wx', 0o600);
    let built: Result<BuiltBag, BuildRefusal>;
    try {
      built = await writeZip(file, pieces, input, options);
      if (built.ok) await file.sync();
    } finally {
      await file.close();
    }
    if (!built.ok) await rm(temporary, { force: true });
    else await rename(temporary, out);
    if (built.ok) await syncFolder(dirname(out));
    return built;
  } catch (thrown) {
    await rm(temporary, { force: true });
    throw thrown;
  }
}

/** All files of the bag, the tag manifest included, sorted by name. */
function inOrder({ payload, tags }: BagInput): readonly Piece[] {
  const known = Object.entries<string>({ ...tags }).map(([path, text]) => piece(path, text));
  const all = [...payload, ...known, piece('tagmanifest-sha256.txt', manifestText(known))];
  return all.sort((left, right) => compareNames(left.path, right.path));
}

function piece(path: string, text: string): Piece {
  const bytes = Buffer.from(text, 'utf8');
  return { path, sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length, source: { bytes } };
}

function check(pieces: readonly Piece[]): BuildRefusal | null {
  for (const { path } of pieces) {
    const why = entryNameProblem(path);
    if (why !== null) return { type: 'package/bad-name', path, why };
  }
  const [collision] = collidingNames(pieces.map(({ path }) => path));
  if (collision) return { type: 'package/bad-name', path: collision.path, why: `与「${collision.with}」重名` };
  const bytes = pieces.reduce((sum, { size }) => sum + size, 0);
  const tooLarge = pieces.length > MAX_ENTRIES || bytes > MAX_EXPANDED_BYTES;
  return tooLarge ? { type: 'package/too-large', entries: pieces.length, bytes } : null;
}

async function writeZip(
  file: FileHandle,
  pieces: readonly Piece[],
  { packageId, approvedAt }: BagInput,
  { signal, onProgress }: BuildOptions,
): Promise<Result<BuiltBag, BuildRefusal>> {
  const at = dosTimeOf(approvedAt);
  if (at === null) throw new Error(`Not a time a ZIP can carry: ${approvedAt}`);
  const total = pieces.reduce((sum, { size }) => sum + size, 0);
  const zip = createHash('sha256');
  const entries: ZipEntry[] = [];
  const buffers = chunkPair();
  let offset = 0;
  const append = async (bytes: Uint8Array): Promise<void> => {
    // The disk works while the digest is computed.
    const written = writeAll(file, bytes, offset);
    zip.update(bytes);
    await written;
    offset += bytes.length;
  };

  for (const { path, sha256, size, source } of pieces) {
    signal?.throwIfAborted();
    // The checksum stands before the bytes, so a file is read twice: the second time from memory.
    const sum = await measure(source, size, signal, buffers);
    if (sum?.sha256 !== sha256) return err({ type: 'package/source-changed', path });
    const name = Buffer.from(`${packageId}/${path}`, 'utf8');
    const entry: ZipEntry = { name, size, crc32: sum.crc32, offset, at, open: ownFields(size, offset) };
    entries.push(entry);
    await append(localHeader(entry));
    const before = offset;
    for await (const chunk of bytesOf(source, size, signal, buffers)) {
      await append(chunk);
      onProgress?.(offset, total);
    }
    if (offset - before !== size) return err({ type: 'package/source-changed', path });
  }

  const centralOffset = offset;
  for (const entry of entries) await append(centralHeader(entry));
  await append(endRecords(entries.length, offset - centralOffset, centralOffset));
  return ok({ sha256: zip.digest('hex'), size: offset });
}

/** Digest and checksum of a source, or null when it is not as long as it should be. */
async function measure(
  source: BagSource,
  size: number,
  signal: AbortSignal | undefined,
  buffers: ChunkPair,
): Promise<{ readonly sha256: string; readonly crc32: number } | null> {
  const hash: Hash = createHash('sha256');
  let sum = 0;
  let seen = 0;
  // One byte more is asked for, so that a file that has grown is noticed.
  for await (const chunk of bytesOf(source, size + 1, signal, buffers)) {
    hash.update(chunk);
    sum = crc32(chunk, sum);
    seen += chunk.length;
  }
  return seen === size ? { sha256: hash.digest('hex'), crc32: sum } : null;
}

async function* bytesOf(
  source: BagSource,
  length: number,
  signal: AbortSignal | undefined,
  buffers: ChunkPair,
): AsyncGenerator<Uint8Array> {
  if ('bytes' in source) {
    for (let at = 0; at < Math.min(length, source.bytes.length); at += CHUNK_BYTES)
      yield source.bytes.subarray(at, at + CHUNK_BYTES);
    return;
  }
  const file = await open(source.path, 'r');
  try {
    yield* chunks(file, 0, length, signal, buffers);
  } finally {
    await file.close();
  }
}

async function writeAll(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

async function syncFolder(path: string): Promise<void> {
  // Windows can't open a folder; NTFS journals the rename itself.
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
