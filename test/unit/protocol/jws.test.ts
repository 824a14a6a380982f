import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateSigningKey } from '#core/signing/signingKey.ts';
import { protocolCrypto } from '#core/signing/protocolCrypto.ts';
import { signCompact } from '#core/signing/signCompact.ts';
import { algorithmFits, parseCompactJws, parseGeneralJws } from '#shared/protocol/jws.ts';

const key = generateSigningKey();
const typ = 'disclosure-review+jws';
const text = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const good = { alg: 'Ed25519', kid: key.kid, typ };
/** Signed properly, with this header: only the profile can refuse it. */
function signed(header: unknown, raw?: string): string {
  const input = `${raw === undefined ? text(header) : Buffer.from(raw).toString('base64url')}.${text({ a: 1 })}`;
  return `${input}.${Buffer.from(key.sign(Buffer.from(input))).toString('base64url')}`;
}

describe('the JWS profile', () => {
  it('reads what it writes, for any payload', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (payload) => {
        const parsed = parseCompactJws(signCompact(key, typ, payload), typ);
        if (!parsed.ok) throw new Error(parsed.error.why);
        const { header, signed: input, signature } = parsed.value;
        expect(parsed.value.payload).toEqual(payload);
        expect(header).toEqual(good);
        expect(protocolCrypto.verify(header.alg, key.publicJwk, input, signature)).toBe('valid');
      }),
    );
  });

  it('reads the older name EdDSA, and headers in any order', () => {
    expect(parseCompactJws(signed({ typ, kid: key.kid, alg: 'EdDSA' }), typ).ok).toBe(true);
  });

  it.each([
    ['no algorithm', { ...good, alg: 'none' }],
    ['HMAC', { ...good, alg: 'HS256' }],
    ['another type', { ...good, typ: 'disclosure-approval+jws' }],
    ['a type in capitals', { ...good, typ: typ.toUpperCase() }],
    ['no key name', { alg: 'Ed25519', typ }],
    ['crit', { ...good, crit: ['exp'] }],
    ['a key of its own', { ...good, jwk: key.publicJwk }],
    ['a link to a key', { ...good, jku: 'https://example.invalid/keys' }],
    ['a certificate', { ...good, x5c: ['AA'] }],
    ['an unencoded payload', { ...good, b64: false }],
    ['a content type', { ...good, cty: 'json' }],
    ['a list', [good]],
  ])('refuses a header with %s', (_, header) => {
    expect(parseCompactJws(signed(header), typ)).toMatchObject({ error: { about: 'signature' } });
  });

  it('refuses a header with a name twice', () => {
    expect(
      parseCompactJws(signed(null, `{"alg":"none","alg":"Ed25519","kid":"${key.kid}","typ":"${typ}"}`), typ).ok,
    ).toBe(false);
  });

  it('refuses other numbers of parts, padding, and signatures of another length', () => {
    const jws = signed(good);
    for (const wrong of ['', 'a', 'a.b', `${jws}.x`, `${jws}=`, jws.slice(0, -3), `${jws}\n`, ` ${jws}`]) {
      expect(parseCompactJws(wrong, typ).ok, wrong).toBe(false);
    }
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((part) => `${part}.${part}.${part}`),
        ),
        (anything) => {
          expect(parseCompactJws(anything, typ).ok).toBe(false);
          expect(parseGeneralJws(anything, typ).ok).toBe(false);
        },
      ),
    );
  });

  it('does not let a header choose an algorithm its key is not for', () => {
    const sm2 = { kty: 'EC', crv: 'SM2', x: 'A'.repeat(43), y: 'A'.repeat(43) } as const;
    expect(algorithmFits('Ed25519', sm2)).toBe(false);
    expect(algorithmFits('SM2', key.publicJwk)).toBe(false);
    expect(protocolCrypto.verify('SM2', key.publicJwk, new Uint8Array(), new Uint8Array(64))).toBe('invalid');
    expect(protocolCrypto.verify('SM2', sm2, new Uint8Array(), new Uint8Array(64))).toBe('unsupported');
  });

  it('refuses unprotected headers beside the signatures of an approval', () => {
    const [head = '', body = '', signature = ''] = signed(good).split('.');
    const one = { protected: head, signature };
    expect(parseGeneralJws(JSON.stringify({ payload: body, signatures: [one] }), typ).ok).toBe(true);
    expect(parseGeneralJws(JSON.stringify({ payload: body, signatures: [{ header: {}, ...one }] }), typ).ok).toBe(
      false,
    );
    expect(parseGeneralJws(JSON.stringify({ payload: body, signatures: [] }), typ).ok).toBe(false);
    expect(parseGeneralJws(JSON.stringify({ payload: body, signatures: [one] }, null, 1), typ).ok).toBe(false);
  });
});
