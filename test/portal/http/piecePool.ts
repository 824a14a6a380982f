/** A socket speaks in 64 KiB; a write of 1 MiB costs hardly more than one of that. */
export const PIECE_BYTES = 1024 * 1024;
/** More than a busy portal has under way at once is left to the garbage collector. */
const MOST_KEPT = 32;

/**
 * Buffers for pieces of uploads, used again and again: a fresh megabyte for every megabyte received
 * keeps the garbage collector busier than the disk.
 */
export interface PiecePool {
  take(): Buffer<ArrayBuffer>;
  /** Gives a piece back, whole or a part of it; nobody may touch it afterwards. */
  give(piece: Uint8Array): void;
}

export function createPiecePool(): PiecePool {
  const free: ArrayBuffer[] = [];
  return {
    take: () => Buffer.from(free.pop() ?? new ArrayBuffer(PIECE_BYTES)),
    give: ({ buffer }) => {
      if (buffer instanceof ArrayBuffer && buffer.byteLength === PIECE_BYTES && free.length < MOST_KEPT)
        free.push(buffer);
    },
  };
}
