/**
 * The package is an open format: tools that have never heard of us read it and agree.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { calculateJwkThumbprint, compactVerify, createLocalJWKSet, generalVerify, type JWK } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSample, keys, packageId, sampleRoster, trustRoots } from '#test/support/samplePackage.ts';

const run = promisify(execFile);
let folder = '';
let zip = '';
const inside = (path: string): Promise<string> => readFile(join(folder, packageId, path), 'utf8');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'foreign-'));
  zip = (await buildSample(folder, { extra: { 'data/attachments/附件 一览表.xlsx': Buffer.from('内容') } })).path;
  await run('unzip', ['-q', zip, '-d', folder]);
});
afterAll(() => rm(folder, { recursive: true }));

describe('unzip and sha256sum', () => {
  it('find no error in the ZIP', async () => {
    const { stdout } = await run('unzip', ['-t', zip]);
    expect(stdout).toContain('No errors detected');
  });

  it('check every payload file and every tag file', async () => {
    for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
      const { stdout } = await run('sha256sum', ['--strict', '-c', manifest], {
        cwd: join(folder, packageId),
        env: { LC_ALL: 'C' },
      });
      expect(
        stdout
          .trim()
          .split('\n')
          .every((line) => line.endsWith(': OK')),
      ).toBe(true);
    }
  });

  it('fail when a file was changed (planted fault)', async () => {
    await run('sh', ['-c', 'printf x >> data/record.json'], { cwd: join(folder, packageId) });
    await expect(run('sha256sum', ['-c', 'manifest-sha256.txt'], { cwd: join(folder, packageId) })).rejects.toThrow();
    await run('unzip', ['-qo', zip, '-d', folder]);
  });

  it('see stored entries only, all with the approval time and nothing of the file system', async () => {
    const { stdout } = await run('unzip', ['-Z', '-T', zip], { env: { LC_ALL: 'C.UTF-8', TZ: 'America/New_York' } });
    const entries = stdout.split('\n').filter((line) => line.startsWith('-'));
    expect(entries).toHaveLength(12);
    for (const entry of entries) expect(entry).toMatch(/^-rw-r--r-- .* stor 20261122\.110000 /u);
  });
});

describe('jose, given nothing but public keys', () => {
  /** Keys are named by jose's own RFC 7638 thumbprint: a wrong `kid` of ours would find no key. */
  const jwkSet = async (jwks: readonly unknown[]): Promise<ReturnType<typeof createLocalJWKSet>> => {
    const named = jwks.map(async (jwk) => ({
      ...(jwk as JWK),
      kid: await calculateJwkThumbprint(jwk as JWK),
      alg: 'Ed25519',
    }));
    return createLocalJWKSet({ keys: await Promise.all(named) });
  };

  it('verifies every line of the review chain by the keys of the roster', async () => {
    const set = await jwkSet(sampleRoster.members.flatMap((member) => member.keys.map(({ jwk }) => jwk)));
    const lines = (await inside('data/review.jsonl')).trimEnd().split('\n');
    for (const line of lines) {
      const { protectedHeader } = await compactVerify(line, set, { algorithms: ['Ed25519'] });
      expect(protectedHeader).toMatchObject({ typ: 'disclosure-review+jws' });
    }
    expect(lines).toHaveLength(2);
  });

  it('verifies the roster by the trust roots as handed out', async () => {
    const { keys: roots } = JSON.parse(trustRoots) as { keys: JWK[] };
    await compactVerify(await inside('data/roster.jws'), await jwkSet(roots));
  });

  it('verifies both signatures of the approval', async () => {
    const approval = JSON.parse(await inside('approval.jws.json')) as Parameters<typeof generalVerify>[0];
    for (const [index, key] of [keys.chief, keys.device].entries()) {
      const one = { payload: approval.payload, signatures: [approval.signatures[index]!] };
      const { payload } = await generalVerify(one, await jwkSet([key.publicJwk]));
      expect(JSON.parse(Buffer.from(payload).toString())).toMatchObject({ packageId });
    }
  });

  it('refuses a changed roster (planted fault)', async () => {
    const { keys: roots } = JSON.parse(trustRoots) as { keys: JWK[] };
    const [head, body = '', tail] = (await inside('data/roster.jws')).split('.');
    const changed = `${head}.${body.slice(0, -2)}AA.${tail}`;
    await expect(compactVerify(changed, await jwkSet(roots))).rejects.toThrow();
  });
});
