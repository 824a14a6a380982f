/** Whatever is done to a package, verification ends in a report or one refusal, and never in `valid`. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyPackage } from '#core/formats/bag/verifyPackage.ts';
import { buildSample, trustRoots, type Recipe } from '#test/support/samplePackage.ts';

let folder = '';
let original = Buffer.alloc(0);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mutations-'));
  original = await readFile((await buildSample(folder)).path);
});
afterAll(() => rm(folder, { recursive: true }));

const isValid = async (path: string): Promise<boolean> => {
  const report = await verifyPackage(path, { roots: trustRoots });
  return report.ok && report.value.valid;
};

/** Cuts, doubles and overwrites stretches of the file. */
const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 400 }),
  insert: fc.uint8Array({ maxLength: 40 }),
  twice: fc.boolean(),
});

it('mutated bytes', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), async (mutations) => {
      let bytes = original;
      for (const { at, length, insert, twice } of mutations) {
        const start = Math.floor(at * bytes.length);
        const cut = bytes.subarray(start, start + length);
        bytes = Buffer.concat([
          bytes.subarray(0, start),
          twice ? cut : insert,
          twice ? cut : Buffer.alloc(0),
          bytes.subarray(start + length),
        ]);
      }
      const path = join(folder, 'mutated.zip');
      await writeFile(path, bytes);
      expect(await isValid(path)).toBe(bytes.equals(original));
    }),
    { numRuns: 400 },
  );
});

const hostileText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.json({ maxDepth: 8 }),
  fc.constantFrom(
    'null',
    '[]',
    '{}',
    '""',
    '0',
    '{"__proto__":{}}',
    '['.repeat(100_000),
    `"${'\\ud800'.repeat(50)}"`,
    'a.b.c',
    '..',
  ),
);
const part = fc.constantFrom('record.json', 'checks.json', 'conformance.json', 'review.jsonl', 'roster.jws');

it('parts that are anything at all, packed and signed properly', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(part, hostileText, async (name, text) => {
      const recipe: Recipe = {
        mend: (files) => {
          files[`data/${name}`] = Buffer.from(text);
        },
      };
      expect(await isValid((await buildSample(folder, recipe)).path)).toBe(false);
    }),
    { numRuns: 200 },
  );
});
