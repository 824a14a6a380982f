import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createSignature, verifySignature } from 'http-message-sig';
import { describe, expect, it } from 'vitest';
import {
  contentDigest,
  MAX_SKEW_SECONDS,
  NONCE_MEMORY_SECONDS,
  requestKind,
  signedComponents,
} from '#shared/protocol/request.ts';
import { digestOfBody, signRequest } from '#core/sync/signRequest.ts';
import { signingKeyOf } from '#core/signing/signingKey.ts';
import type { Instant } from '#shared/lib/instant.ts';

const vectors = new URL('../../../../shared/corpus/vectors/', import.meta.url);
const read = <T>(name: string): T => JSON.parse(readFileSync(new URL(name, vectors), 'utf8')) as T;

describe('the kind of a request', () => {
  it.each([
    ['GET', '/status', 'plain'],
    ['HEAD', '/uploads/x', 'plain'],
    ['DELETE', '/uploads/x', 'plain'],
    ['POST', '/uploads', 'creation'],
    ['PATCH', '/uploads/x', 'chunk'],
    ['POST', '/enrolments', 'json'],
    ['PUT', '/packages/x', 'json'],
    // Not the collection: whoever posts here sends a body, and signs it.
    ['POST', '/uploads/x', 'json'],
  ] as const)('%s %s is %s', (method, path, kind) => {
    expect(requestKind(method, path)).toBe(kind);
  });

  it('never covers less than method and address', () => {
    for (const components of Object.values(signedComponents))
      expect(components.slice(0, 2)).toEqual(['@method', '@target-uri']);
  });

  it('is remembered longer than any signature with its nonce can count', () => {
    expect(NONCE_MEMORY_SECONDS).toBeGreaterThan(2 * MAX_SKEW_SECONDS);
  });
});

describe('our own golden vector', () => {
  /** Seed of 32 bytes of 7; anybody can make this key and this signature again. */
  const key = signingKeyOf(Buffer.alloc(32, 7));
  const body = Buffer.from('{"upload":"u-1","sha256":"00","size":1}');
  const request = {
    kind: 'json',
    method: 'PUT',
    url: 'https://portal.example.gov.cn/v1/packages/01931b2e-0000-7000-8000-000000000020',
    headers: { 'content-type': 'application/json', 'content-digest': digestOfBody(body) },
  } as const;

  it('is byte for byte what a second implementation must produce', async () => {
    const signed = await signRequest(request, key, 1_795_315_200_000 as Instant, 'n-0000001');
    expect(signed['signature-input']).toBe(
      'desk=("@method" "@target-uri" "content-digest" "content-type");created=1795315200;nonce="n-0000001";keyid="' +
        `${key.kid}";alg="ed25519";tag="disclosure-desk"`,
    );
    const base = [
      '"@method": PUT',
      '"@target-uri": https://portal.example.gov.cn/v1/packages/01931b2e-0000-7000-8000-000000000020',
      `"content-digest": sha-256=:${createHash('sha256').update(body).digest('base64')}:`,
      '"content-type": application/json',
      `"@signature-params": ${signed['signature-input']?.slice('desk='.length) ?? ''}`,
    ].join('\n');
    expect(signed.signature).toBe(`desk=:${Buffer.from(key.sign(Buffer.from(base))).toString('base64')}:`);
  });
});

describe.skipIf(!existsSync(vectors))('the published vectors', () => {
  interface Rfc9530 {
    readonly cases: readonly { readonly body: string; readonly 'sha-256': string }[];
  }
  it('of RFC 9530 give the same digests', () => {
    for (const { body, 'sha-256': expected } of read<Rfc9530>('rfc9530-digests.json').cases) {
      expect(digestOfBody(Buffer.from(body))).toBe(contentDigest(expected));
    }
  });

  interface Rfc9421 {
    readonly 'B.2.6': Readonly<
      Record<'private_key_pkcs8_base64' | 'public_key_spki_base64' | 'signature_input' | 'signature_base64', string>
    >;
  }
  it('of RFC 9421 B.2.6 give the same signature, and it verifies', async () => {
    const vector = read<Rfc9421>('rfc9421-signatures.json')['B.2.6'];
    const privateKey = createPrivateKey({
      key: Buffer.from(vector.private_key_pkcs8_base64, 'base64'),
      format: 'der',
      type: 'pkcs8',
    });
    const publicKey = createPublicKey({
      key: Buffer.from(vector.public_key_spki_base64, 'base64'),
      format: 'der',
      type: 'spki',
    });
    const fields = [
      { name: 'Date', value: 'Tue, 20 Apr 2021 02:07:55 GMT' },
      { name: 'Content-Type', value: 'application/json' },
      { name: 'Content-Length', value: '18' },
    ];
    const message = {
      kind: 'request',
      method: 'POST',
      targetUri: 'https://example.com/foo?param=Value&Pet=dog',
      fields,
    } as const;
    const made = await createSignature(message, {
      label: 'sig-b26',
      components: ['date', '@method', '@path', '@authority', 'content-type', 'content-length'],
      parameters: { created: 1_618_884_473, keyid: 'test-key-ed25519' },
      signer: { algorithm: 'ed25519', sign: (base) => sign(null, base, privateKey) },
    });
    expect(made.signatureInput).toBe(vector.signature_input);
    expect(made.signature).toBe(`sig-b26=:${vector.signature_base64}:`);

    const signed = {
      ...message,
      fields: [
        ...fields,
        { name: 'Signature', value: made.signature },
        { name: 'Signature-Input', value: made.signatureInput },
      ],
    };
    const policy = { algorithms: ['ed25519'], requiredComponents: ['@method'], requiredParameters: ['created'] };
    const verifier = {
      algorithm: 'ed25519',
      verify: (base: Uint8Array, signature: Uint8Array) => verify(null, base, publicKey, signature),
    };
    await expect(verifySignature(signed, { policy, resolveVerifier: () => verifier })).resolves.toMatchObject({
      label: 'sig-b26',
    });
    // The planted fault: one letter of what is signed.
    await expect(
      verifySignature({ ...signed, method: 'PUT' }, { policy, resolveVerifier: () => verifier }),
    ).rejects.toThrow('verification failed');
  });
});
