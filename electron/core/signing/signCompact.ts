import { encodeBase64url } from '#shared/protocol/base64url.ts';
import { signingInput, type JwsType } from '#shared/protocol/jws.ts';
import { utf8 } from '#shared/protocol/utf8.ts';
import type { SigningKey } from './signingKey.ts';

/** A compact JWS in the protocol's profile (§1.1). `payload` is canonical JSON in UTF-8. */
export function signCompact(key: SigningKey, typ: JwsType, payload: Uint8Array): string {
  const input = signingInput({ alg: 'Ed25519', kid: key.kid, typ }, payload);
  return `${input}.${encodeBase64url(key.sign(utf8(input)))}`;
}
