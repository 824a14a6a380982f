/**
 * Enrolment (登记): how a device and its people become known to the portal (package-and-portal §2).
 *
 * The request is signed by the device's key. Each person proves possession of their own key over
 * the same code, device and roles, so that nobody can be enrolled with a key they do not hold, nor
 * with roles they did not ask for.
 */
import { z } from 'zod';
import { canonicalJson } from '#shared/lib/canonicalJson.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { ProtocolCrypto } from './crypto.ts';
import { publicJwk, thumbprint } from './jwk.ts';
import { algorithmFits, parseCompactJws } from './jws.ts';
import { personId, roleName, shownName } from './names.ts';
import { textOf, utf8 } from './utf8.ts';

const enrolledPerson = z.strictObject({
  person: personId,
  name: shownName,
  roles: z.array(roleName).min(1).max(20),
  jwk: publicJwk,
  proof: z.string().max(4000),
});

/** Body of `POST /enrolments`. */
export const enrolmentRequest = z.strictObject({
  code: z.string().min(4).max(80),
  device: publicJwk,
  people: z.array(enrolledPerson).min(1).max(200),
});
export type EnrolmentRequest = z.output<typeof enrolmentRequest>;
export type EnrolledPerson = EnrolmentRequest['people'][number];

/** What a person's key signs; `device` is the thumbprint of the device's key. */
export interface EnrolmentProof {
  readonly code: string;
  readonly device: string;
  readonly person: string;
  readonly roles: readonly string[];
}

/** The bytes of a proof's payload: canonical JSON. */
export const enrolmentProofPayload = ({ code, device, person, roles }: EnrolmentProof): Uint8Array =>
  utf8(canonicalJson({ code, device, person, roles }));

export interface EnrolmentRefusal {
  readonly type: 'enrolment/proof-invalid';
  readonly person: string;
  readonly why: string;
}

/** Checks that each person holds the key they come with, and signed this very request. */
export function verifyProofs(request: EnrolmentRequest, crypto: ProtocolCrypto): Result<null, EnrolmentRefusal> {
  const device = thumbprint(request.device, crypto.sha256);
  for (const person of request.people) {
    const why = flawOfProof(person, request.code, device, crypto);
    if (why !== null) return err({ type: 'enrolment/proof-invalid', person: person.person, why });
  }
  return ok(null);
}

function flawOfProof(
  { person, roles, jwk, proof }: EnrolledPerson,
  code: string,
  device: string,
  crypto: ProtocolCrypto,
): string | null {
  const jws = parseCompactJws(proof, 'disclosure-enrolment+jws');
  if (!jws.ok) return jws.error.why;
  const { header, signed, signature, payload } = jws.value;
  if (header.kid !== thumbprint(jwk, crypto.sha256) || !algorithmFits(header.alg, jwk)) return '证明不是用这把密钥签的';
  if (crypto.verify(header.alg, jwk, signed, signature) !== 'valid') return '证明的签名无效';
  const text = textOf(payload);
  const expected = textOf(enrolmentProofPayload({ code, device, person, roles }));
  return text !== null && text === expected ? null : '证明的内容与登记的内容不一致';
}
