import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signRoster } from '#core/signing/signRoster.ts';
import { buildSample, keys, sampleReceipt, sampleRoster, trustRoots } from '#test/support/samplePackage.ts';
import { temporaryFolder, type TemporaryFolder } from '#test/support/temporaryFolder.ts';
import { runDesk, type Ran } from './runDesk.ts';

let folder: TemporaryFolder;
let zip = '';
let sha256 = '';
const write = (name: string, content: string | Uint8Array): string => {
  const path = join(folder.path, name);
  writeFileSync(path, content);
  return path;
};

beforeAll(async () => {
  folder = temporaryFolder();
  ({ path: zip, sha256 } = await buildSample(folder.path));
  write('roots.json', trustRoots);
});
afterAll(() => folder[Symbol.dispose]());

const verify = (file: string, ...more: string[]): Promise<Ran> =>
  runDesk(['verify', file, '--trust', join(folder.path, 'roots.json'), '--json', ...more]);

test('a sound package: 0, all four answers pass, and the time is only claimed', async () => {
  const { code, stdout } = await verify(zip);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    valid: true,
    integrity: { verdict: 'pass' },
    identity: { verdict: 'pass' },
    authority: { verdict: 'pass' },
    freshness: { verdict: 'pass' },
    claimedTimeOnly: true,
  });
});

test('with its receipt the time is witnessed', async () => {
  const { code, stdout } = await verify(zip, '--receipt', write('receipt.jws', sampleReceipt(sha256)));
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ valid: true, claimedTimeOnly: false });
});

test('a package with one byte changed: 1, and the part is named', async () => {
  const bytes = readFileSync(zip);
  const at = bytes.indexOf('中山市示范办法');
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  const { code, stdout } = await verify(write('tampered.zip', bytes));
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ valid: false, integrity: { verdict: 'fail' } });
});

test('somebody else’s roots: 1', async () => {
  const stranger = write('stranger.json', trustRoots.replace(keys.rosterRoot.publicJwk.x, keys.stranger.publicJwk.x));
  const { code } = await runDesk(['verify', zip, '--trust', stranger, '--json']);
  expect(code).not.toBe(0);
});

test('a newer roster that is another department’s: 3, because freshness can’t be told', async () => {
  const other = signRoster(keys.rosterRoot, {
    ...sampleRoster,
    department: { name: '中山市另一局', uscc: '114420000073329991' },
  });
  const { code, stdout } = await verify(zip, '--roster', write('roster.jws', other));
  expect(code).toBe(3);
  expect(JSON.parse(stdout)).toMatchObject({ valid: false, freshness: { verdict: 'indeterminate' } });
});

test.for([
  ['no.zip', null, /没有这个文件/],
  ['text.zip', '不是压缩包', /不是 ZIP/],
] as const)('%s: 2, and nothing on stdout', async ([name, content, why]) => {
  const { code, stdout, stderr } = await verify(content === null ? join(folder.path, name) : write(name, content));
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(why);
});

test('roots that are no JWK Set: 2', async () => {
  const roots = write('broken.json', '{"keys":"none"}');
  const { code, stdout, stderr } = await runDesk(['verify', zip, '--trust', roots, '--json']);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('broken.json');
});

test('speaks to a person without --json', async () => {
  const { code, stdout } = await runDesk(['verify', zip, '--trust', join(folder.path, 'roots.json')]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^有效\n完整 ✓ 通过\n身份 ✓ 通过\n权限 ✓ 通过\n时效 ✓ 通过\n/u);
});
