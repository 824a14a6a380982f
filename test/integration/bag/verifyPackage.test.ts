import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyPackage, type VerifyOptions } from '#core/formats/bag/verifyPackage.ts';
import { utf8 } from '#shared/protocol/utf8.ts';
import type { Answer, VerifyReport } from '#shared/protocol/verification.ts';
import {
  buildSample,
  keys,
  names,
  people,
  plainActs,
  sampleReceipt,
  sampleRecord,
  sampleRoster,
  trustRoots,
  type Recipe,
} from '#test/support/samplePackage.ts';
import { delegated, faults } from './faults.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verify-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function verified(recipe: Recipe = {}, options: Partial<VerifyOptions> = {}): Promise<VerifyReport> {
  const { path } = await buildSample(folder, recipe);
  const report = await verifyPackage(path, { roots: trustRoots, ...options });
  if (!report.ok) throw new Error(JSON.stringify(report.error));
  return report.value;
}

const verdicts = ({ integrity, identity, authority, freshness }: VerifyReport): readonly Answer[] => [
  integrity.verdict,
  identity.verdict,
  authority.verdict,
  freshness.verdict,
];
const reasons = (report: VerifyReport): string =>
  [report.integrity, report.identity, report.authority, report.freshness]
    .flatMap(({ problems }) => problems.map(({ part, why }) => `${part}: ${why}`))
    .join('\n');

describe('a package made by the book', () => {
  it('passes all four answers, and says that its times are only claimed', async () => {
    const report = await verified();
    expect(reasons(report)).toBe('');
    expect(report).toMatchObject({ valid: true, claimedTimeOnly: true });
    expect(report.package).toMatchObject({
      titles: ['中山市示范办法'],
      submitter: names.officer,
      approvals: [{ step: 'chief', name: names.chief }],
      debt: [],
      roster: { version: 7 },
    });
  });

  it('has a witness for its time beside a receipt', async () => {
    const { sha256: zip } = await buildSample(folder);
    const report = await verified({}, { receipt: sampleReceipt(zip) });
    expect(report).toMatchObject({ valid: true, claimedTimeOnly: false });
    expect(report.package.receipt).toEqual({ state: 'verified', at: '2026-11-22T11:05:00+08:00', sequence: 2 });
  });

  it('may have been returned once, changed and submitted again', async () => {
    const [submit, approve] = plainActs as [(typeof plainActs)[0], (typeof plainActs)[0]];
    const old = { revision: 'a'.repeat(64), parts: { 'record.json': 'a'.repeat(64) } };
    const acts = [{ ...submit, ...old }, { act: 'return', who: 'chief', ...old } as const, submit, approve];
    expect(reasons(await verified({ acts }))).toBe('');
  });

  it('may take the fast route, and then shows what was left undone', async () => {
    const routes = { '*': { normal: [['chief'], ['office']], urgent: [['chief']] } };
    const acts = [plainActs[0]!, { act: 'override', who: 'officer' } as const, plainActs[1]!];
    const report = await verified({ roster: { ...sampleRoster, routes }, acts });
    expect(report.valid).toBe(true);
    expect(report.package.debt).toEqual(['office']);
  });

  it('may be approved by a delegate within the dates', async () => {
    expect(reasons(await verified({ ...delegated('2026-11-22T12:00:00+08:00'), memberKey: keys.office }))).toBe('');
  });
});

describe('one thing done wrong, and everything signed properly around it', () => {
  it.each(faults)('$name fails $fails and nothing else', async ({ recipe, options, fails, part }) => {
    const report = await verified(recipe, options);
    expect(report.valid).toBe(false);
    const failing = (['integrity', 'identity', 'authority', 'freshness'] as const).filter(
      (answer) => report[answer].verdict === 'fail',
    );
    expect(failing, reasons(report)).toEqual([fails]);
    expect(report[fails].problems.map((problem) => problem.part)).toContain(part);
  });

  it('takes canonical form seriously', async () => {
    const text = JSON.stringify({ ...sampleRecord });
    const report = await verified({ recordText: text });
    expect(report.integrity.problems).toContainEqual({
      part: 'data/record.json',
      why: '不是规范形式（RFC 8785）的 JSON，或有重名',
    });
    expect(verdicts(report)).toEqual(['fail', 'pass', 'indeterminate', 'pass']);
  });

  it('refuses a JSON name that occurs twice', async () => {
    const mend = (files: Record<string, Uint8Array>): void => {
      files['data/conformance.json'] = utf8('{"a":1,"a":1}');
    };
    const report = await verified({ mend });
    expect(report.integrity.problems.map(({ part }) => part)).toContain('data/conformance.json');
  });

  it('can answer nothing about people when the roster is no roster', async () => {
    const mend = (files: Record<string, Uint8Array>): void => {
      files['data/roster.jws'] = utf8('名册');
    };
    expect(verdicts(await verified({ mend }))).toEqual(['pass', 'fail', 'indeterminate', 'indeterminate']);
  });

  it('refuses people who are in the roster twice', async () => {
    const twice = { ...sampleRoster.members[1]!, person: people.officer };
    const report = await verified({ roster: { ...sampleRoster, members: [...sampleRoster.members, twice] } });
    expect(report.valid).toBe(false);
  });
});

describe('bad use', () => {
  it('says what is unreadable instead of judging it', async () => {
    const { path } = await buildSample(folder);
    const missing = await verifyPackage(join(folder, 'missing.zip'), { roots: trustRoots });
    expect(missing).toEqual({ ok: false, error: { type: 'package/unreadable', why: '没有这个文件' } });
    expect(await verifyPackage(folder, { roots: trustRoots })).toMatchObject({ error: { type: 'package/unreadable' } });
    expect(await verifyPackage(path, { roots: '{}' })).toMatchObject({ error: { type: 'roots/unreadable' } });
    expect(await verifyPackage(path, { roots: trustRoots, roster: 'x' })).toMatchObject({
      error: { type: 'roster/unreadable' },
    });
  });
});
