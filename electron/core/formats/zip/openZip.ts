/**
 * The parts of an office file, opened with every guard a hostile file calls for.
 *
 * Names are only keys into a map and never become paths. Sizes are checked twice: as declared, before
 * anything is unpacked, and by yauzl as they come out, so that a lying header ends in a refusal.
 */
import yauzl from 'yauzl';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { ReadRefusal } from '../readRefusal.ts';

export interface ZipParts {
  /** Every part's name, in the order of the archive. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The part's bytes, or undefined when there is none of this name. */
  read(name: string): Promise<Result<Uint8Array | undefined, ReadRefusal>>;
}

const MiB = 1_048_576;
/** A real office file has tens of parts; one of 100 pages unpacks to a few MiB. */
const limits = { entries: 10_000, part: 64 * MiB, total: 256 * MiB, ratio: 200 } as const;
/** Below this size a high ratio is harmless: a page of spaces compresses a thousandfold. */
const ratioMatters = 8 * MiB;

export async function openZip(bytes: Uint8Array): Promise<Result<ZipParts, ReadRefusal>> {
  try {
    const zip = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
    });
    if (zip.entryCount > limits.entries) return tooLarge('entries');

    const entries = new Map<string, yauzl.Entry>();
    let total = 0;
    for await (const entry of zip.eachEntry()) {
      total += entry.uncompressedSize;
      if (entries.size >= limits.entries) return tooLarge('entries');
      if (total > limits.total) return tooLarge('total');
      if (entry.isEncrypted()) return err({ type: 'format/encrypted' });
      // The first of two parts with one name is what Word reads.
      if (!entries.has(entry.fileName)) entries.set(entry.fileName, entry);
    }

    return ok({
      names: [...entries.keys()],
      has: (name) => entries.has(name),
      read: async (name) => {
        const entry = entries.get(name);
        if (!entry) return ok(undefined);
        if (entry.uncompressedSize > limits.part) return tooLarge('part');
        const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
        if (entry.uncompressedSize > ratioMatters && ratio > limits.ratio) return tooLarge('ratio');
        try {
          const chunks = (await (await zip.openReadStreamPromise(entry)).toArray()) as Uint8Array[];
          return ok(new Uint8Array(Buffer.concat(chunks)));
        } catch (thrown) {
          return damaged(thrown);
        }
      },
    });
  } catch (thrown) {
    return damaged(thrown);
  }
}

const tooLarge = (limit: keyof typeof limits): Result<never, ReadRefusal> =>
  err({ type: 'format/too-large', limit, allowed: limits[limit] });

/** yauzl and zlib report a broken archive by throwing; anything but an Error is a bug of ours. */
function damaged(thrown: unknown): Result<never, ReadRefusal> {
  if (!(thrown instanceof Error)) throw thrown;
  return err({ type: 'format/not-docx', why: 'damaged' });
}
