import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { calculateJwkThumbprint } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KeyCustody } from '#core/ports.ts';
import { writeKeyFile } from '#core/signing/keyFiles.ts';
import { createMachineKey, openMachineKey } from '#core/signing/machineKey.ts';
import { createPersonKey, openPersonKey } from '#core/signing/personKey.ts';
import { protocolCrypto } from '#core/signing/protocolCrypto.ts';
import { generateSigningKey, signingKeyOf, type SigningKey } from '#core/signing/signingKey.ts';
import { utf8 } from '#shared/protocol/utf8.ts';

const none: KeyCustody = {
  available: false,
  seal: () => Promise.reject(new Error('no key store')),
  unseal: () => Promise.reject(new Error('no key store')),
};
/** A key store of another make: every byte turned over. It stands for the one of the operating system. */
const turned = async (bytes: Uint8Array): Promise<Uint8Array> => bytes.map((byte) => byte ^ 0xff);
const store: KeyCustody = { available: true, seal: turned, unseal: turned };

const vectors = new URL('../../../../shared/corpus/vectors/rfc8032-ed25519.json', import.meta.url);

describe.skipIf(!existsSync(vectors))('the vectors of RFC 8032', () => {
  interface Case {
    readonly name: string;
    readonly secret: string;
    readonly public: string;
    readonly message: string;
    readonly signature: string;
  }
  const { cases } = existsSync(vectors)
    ? (JSON.parse(readFileSync(vectors, 'utf8')) as { cases: readonly Case[] })
    : { cases: [] };

  it.each(cases.map((one) => [one.name, one] as const))('%s signs and verifies to the byte', (_, one) => {
    const key = signingKeyOf(Buffer.from(one.secret, 'hex'));
    const message = Buffer.from(one.message, 'hex');
    expect(key.publicJwk).toMatchObject({ x: Buffer.from(one.public, 'hex').toString('base64url') });
    expect(Buffer.from(key.sign(message)).toString('hex')).toBe(one.signature);
    const signature = Buffer.from(one.signature, 'hex');
    expect(protocolCrypto.verify('Ed25519', key.publicJwk, message, signature)).toBe('valid');
    signature[0] = signature.readUInt8(0) ^ 1;
    expect(protocolCrypto.verify('Ed25519', key.publicJwk, message, signature)).toBe('invalid');
  });
});

describe('a signing key', () => {
  it('is named by its RFC 7638 thumbprint, as another library computes it', async () => {
    const key = generateSigningKey();
    expect(key.kid).toBe(await calculateJwkThumbprint({ ...key.publicJwk }));
  });

  it('shows nothing private, however it is looked at', () => {
    const key = generateSigningKey();
    expect(JSON.parse(JSON.stringify(key))).toEqual({ kid: key.kid, publicJwk: key.publicJwk });
    expect(Object.keys(key).sort()).toEqual(['close', 'kid', 'publicJwk', 'sign']);
  });

  it('signs nothing once it is closed', () => {
    const key = generateSigningKey();
    key.close();
    key.close();
    expect(() => key.sign(new Uint8Array(1))).toThrow('closed');
  });
});

describe.each([
  ['without a key store', none, 'file'],
  ['with a key store', store, 'os'],
] as const)('a person key %s', (_, custody, protectedBy) => {
  const passphrase = '正确的口令 correct';
  let made: { readonly file: string; readonly key: SigningKey };
  beforeAll(async () => {
    made = await createPersonKey(passphrase, custody);
  });

  it('opens with its passphrase and is the same key', async () => {
    const opened = await openPersonKey(made.file, passphrase, custody);
    if (!opened.ok) throw new Error(opened.error.type);
    expect(opened.value.kid).toBe(made.key.kid);
    expect(opened.value.sign(utf8('x'))).toEqual(made.key.sign(utf8('x')));
  });

  it('says honestly what protects it', () => {
    expect(JSON.parse(made.file)).toMatchObject({ kind: 'person-key', protectedBy });
  });

  it('does not open with any other passphrase', async () => {
    for (const wrong of ['', passphrase.slice(0, -1), passphrase.toUpperCase()]) {
      expect(await openPersonKey(made.file, wrong, custody)).toEqual({
        ok: false,
        error: { type: 'session/wrong-passphrase' },
      });
    }
  });

  it('is told apart from a wrong passphrase when it is damaged', async () => {
    const parsed = JSON.parse(made.file) as Record<string, string>;
    const content = `${parsed['content']!.startsWith('A') ? 'B' : 'A'}${parsed['content']!.slice(1)}`;
    const damaged = [
      '', '{}', made.file.slice(0, -5),
      JSON.stringify({ ...parsed, content }),
      JSON.stringify({ ...parsed, kind: 'device' }),
      JSON.stringify({ ...parsed, protectedBy: protectedBy === 'os' ? 'file' : 'os' }),
    ]; // prettier-ignore
    for (const file of damaged) {
      expect(await openPersonKey(file, passphrase, custody)).toMatchObject({
        error: { type: 'session/key-unreadable' },
      });
    }
  });

  it('does not open under the public key of somebody else', async () => {
    const other = generateSigningKey();
    const swapped = JSON.stringify({ ...(JSON.parse(made.file) as object), publicJwk: other.publicJwk });
    expect((await openPersonKey(swapped, passphrase, custody)).ok).toBe(false);
  });

  it('opens when the same words were typed in another normal form', async () => {
    const accented = await createPersonKey('cafe\u0301 口令', custody);
    expect((await openPersonKey(accented.file, 'café 口令', custody)).ok).toBe(true);
  });
});

it('leaves the core free to answer while a passphrase is stretched', async () => {
  let ticks = 0;
  const timer = setInterval(() => (ticks += 1), 5);
  const { file } = await createPersonKey('一个口令', none);
  await openPersonKey(file, '一个口令', none);
  clearInterval(timer);
  expect(ticks).toBeGreaterThan(10);
});

describe('a machine key', () => {
  it.each([none, store])('comes back from its file', async (custody) => {
    const { file, key, protectedBy } = await createMachineKey('device', custody);
    const opened = await openMachineKey('device', file, custody);
    if (!opened.ok) throw new Error(opened.error.why);
    expect(opened.value.key.kid).toBe(key.kid);
    expect([protectedBy, opened.value.protectedBy]).toEqual(custody.available ? ['os', 'os'] : ['file', 'file']);
  });

  it('cannot be opened as a key of another kind, nor without its key store', async () => {
    const { file } = await createMachineKey('device', store);
    expect((await openMachineKey('roster-root', file, store)).ok).toBe(false);
    expect((await openMachineKey('device', file, none)).ok).toBe(false);
  });

  it('does not stand in its file where a key store seals it', async () => {
    const { file } = await createMachineKey('device', store);
    const { content } = JSON.parse(file) as { content: string };
    const sealed = Buffer.from(content, 'base64url');
    const { publicJwk } = JSON.parse(file) as { publicJwk: { x: string } };
    expect(signingKeyOf(sealed).publicJwk).not.toEqual(publicJwk);
  });
});

describe('key files', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'keys-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('are readable by their owner alone, and replaced as a whole', async () => {
    const path = join(folder, 'device.json');
    await writeKeyFile(path, 'one');
    await writeKeyFile(path, 'two');
    expect(await readFile(path, 'utf8')).toBe('two');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['device.json']);
  });
});
