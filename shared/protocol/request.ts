/**
 * What every signed request of a device covers (RFC 9421, package-and-portal §2).
 *
 * This module fixes *which* parts are signed, under which label and for how long a signature
 * counts; the cryptography lies with `electron/core/sync` and with the portal. Both sides derive
 * the kind from method and path, so neither can be talked into a weaker one.
 */

/** Path in front of every call of version 1. */
export const API_BASE = '/v1';

export const SIGNATURE_LABEL = 'desk';
export const SIGNATURE_TAG = 'disclosure-desk';
/** `alg` of a signature; SM2 is a private value until an RFC registers one. */
export type RequestAlgorithm = 'ed25519' | 'sm2-sm3';

/** How far `created` may lie from the portal's clock, either way, in seconds. */
export const MAX_SKEW_SECONDS = 300;
/** How long a nonce is remembered, in seconds: longer than any signature that carries it can count. */
export const NONCE_MEMORY_SECONDS = 15 * 60;

/** Parameters that must stand in `Signature-Input`, in the order the client writes them. */
export const signatureParameters = ['created', 'nonce', 'keyid', 'alg', 'tag'] as const;

/** `plain` has no body, `json` has one, and an upload is made (`creation`) and filled (`chunk`). */
export type RequestKind = 'plain' | 'json' | 'creation' | 'chunk';

/** Components each kind must cover; more may be covered, never less. */
export const signedComponents: Readonly<Record<RequestKind, readonly string[]>> = {
  plain: ['@method', '@target-uri'],
  json: ['@method', '@target-uri', 'content-digest', 'content-type'],
  creation: ['@method', '@target-uri', 'upload-length', 'upload-metadata'],
  chunk: ['@method', '@target-uri', 'upload-offset', 'content-length'],
};

/**
 * The kind of a request from its method and its path below `API_BASE`.
 *
 * A chunk's bytes are not digested here: TLS protects them on the way and the SHA-256 in the signed
 * hand-over protects them end to end.
 */
export function requestKind(method: string, path: string): RequestKind {
  if (method === 'POST' && path === '/uploads') return 'creation';
  if (method === 'PATCH' && path.startsWith('/uploads/')) return 'chunk';
  return method === 'POST' || method === 'PUT' ? 'json' : 'plain';
}

/** `Content-Digest` (RFC 9530) from the base64 of a SHA-256 over the body as sent. */
export const contentDigest = (sha256Base64: string): string => `sha-256=:${sha256Base64}:`;
