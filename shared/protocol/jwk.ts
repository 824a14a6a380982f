/**
 * Public keys and their names (RFC 7517, 8037, 7638).
 *
 * A `kid` is never chosen: it is the SHA-256 thumbprint of the key itself, so a signature can't
 * name one key and mean another.
 */
import { z } from 'zod';
import { canonicalJson } from '#shared/lib/canonicalJson.ts';
import { decodeBase64url, encodeBase64url } from './base64url.ts';
import { utf8 } from './utf8.ts';

const coordinate = z.string().refine((text) => decodeBase64url(text)?.length === 32, '32 bytes in base64url');

/** Ed25519 signs; X25519 receives (`use: enc`). */
export const okpJwk = z.strictObject({ kty: z.literal('OKP'), crv: z.enum(['Ed25519', 'X25519']), x: coordinate });
export const sm2Jwk = z.strictObject({ kty: z.literal('EC'), crv: z.literal('SM2'), x: coordinate, y: coordinate });
/** A public key and nothing else: a `d`, an `alg` or a `kid` beside it is refused. */
export const publicJwk = z.union([okpJwk, sm2Jwk]);
export type PublicJwk = z.output<typeof publicJwk>;

/** The exact bytes RFC 7638 hashes: the required members, sorted, without white space. */
export function thumbprintInput(jwk: PublicJwk): Uint8Array {
  return utf8(canonicalJson(jwk));
}

/** The `kid` of a key; `sha256` gives hexadecimal digits, the thumbprint is base64url. */
export function thumbprint(jwk: PublicJwk, sha256: (bytes: Uint8Array) => string): string {
  const digest = Uint8Array.from(sha256(thumbprintInput(jwk)).match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16));
  return encodeBase64url(digest);
}

/** `thumbprint`, each key hashed once: a chain asks for the same few keys thousands of times. */
export function kidsBy(sha256: (bytes: Uint8Array) => string): (jwk: PublicJwk) => string {
  const known = new WeakMap<PublicJwk, string>();
  return (jwk) => {
    const kid = known.get(jwk) ?? thumbprint(jwk, sha256);
    known.set(jwk, kid);
    return kid;
  };
}
