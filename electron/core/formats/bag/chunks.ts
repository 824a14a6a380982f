import type { FileHandle } from 'node:fs/promises';

/** Large enough that calls cost nothing, small enough that two of them are nothing. */
export const CHUNK_BYTES = 1024 * 1024;

/** What a reading alternates between. Who reads many files hands the same pair in again: 2 MiB anew for each is garbage that counts as resident. */
export type ChunkPair = readonly [Buffer, Buffer];
export const chunkPair = (): ChunkPair => [Buffer.allocUnsafeSlow(CHUNK_BYTES), Buffer.allocUnsafeSlow(CHUNK_BYTES)];

/**
 * The bytes of a file from `start` to `end`, in order, in chunks that are valid until the next one
 * is asked for. While the caller works on one chunk the next is being read. Ends early, without a
 * word, when the file is shorter: the caller knows how much it wanted.
 */
export async function* chunks(
  file: FileHandle,
  start: number,
  end: number,
  signal?: AbortSignal,
  buffers: ChunkPair = chunkPair(),
): AsyncGenerator<Buffer> {
  const read = async (turn: number, at: number): Promise<Buffer> => {
    const buffer = turn % 2 === 0 ? buffers[0] : buffers[1];
    const { bytesRead } = await file.read(buffer, 0, Math.min(CHUNK_BYTES, end - at), at);
    return buffer.subarray(0, bytesRead);
  };
  let turn = 0;
  let at = start;
  let next = at < end ? read(turn, at) : null;
  try {
    while (next !== null) {
      const chunk: Buffer = await next;
      next = null;
      signal?.throwIfAborted();
      if (chunk.length === 0) return;
      at += chunk.length;
      turn += 1;
      if (at < end) next = read(turn, at);
      yield chunk;
    }
  } finally {
    // A caller that stops early must not leave a read behind that fails unheard.
    await next?.catch(() => undefined);
  }
}
