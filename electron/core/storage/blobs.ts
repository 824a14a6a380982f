import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

export interface StoredBlob {
  /** SHA-256, lower-case hex. */
  readonly digest: string;
  readonly size: number;
}

/** Attachments and frozen documents as files named by their SHA-256. */
export interface BlobStore {
  put(bytes: Uint8Array): StoredBlob;
  read(digest: string): Uint8Array;
  path(digest: string): string;
}

/**
 * A blob is written to a temporary name, fsynced, renamed, and its folder fsynced, before any row
 * names it: a row can therefore never point at bytes that a power cut took away. One that is there
 * already may be what a crash left between rename and fsync, so its folder is synced all the same,
 * and its time is renewed, so that it is no leftover any more (`sweep.ts`).
 */
export function createBlobStore(folder: string): BlobStore {
  const path = (digest: string): string => join(folder, digest.slice(0, 2), digest);
  return {
    path,
    read: (digest) => readFileSync(path(digest)),
    put: (bytes) => {
      const digest = createHash('sha256').update(bytes).digest('hex');
      const target = path(digest);
      if (existsSync(target) && statSync(target).size === bytes.length) {
        const now = new Date();
        utimesSync(target, now, now);
        syncFolder(dirname(target));
      } else writeDurably(target, bytes);
      return { digest, size: bytes.length };
    },
  };
}

/** Makes a folder and those above it, so that a power cut can't take them from under what is put there. */
function makeFolder(folder: string): void {
  const first = mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) syncFolder(dirname(made));
}

/** Puts `bytes` at `target` so that they are there whole after a power cut, or not at all. */
function writeDurably(target: string, bytes: Uint8Array): void {
  makeFolder(dirname(target));
  const temporary = `${target}.${randomBytes(6).toString('hex')}.part`;
  try {
    const file = openSync(temporary, 'wx', 0o600);
    try {
      for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, target);
  } catch (thrown) {
    rmSync(temporary, { force: true });
    throw thrown;
  }
  syncFolder(dirname(target));
}

/** Makes a rename durable. Windows has no folder handles to sync; NTFS journals the rename itself. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
