import { createHash } from 'node:crypto';
import { createSignature } from 'http-message-sig';
import type { Instant } from '#shared/lib/instant.ts';
import {
  contentDigest,
  SIGNATURE_LABEL,
  SIGNATURE_TAG,
  signedComponents,
  type RequestAlgorithm,
  type RequestKind,
} from '#shared/protocol/request.ts';
import type { SigningKey } from '../signing/signingKey.ts';

export interface UnsignedRequest {
  readonly kind: RequestKind;
  readonly method: string;
  readonly url: string;
  /** Everything the signature covers, `Content-Length` of a chunk included. */
  readonly headers: Readonly<Record<string, string>>;
}

/** `Signature` and `Signature-Input` for one request (RFC 9421). A nonce is used once: sign anew for every try. */
export async function signRequest(
  request: UnsignedRequest,
  key: SigningKey,
  created: Instant,
  nonce: string,
): Promise<Readonly<Record<string, string>>> {
  const algorithm: RequestAlgorithm = key.publicJwk.crv === 'SM2' ? 'sm2-sm3' : 'ed25519';
  const fields = await createSignature(
    {
      kind: 'request',
      method: request.method,
      targetUri: request.url,
      fields: Object.entries(request.headers).map(([name, value]) => ({ name, value })),
    },
    {
      label: SIGNATURE_LABEL,
      components: signedComponents[request.kind],
      parameters: {
        created: Math.floor(created / 1000),
        nonce,
        keyid: key.kid,
        alg: algorithm,
        tag: SIGNATURE_TAG,
      },
      signer: { algorithm, sign: (base) => key.sign(base) },
    },
  );
  return { signature: fields.signature, 'signature-input': fields.signatureInput };
}

/** `Content-Digest` of a body about to be sent. */
export const digestOfBody = (body: Uint8Array): string =>
  contentDigest(createHash('sha256').update(body).digest('base64'));
