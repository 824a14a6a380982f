/**
 * Our golden vectors (`test/fixtures/vectors`): what a second implementation is held against.
 *
 * Everything is made from fixed seeds, so the files are the same whenever and wherever they are
 * made: a test makes them anew and compares. A difference is a change of the protocol.
 * `node test/support/writeVectors.ts` writes them.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signReviewLine } from '#core/signing/signReviewLine.ts';
import { canonicalJson } from '#shared/lib/canonicalJson.ts';
import type { ReviewLine } from '#shared/protocol/reviewLine.ts';
import {
  buildSample,
  keys,
  names,
  people,
  sampleInput,
  sampleReceipt,
  submission,
  trustRoots,
} from './samplePackage.ts';
import { faults } from '../integration/bag/faults.ts';

/** File name below `test/fixtures/vectors` → content. */
export async function protocolVectors(): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = await mkdtemp(join(tmpdir(), 'vectors-'));
  const files = new Map<string, Uint8Array>();
  const text = (name: string, content: string): unknown => files.set(name, Buffer.from(content));
  try {
    const valid = await buildSample(folder);
    files.set('valid.zip', await readFile(valid.path));
    text('trust-roots.json', trustRoots);
    text('receipt.jws', sampleReceipt(valid.sha256));
    text('statements.json', shown({ keys: keyVectors(), reviewLine: lineVector(), bag: bagVector(valid.sha256) }));
    const invalid: unknown[] = [];
    for (const { name, recipe, options, fails, part } of faults) {
      // What depends on the verifier's own knowledge is in the tests; here the package itself is wrong.
      if (recipe === undefined || options !== undefined) continue;
      const file = `invalid-${String(invalid.length + 1).padStart(2, '0')}.zip`;
      files.set(file, await readFile((await buildSample(folder, recipe)).path));
      invalid.push({ file, what: name, fails, part });
    }
    text('invalid.json', shown(invalid));
    return files;
  } finally {
    await rm(folder, { recursive: true });
  }
}

const shown = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/** Private seeds of 32 equal bytes: published, so that signatures can be made again. */
const keyVectors = (): unknown =>
  Object.entries(keys).map(([name, { kid, publicJwk }], index) => ({
    name,
    seed: Buffer.alloc(32, index + 1).toString('hex'),
    jwk: publicJwk,
    thumbprintInput: canonicalJson(publicJwk),
    kid,
  }));

function lineVector(): unknown {
  const line: ReviewLine = {
    seq: 1,
    prev: null,
    record: submission,
    revision: 'a'.repeat(64),
    parts: { 'record.json': 'a'.repeat(64), 'documents/政策.docx': 'b'.repeat(64) },
    act: 'submit',
    step: 'officer',
    by: { person: people.officer, name: names.officer, role: 'officer' },
    reason: null,
    at: '2026-11-22T10:00:00+08:00',
    onBehalfOf: null,
  };
  return { signedBy: 'officer', line, payload: canonicalJson(line), jws: signReviewLine(keys.officer, line) };
}

function bagVector(zip: string): unknown {
  const { tags, payload } = sampleInput();
  return { zipSha256: zip, tags, payload: payload.map(({ path, sha256, size }) => ({ path, sha256, size })) };
}
