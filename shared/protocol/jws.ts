/**
 * JSON Web Signatures (RFC 7515) in the one strict profile this protocol speaks.
 *
 * The protected header holds `alg`, `kid` and `typ` and nothing else. So there is no `crit` to
 * misunderstand, no `jwk`, `jku` or `x5c` by which a signature could bring its own key, and no
 * unprotected header that could be changed without breaking the signature. `typ` must be the
 * expected one: a signature under a review line can't be passed off as an approval.
 */
import { z } from 'zod';
import { canonicalJson, parseCanonicalJson, parseStrictJson } from '#shared/lib/canonicalJson.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { decodeBase64url, encodeBase64url } from './base64url.ts';
import type { PublicJwk } from './jwk.ts';
import { textOf, utf8 } from './utf8.ts';

/** `Ed25519` (RFC 9864) is written; `EdDSA` (RFC 8037) is also read. `SM2` is SM2 with SM3, a private name. */
export type SignatureAlgorithm = 'Ed25519' | 'EdDSA' | 'SM2';

export type JwsType =
  | 'disclosure-review+jws'
  | 'disclosure-approval+jws'
  | 'disclosure-roster+jws'
  | 'disclosure-receipt+jws'
  | 'disclosure-enrolment+jws'
  | 'disclosure-handover+jws'
  | 'disclosure-rulepack+jws'
  | 'disclosure-calendar+jws';

export interface JwsHeader {
  readonly alg: SignatureAlgorithm;
  /** RFC 7638 thumbprint of the signing key. */
  readonly kid: string;
  readonly typ: JwsType;
}

/** One signature, taken apart but not yet checked. */
export interface JwsSignature {
  readonly header: JwsHeader;
  /** The bytes under the signature: protected header, a dot, payload, both in base64url. */
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
}

export interface CompactJws extends JwsSignature {
  readonly payload: Uint8Array;
}

export interface GeneralJws {
  readonly payload: Uint8Array;
  readonly signatures: readonly JwsSignature[];
}

/** `why` is a Chinese sentence part, ready for a report. */
export interface JwsRefusal {
  readonly type: 'jws/refused';
  /** Whether the signature is out of profile, or the words under it are. */
  readonly about: 'signature' | 'payload';
  readonly why: string;
}

const header = z.strictObject({
  alg: z.enum(['Ed25519', 'EdDSA', 'SM2']),
  kid: z.string().regex(/^[\w-]{43}$/u),
  typ: z.string(),
});
const general = z.strictObject({
  payload: z.string(),
  signatures: z
    .array(z.strictObject({ protected: z.string(), signature: z.string() }))
    .min(1)
    .max(8),
});

/** The text whose UTF-8 bytes are signed. The header is written in canonical form; readers accept any order of names. */
export function signingInput(head: JwsHeader, payload: Uint8Array): string {
  return `${encodeBase64url(utf8(canonicalJson(head)))}.${encodeBase64url(payload)}`;
}

/** Takes a compact JWS apart; the signature is not checked here. */
export function parseCompactJws(text: string, typ: JwsType): Result<CompactJws, JwsRefusal> {
  const [head, body, signature, ...rest] = text.split('.');
  if (head === undefined || body === undefined || signature === undefined || rest.length > 0)
    return refuse('不是三段式的 JWS');
  const payload = decodeBase64url(body);
  if (payload === null) return refuse('载荷不是规范的 base64url');
  const parsed = parseSignature(head, body, signature, typ);
  return parsed.ok ? ok({ ...parsed.value, payload }) : parsed;
}

/** Takes a JWS in JSON General Serialization apart (canonical JSON, no unprotected headers). */
export function parseGeneralJws(text: string, typ: JwsType): Result<GeneralJws, JwsRefusal> {
  const json = parseCanonicalJson(text);
  if (!json.ok) return refuse('不是规范形式（RFC 8785）的 JSON');
  const outer = general.safeParse(json.value);
  if (!outer.success) return refuse('不是 JWS 通用序列化，或带有不受保护的头');
  const payload = decodeBase64url(outer.data.payload);
  if (payload === null) return refuse('载荷不是规范的 base64url');
  const signatures: JwsSignature[] = [];
  for (const entry of outer.data.signatures) {
    const parsed = parseSignature(entry.protected, outer.data.payload, entry.signature, typ);
    if (!parsed.ok) return parsed;
    signatures.push(parsed.value);
  }
  return ok({ payload, signatures });
}

/** Whether an algorithm may be used with a key: the header can't choose it freely. */
export function algorithmFits(algorithm: SignatureAlgorithm, key: PublicJwk): boolean {
  return algorithm === 'SM2' ? key.crv === 'SM2' : key.crv === 'Ed25519';
}

function parseSignature(head: string, body: string, tail: string, typ: JwsType): Result<JwsSignature, JwsRefusal> {
  const headBytes = decodeBase64url(head);
  const headText = headBytes === null ? null : textOf(headBytes);
  const json = headText === null ? null : parseStrictJson(headText);
  if (!json?.ok) return refuse('签名头不是规范的 base64url 或 JSON，或有重名');
  const parsed = header.safeParse(json.value);
  if (!parsed.success) return refuse('签名头只能有 alg、kid、typ，且须为本规范所定的值');
  if (parsed.data.typ !== typ) return refuse(`签名类型是 ${parsed.data.typ}，应为 ${typ}`);
  const signature = decodeBase64url(tail);
  if (signature?.length !== 64) return refuse('签名不是 64 字节');
  return ok({ header: { ...parsed.data, typ }, signed: utf8(`${head}.${body}`), signature });
}

const refuse = (why: string): Result<never, JwsRefusal> => err({ type: 'jws/refused', about: 'signature', why });
