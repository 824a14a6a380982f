import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { BagInput } from '#core/formats/bag/buildBag.ts';
import { seededRandom } from './syntheticText.ts';

const fileMiB = 4;

/** Attachments of so many MiB on the disk, 4 MiB each, incompressible, with their digests. */
export function writeAttachments(folder: string, mebibytes: number, seed: number): BagInput['payload'] {
  mkdirSync(folder, { recursive: true });
  const random = seededRandom(seed);
  const block = Buffer.alloc(fileMiB * 1024 ** 2);
  for (let at = 0; at < block.length; at += 4) block.writeUInt32LE(Math.floor(random() * 2 ** 32), at);
  return Array.from({ length: Math.ceil(mebibytes / fileMiB) }, (_, index) => {
    // Every file differs in its first bytes, so no two have one digest.
    block.writeUInt32LE(index, 0);
    const name = `附件${String(index + 1).padStart(3, '0')}.bin`;
    const path = join(folder, name);
    const file = openSync(path, 'w');
    writeSync(file, block);
    closeSync(file);
    return {
      path: `data/attachments/${name}`,
      sha256: createHash('sha256').update(block).digest('hex'),
      size: block.length,
      source: { path },
    };
  });
}
