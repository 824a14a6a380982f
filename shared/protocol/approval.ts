/**
 * The approval statement (批准书, §1.3): what the department says, once, about exactly these bytes.
 */
import { z } from 'zod';
import { canonicalJson, parseCanonicalJson } from '#shared/lib/canonicalJson.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { encodeBase64url } from './base64url.ts';
import { parseGeneralJws, signingInput, type JwsHeader, type JwsRefusal, type JwsSignature } from './jws.ts';
import { department, digest, packageId, shownName, submissionId } from './names.ts';
import { timestamp } from './timestamp.ts';
import { textOf, utf8 } from './utf8.ts';

const approval = z.strictObject({
  format: z.literal(1),
  packageId,
  department,
  record: submissionId,
  revision: digest,
  payload: z.strictObject({ 'manifest-sha256.txt': digest, 'bag-info.txt': digest, 'bagit.txt': digest }),
  review: z.strictObject({ head: digest, length: z.int().min(1) }),
  /** Head and length of the department's audit log at that moment, where one is kept. */
  audit: z.strictObject({ head: digest, length: z.int().min(1) }).nullable(),
  roster: digest,
  rulePack: z.strictObject({ id: shownName, version: shownName }),
  publishAt: timestamp.nullable(),
  supersedes: packageId.nullable(),
  approvedAt: timestamp,
});

export type ApprovalStatement = z.output<typeof approval>;

export interface SignedApproval {
  readonly statement: ApprovalStatement;
  /** By the member who signed the last `approve`. */
  readonly member: JwsSignature;
  /** By a device of the roster. */
  readonly device: JwsSignature;
}

export const approvalPayload = (statement: ApprovalStatement): Uint8Array => utf8(canonicalJson(statement));

/** What one signer signs. */
export const approvalSigningInput = (header: JwsHeader, statement: ApprovalStatement): Uint8Array =>
  utf8(signingInput(header, approvalPayload(statement)));

/** The text of `approval.jws.json`: canonical JSON, no newline at the end; member first, device second. */
export function approvalText(
  statement: ApprovalStatement,
  signatures: readonly { readonly header: JwsHeader; readonly signature: Uint8Array }[],
): string {
  return canonicalJson({
    payload: encodeBase64url(approvalPayload(statement)),
    signatures: signatures.map(({ header, signature }) => ({
      protected: encodeBase64url(utf8(canonicalJson(header))),
      signature: encodeBase64url(signature),
    })),
  });
}

export function parseApproval(text: string): Result<SignedApproval, JwsRefusal> {
  const jws = parseGeneralJws(text, 'disclosure-approval+jws');
  if (!jws.ok) return jws;
  const [member, device, ...others] = jws.value.signatures;
  if (member === undefined || device === undefined || others.length > 0) {
    return err({ type: 'jws/refused', about: 'signature', why: '须正好有两个签名：批准人和设备' });
  }
  const json = parseCanonicalJson(textOf(jws.value.payload) ?? '');
  if (!json.ok) return err({ type: 'jws/refused', about: 'payload', why: '载荷不是规范形式（RFC 8785）的 JSON' });
  const parsed = approval.safeParse(json.value);
  if (!parsed.success) {
    return err({
      type: 'jws/refused',
      about: 'payload',
      why: `载荷不合批准书的格式(${parsed.error.issues[0]?.path.join('.') ?? ''})`,
    });
  }
  return ok({ statement: parsed.data, member, device });
}
