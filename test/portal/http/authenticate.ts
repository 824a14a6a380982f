/**
 * Who sends this (RFC 9421, package-and-portal §2): the signature labelled `desk` must cover what
 * its kind of request requires, be made by a known key, be fresh by the portal's clock and unused.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import { isSignatureError, verifySignature, type UntrustedSignatureCandidate } from 'http-message-sig';
import { parseDictionary } from 'structured-headers';
import { ok, type Result } from '#shared/lib/result.ts';
import { rfc3339 } from '#shared/lib/shanghaiTime.ts';
import type { PublicJwk } from '#shared/protocol/jwk.ts';
import {
  MAX_SKEW_SECONDS,
  requestKind,
  SIGNATURE_LABEL,
  SIGNATURE_TAG,
  signatureParameters,
  signedComponents,
  type RequestAlgorithm,
} from '#shared/protocol/request.ts';
import { protocolCrypto } from '#core/signing/protocolCrypto.ts';
import type { Nonces } from '../storage/nonces.ts';
import { fieldsOf, type Incoming } from './incoming.ts';
import { refuse, type Refusal } from './reply.ts';

/** What is known of a `keyid`: its public key, or why it does not count. */
export type KeyLookup = (kid: string) => PublicJwk | 'key-unknown' | 'key-revoked';

/** Carries why a key does not count through the library's resolver. */
class KeyRefused extends Error {
  readonly problem: 'key-unknown' | 'key-revoked';
  constructor(problem: 'key-unknown' | 'key-revoked') {
    super(problem);
    this.problem = problem;
  }
}

interface RequestVerifier {
  readonly algorithm: RequestAlgorithm;
  verify(data: Uint8Array, signature: Uint8Array): boolean;
}

/** Answers the `kid` of whoever signed. `body` is the JSON body as received, null where there is none. */
export async function authenticate(
  nonces: Nonces,
  incoming: Incoming,
  body: Uint8Array | null,
  keyOf: KeyLookup,
): Promise<Result<string, Refusal>> {
  const { req, method, path, targetUri, now } = incoming;
  if (req.headers['x-http-method-override'] !== undefined) return refuse('method-override');
  if (req.headers.signature === undefined || req.headers['signature-input'] === undefined)
    return refuse('signature-missing');

  const resolve = ({ parameters }: UntrustedSignatureCandidate): RequestVerifier => {
    const key = keyOf(parameters.keyid ?? '');
    if (typeof key === 'string') throw new KeyRefused(key);
    return verifierOf(key);
  };
  try {
    const { parameters } = await verifySignature(
      { kind: 'request', method, targetUri, fields: fieldsOf(req) },
      {
        label: SIGNATURE_LABEL,
        policy: {
          algorithms: ['ed25519', 'sm2-sm3'] satisfies RequestAlgorithm[],
          requiredComponents: signedComponents[requestKind(method, path)],
          requiredParameters: signatureParameters,
          now: Math.floor(now / 1000),
          // Age is judged below, once the signature holds: the answer to a wrong clock is its own.
          clockSkew: Number.MAX_SAFE_INTEGER,
        },
        resolveVerifier: resolve,
      },
    );
    const { created = 0, nonce = '', keyid = '', tag } = parameters;
    if (tag !== SIGNATURE_TAG || !/^[\w-]{8,80}$/.test(nonce)) return refuse('signature-incomplete');
    if (Math.abs(Math.floor(now / 1000) - created) > MAX_SKEW_SECONDS)
      return refuse('clock-skew', undefined, { portalTime: rfc3339(now) });
    if (body !== null && !digestFits(req.headers['content-digest'], body)) return refuse('bad-digest');
    return nonces.remember(keyid, nonce, now) ? ok(keyid) : refuse('nonce-replayed');
  } catch (thrown) {
    if (!isSignatureError(thrown)) throw thrown;
    if (thrown.cause instanceof KeyRefused) return refuse(thrown.cause.problem);
    return refuse(thrown.code === 'PolicyViolation' ? 'signature-incomplete' : 'signature-invalid');
  }
}

function verifierOf(key: PublicJwk): RequestVerifier {
  const [algorithm, jwsAlgorithm] =
    key.crv === 'SM2' ? (['sm2-sm3', 'SM2'] as const) : (['ed25519', 'Ed25519'] as const);
  return {
    algorithm,
    verify: (data, signature) => protocolCrypto.verify(jwsAlgorithm, key, data, signature) === 'valid',
  };
}

/** `Content-Digest` (RFC 9530) must hold a SHA-256, and it must be the body's. */
function digestFits(header: string | string[] | undefined, body: Uint8Array): boolean {
  try {
    const claimed = parseDictionary(String(header)).get('sha-256')?.[0];
    const actual = createHash('sha256').update(body).digest();
    return (
      claimed instanceof ArrayBuffer &&
      claimed.byteLength === actual.length &&
      timingSafeEqual(new Uint8Array(claimed), actual)
    );
  } catch {
    return false;
  }
}
