import { createHash, createPublicKey, verify } from 'node:crypto';
import type { ProtocolCrypto } from '#shared/protocol/crypto.ts';
import { algorithmFits } from '#shared/protocol/jws.ts';
import { thumbprint, type PublicJwk } from '#shared/protocol/jwk.ts';

/**
 * The protocol's cryptography over `node:crypto`: SHA-256 and Ed25519, which OpenSSL and
 * Electron's BoringSSL both have. SM2 is answered with `unsupported`, never with a guess.
 */
export const protocolCrypto: ProtocolCrypto = {
  sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  verify: (algorithm, key, signed, signature) => {
    if (!algorithmFits(algorithm, key)) return 'invalid';
    if (key.kty === 'EC') return 'unsupported';
    const publicKey = createPublicKey({ key: { ...key }, format: 'jwk' });
    return verify(null, signed, publicKey, signature) ? 'valid' : 'invalid';
  },
};

/** The `kid` of a public key: its RFC 7638 thumbprint. */
export const kidOf = (jwk: PublicJwk): string => thumbprint(jwk, protocolCrypto.sha256);
