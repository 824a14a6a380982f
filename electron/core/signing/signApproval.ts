import { approvalSigningInput, approvalText, type ApprovalStatement } from '#shared/protocol/approval.ts';
import type { JwsHeader } from '#shared/protocol/jws.ts';
import type { SigningKey } from './signingKey.ts';

/** The text of `approval.jws.json`: by the member of the last `approve`, then by this device. */
export function signApproval(member: SigningKey, device: SigningKey, statement: ApprovalStatement): string {
  const signatures = [member, device].map((key) => {
    const header: JwsHeader = { alg: 'Ed25519', kid: key.kid, typ: 'disclosure-approval+jws' };
    return { header, signature: key.sign(approvalSigningInput(header, statement)) };
  });
  return approvalText(statement, signatures);
}
