import { open } from 'node:fs/promises';

/**
 * The bytes of one request: how many, and a stream of them that begins anew each time it is asked
 * for, because a request may have to be signed and sent again. A `Blob` is one.
 */
export interface FilePart {
  readonly size: number;
  stream(): ReadableStream<Uint8Array>;
}

/**
 * Measured over 512 MiB: a file-backed Blob hands out 64 KiB at a time and costs the sender 1.2 s of
 * processor time, pieces of 256 KiB 0.6 s; pieces of 1 MiB cost 0.45 s and three times the memory.
 */
const PIECE_BYTES = 256 * 1024;

/** The bytes of a file from `start` to `end`; a stream that is given up closes the file. */
export const filePart = (path: string, start: number, end: number): FilePart => ({
  size: end - start,
  stream: () => ReadableStream.from(pieces(path, start, end)),
});

async function* pieces(path: string, start: number, end: number): AsyncGenerator<Uint8Array> {
  const file = await open(path, 'r');
  try {
    for (let at = start; at < end;) {
      // A piece of its own each time: the socket may still hold the one before.
      const piece = Buffer.allocUnsafeSlow(Math.min(PIECE_BYTES, end - at));
      const { bytesRead } = await file.read(piece, 0, piece.length, at);
      // A file that became shorter: the request then fails by its own length.
      if (bytesRead === 0) return;
      yield piece.subarray(0, bytesRead);
      at += bytesRead;
    }
  } finally {
    await file.close();
  }
}
