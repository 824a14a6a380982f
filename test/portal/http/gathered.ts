import type { IncomingMessage } from 'node:http';
import { PIECE_BYTES, type PiecePool } from './piecePool.ts';

/**
 * The body of a request in pieces of 1 MiB, each from the pool and for the reader to give back. What
 * came in before a connection broke is handed on before the break is: an upload keeps every byte
 * that arrived. A reader that stops early leaves the request open, so that it can still be answered.
 */
export async function* gathered(req: IncomingMessage, pool: PiecePool): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let piece = pool.take();
  let filled = 0;
  let broken: { readonly by: unknown } | null = null;
  try {
    for await (const part of req.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) {
      for (let used = 0; used < part.byteLength;) {
        const now = part.subarray(used, used + PIECE_BYTES - filled);
        piece.set(now, filled);
        used += now.byteLength;
        filled += now.byteLength;
        if (filled < PIECE_BYTES) continue;
        yield piece;
        piece = pool.take();
        filled = 0;
      }
    }
  } catch (thrown) {
    broken = { by: thrown };
  }
  if (filled > 0) yield piece.subarray(0, filled);
  else pool.give(piece);
  if (broken) throw broken.by;
}
