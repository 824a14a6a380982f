/** The golden vectors of `test/fixtures/vectors`: still made the same, still judged the same. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { verifyPackage } from '#core/formats/bag/verifyPackage.ts';
import { protocolVectors } from '#test/support/protocolVectors.ts';

const folder = new URL('../../fixtures/vectors/', import.meta.url);
const file = (name: string): string => fileURLToPath(new URL(name, folder));
const text = (name: string): string => readFileSync(file(name), 'utf8');
const roots = text('trust-roots.json');
const invalid = JSON.parse(text('invalid.json')) as readonly {
  readonly file: string;
  readonly what: string;
  readonly fails: 'integrity' | 'identity' | 'authority' | 'freshness';
  readonly part: string;
}[];

it('are made again to the byte', async () => {
  const made = await protocolVectors();
  expect([...made.keys()].sort()).toEqual(readdirSync(folder).sort());
  for (const [name, content] of made) expect(readFileSync(file(name)).equals(content), name).toBe(true);
});

it('hold one package that is valid, with and without its receipt', async () => {
  const alone = await verifyPackage(file('valid.zip'), { roots });
  expect(alone).toMatchObject({ ok: true, value: { valid: true, claimedTimeOnly: true } });
  const witnessed = await verifyPackage(file('valid.zip'), { roots, receipt: text('receipt.jws') });
  expect(witnessed).toMatchObject({ ok: true, value: { valid: true, claimedTimeOnly: false } });
});

describe('hold packages that are wrong in one thing', () => {
  it.each(invalid)('$what: $fails', async ({ file: name, fails, part }) => {
    const report = await verifyPackage(file(name), { roots });
    if (!report.ok) throw new Error(report.error.why);
    expect(report.value.valid).toBe(false);
    expect(report.value[fails].verdict).toBe('fail');
    expect(report.value[fails].problems.map((problem) => problem.part)).toContain(part);
  });
});
