import type { PublicJwk } from './jwk.ts';
import type { SignatureAlgorithm } from './jws.ts';

/**
 * The two things the protocol needs from cryptography. `shared/` holds none: whoever runs the rules
 * hands these in (`electron/core/signing/protocolCrypto.ts` over `node:crypto`).
 */
export interface ProtocolCrypto {
  /** SHA-256 of the bytes as 64 lower-case hexadecimal digits. */
  readonly sha256: (bytes: Uint8Array) => string;
  /**
   * Checks one signature. `unsupported` says that this machine can't tell (an SM2 key where only
   * Ed25519 is built in): the answer is then `indeterminate`, never `pass`.
   */
  readonly verify: (
    algorithm: SignatureAlgorithm,
    key: PublicJwk,
    signed: Uint8Array,
    signature: Uint8Array,
  ) => 'valid' | 'invalid' | 'unsupported';
}
