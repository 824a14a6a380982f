/** `desk demo --json` as anybody starts it, judged by programs that have never heard of us. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { calculateJwkThumbprint, compactVerify, createLocalJWKSet, decodeJwt, generalVerify, type JWK } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findChromium } from '#core/formats/pdf/findChromium.ts';
import { temporaryFolder, type TemporaryFolder } from '#test/support/temporaryFolder.ts';
import { runDesk, type Ran } from './runDesk.ts';

interface Demo {
  readonly policy: { readonly docx: string; readonly html: string; readonly pdf: string | null };
  readonly interpretation: { readonly docx: string; readonly html: string; readonly pdf: string | null };
  readonly package: string;
  readonly receipt: string;
  readonly trustRoots: string;
  readonly publicUrl: string;
  readonly state: string;
  readonly steps: readonly { readonly name: string; readonly ms: number }[];
}
interface Roster {
  readonly members: readonly { readonly keys: readonly { readonly jwk: JWK }[] }[];
  readonly devices: readonly { readonly jwk: JWK }[];
}

let folder: TemporaryFolder;
let out = '';
let ran: Ran;
let demo: Demo;
/** The bag's folder, unpacked by unzip. */
let bag = '';
const inside = (path: string): string => readFileSync(join(bag, path), 'utf8');

beforeAll(async () => {
  folder = temporaryFolder();
  out = join(folder.path, 'demo');
  ran = await runDesk(['demo', '--out', 'demo', '--json'], { env: { INIT_CWD: folder.path } });
  demo = JSON.parse(ran.stdout) as Demo;
  execFileSync('unzip', ['-q', demo.package, '-d', join(folder.path, 'bag')]);
  bag = join(folder.path, 'bag', readdirSync(join(folder.path, 'bag'))[0] ?? '');
}, 240_000);
afterAll(() => folder[Symbol.dispose]());

test('ends published, with one JSON value on stdout and the steps on stderr', () => {
  expect(ran.code).toBe(0);
  expect(demo.state).toBe('published');
  expect(ran.stdout.trim().split('\n')).toHaveLength(1);
  for (const { name } of demo.steps) expect(ran.stderr).toContain(name);
});

test('leaves every file it names, by absolute path', () => {
  const pdf = findChromium() === null ? null : (kind: string) => join(out, `${kind}.pdf`);
  for (const kind of ['policy', 'interpretation'] as const) {
    expect(demo[kind]).toEqual({
      docx: join(out, `${kind}.docx`),
      html: join(out, `${kind}.html`),
      pdf: pdf?.(kind) ?? null,
    });
    for (const file of Object.values(demo[kind])) if (file !== null) expect(existsSync(file)).toBe(true);
  }
  for (const file of [demo.package, demo.receipt, demo.trustRoots]) expect(existsSync(file)).toBe(true);
});

test('the package is a ZIP that unzip finds sound, and a bag that sha256sum finds whole', () => {
  expect(execFileSync('unzip', ['-t', demo.package], { encoding: 'utf8' })).toContain('No errors detected');
  for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
    const checked = execFileSync('sha256sum', ['--strict', '-c', manifest], { cwd: bag, encoding: 'utf8' });
    expect(checked.trim().split('\n')).toHaveLength(inside(manifest).trim().split('\n').length);
  }
});

test('the pages as served are the approved ones, byte for byte', () => {
  for (const name of ['policy.html', 'interpretation.html']) {
    expect(readFileSync(join(out, 'published', name))).toEqual(readFileSync(join(bag, 'data/documents', name)));
  }
  expect(readFileSync(join(out, 'published/index.html'), 'utf8')).toContain('延时服务');
});

test('jose verifies every signature, given the trust roots alone', async () => {
  const { keys: roots } = JSON.parse(readFileSync(demo.trustRoots, 'utf8')) as {
    keys: readonly (JWK & { readonly disclosure_use: readonly string[] })[];
  };
  const rootsFor = (use: string) => jwkSet(roots.filter((root) => root.disclosure_use.includes(use)));

  const rosterJws = inside('data/roster.jws').trim();
  await compactVerify(rosterJws, await rootsFor('roster'));
  const { members, devices } = decodeJwt<Roster>(rosterJws);
  const memberKeys = await jwkSet(members.flatMap(({ keys }) => keys.map(({ jwk }) => jwk)));
  const lines = inside('data/review.jsonl').trimEnd().split('\n');
  expect(lines).toHaveLength(2);
  for (const line of lines) await compactVerify(line, memberKeys);

  const approval = JSON.parse(inside('approval.jws.json')) as Parameters<typeof generalVerify>[0];
  const signers = [memberKeys, await jwkSet(devices.map(({ jwk }) => jwk))];
  expect(approval.signatures).toHaveLength(2);
  for (const [index, signer] of signers.entries()) {
    await generalVerify({ payload: approval.payload, signatures: [approval.signatures[index]!] }, signer);
  }

  const receipt = readFileSync(demo.receipt, 'utf8').trim();
  const { payload } = await compactVerify(receipt, await rootsFor('receipt'));
  expect(JSON.parse(Buffer.from(payload).toString())).toMatchObject({
    state: 'published',
    publicUrl: demo.publicUrl,
    sha256: execFileSync('sha256sum', [demo.package], { encoding: 'utf8' }).slice(0, 64),
  });
});

test('the package verifies on the command line with its receipt', async () => {
  const { code, stdout } = await runDesk([
    'verify',
    demo.package,
    '--trust',
    demo.trustRoots,
    '--receipt',
    demo.receipt,
    '--json',
  ]);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ valid: true, claimedTimeOnly: false });
});

/** Keys named by jose's own RFC 7638 thumbprint: a wrong `kid` of ours would find no key. */
async function jwkSet(jwks: readonly JWK[]) {
  const named = jwks.map(async ({ kty, crv, x }) => {
    const jwk = { kty, crv, x } as JWK;
    return { ...jwk, kid: await calculateJwkThumbprint(jwk), alg: 'Ed25519' };
  });
  return createLocalJWKSet({ keys: await Promise.all(named) });
}
