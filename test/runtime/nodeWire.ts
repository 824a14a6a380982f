import { createWire } from './wire.ts';

/** The Node end of the wire. */
export const nodeWire = createWire(
  (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  (text) => Buffer.from(text, 'base64'),
);
