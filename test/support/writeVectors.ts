import { mkdir, rm, writeFile } from 'node:fs/promises';
import { protocolVectors } from './protocolVectors.ts';

/** Writes `test/fixtures/vectors` anew. A difference to what is committed is a change of the protocol. */
const folder = new URL('../fixtures/vectors/', import.meta.url);
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
for (const [name, content] of await protocolVectors()) await writeFile(new URL(name, folder), content);
