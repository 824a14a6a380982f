import { createPrivateKey, createPublicKey, randomBytes, sign, type KeyObject } from 'node:crypto';
import { okpJwk, type PublicJwk } from '#shared/protocol/jwk.ts';
import { kidOf } from './protocolCrypto.ts';

/** A private Ed25519 key that can sign and be put away, but never be read. */
export interface SigningKey {
  /** RFC 7638 thumbprint of the public key. */
  readonly kid: string;
  readonly publicJwk: PublicJwk;
  /** The 64-byte Ed25519 signature. After `close` it throws: nobody may sign with a locked desk. */
  sign(bytes: Uint8Array): Uint8Array;
  /** Forgets the key. May be called twice. */
  close(): void;
}

/** RFC 8410: what stands before the 32 bytes of an Ed25519 seed in PKCS #8. */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
export const SEED_LENGTH = 32;

/** 32 random bytes: the whole of an Ed25519 private key. The caller wipes them after wrapping. */
export const newSeed = (): Uint8Array => randomBytes(SEED_LENGTH);

/** The key of a seed. The seed is copied; the caller still owns, and wipes, its own bytes. */
export function signingKeyOf(seed: Uint8Array): SigningKey {
  const der = Buffer.concat([PKCS8_PREFIX, seed]);
  let privateKey: KeyObject | null = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  der.fill(0);
  const { kty, crv, x } = createPublicKey(privateKey).export({ format: 'jwk' });
  const publicJwk = okpJwk.parse({ kty, crv, x });
  return {
    kid: kidOf(publicJwk),
    publicJwk,
    sign: (bytes) => {
      if (privateKey === null) throw new Error('This signing key is closed');
      return sign(null, bytes, privateKey);
    },
    close: () => {
      privateKey = null;
    },
  };
}

/** A fresh key that lives only in memory. */
export function generateSigningKey(): SigningKey {
  const seed = newSeed();
  const key = signingKeyOf(seed);
  seed.fill(0);
  return key;
}
