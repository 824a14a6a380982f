/**
 * Uploads as files, hashed while they come in: a gigabyte need not be read a second time at the
 * hand-over. The running hash is only a saving: where it does not fit the file (a restart, a chunk
 * cut short), the file is read.
 */
import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FileStore } from '@tus/file-store';

const EXPIRES_AFTER_MS = 7 * 24 * 3_600_000;

interface RunningHash {
  readonly hash: Hash;
  offset: number;
}

export class HashingFileStore extends FileStore {
  readonly #running = new Map<string, RunningHash>();

  constructor(directory: string) {
    super({ directory, expirationPeriodInMilliseconds: EXPIRES_AFTER_MS });
  }

  override async write(readable: IncomingMessage | Readable, id: string, offset: number): Promise<number> {
    const before = this.#running.get(id);
    const running =
      offset === 0 ? { hash: createHash('sha256'), offset: 0 } : before?.offset === offset ? before : null;
    this.#running.delete(id);
    if (!running) return super.write(readable, id, offset);

    const hashing = new Transform({
      transform: (chunk: Uint8Array, _encoding, done) => {
        running.hash.update(chunk);
        running.offset += chunk.length;
        done(null, chunk);
      },
    });
    readable.once('error', (error) => hashing.destroy(error));
    const written = await super.write(readable.pipe(hashing), id, offset);
    if (written === running.offset) this.#running.set(id, running);
    return written;
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
