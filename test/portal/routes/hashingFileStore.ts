/**
 * Uploads as files, hashed while they come in: a gigabyte need not be read a second time at the
 * hand-over. The running hash is only a saving: where it does not fit the file (a restart, a chunk
 * cut short), the file is read.
 */
import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rm, stat, type FileHandle } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FileStore } from '@tus/file-store';
import type { PiecePool } from '../http/piecePool.ts';

const EXPIRES_AFTER_MS = 7 * 24 * 3_600_000;

interface RunningHash {
  readonly hash: Hash;
  readonly offset: number;
}

export class HashingFileStore extends FileStore {
  readonly #running = new Map<string, RunningHash>();

  readonly #pool: PiecePool;

  constructor(directory: string, pool: PiecePool) {
    super({ directory, expirationPeriodInMilliseconds: EXPIRES_AFTER_MS });
    this.#pool = pool;
  }

  /** Answers the new offset. While one piece is being written the next one is hashed. */
  override async write(readable: IncomingMessage | Readable, id: string, offset: number): Promise<number> {
    const before = this.#running.get(id);
    this.#running.delete(id);
    const continues = before?.offset === offset ? before.hash : null;
    const hash = offset === 0 ? createHash('sha256') : continues;

    const file = await open(this.fileOf(id), 'r+');
    let position = offset;
    let writing: Promise<void> = Promise.resolve();
    try {
      for await (const piece of readable as AsyncIterable<Uint8Array>) {
        hash?.update(piece);
        await writing;
        writing = writeAll(file, piece, position).then(() => this.#pool.give(piece));
        // Awaited in the next turn; until then a failure must not count as unheard.
        writing.catch(() => undefined);
        position += piece.byteLength;
      }
    } finally {
      await writing.finally(() => file.close());
    }
    if (hash) this.#running.set(id, { hash, offset: position });
    return position;
  }

  fileOf(id: string): string {
    return join(this.directory, id);
  }

  /** Bytes held; null when there is no such file. */
  async offsetOf(id: string): Promise<number | null> {
    return (await stat(this.fileOf(id)).catch(() => null))?.size ?? null;
  }

  async digestOf(id: string): Promise<string> {
    const running = this.#running.get(id);
    if (running && running.offset === (await this.offsetOf(id))) return running.hash.copy().digest('hex');
    const hash = createHash('sha256');
    await pipeline(createReadStream(this.fileOf(id)), hash);
    return hash.digest('hex');
  }

  /** Forgets an upload that is finished or worthless. */
  async discard(id: string): Promise<void> {
    this.#running.delete(id);
    await rm(this.fileOf(id), { force: true });
    await this.configstore.delete(id).catch(() => undefined);
  }
}

async function writeAll(file: FileHandle, piece: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < piece.byteLength;) {
    const { bytesWritten } = await file.write(piece, done, piece.byteLength - done, position + done);
    done += bytesWritten;
  }
}
