/**
 * Identity (身份): is every signature made by the key it names, and is that a key of whoever acts?
 */
import type { ProtocolCrypto } from './crypto.ts';
import { findings, type Findings } from './findings.ts';
import { kidsBy, type PublicJwk } from './jwk.ts';
import { algorithmFits, type JwsSignature } from './jws.ts';
import type { DecodedPackage } from './packageMaterial.ts';
import { findKey, findMember, type Roster, type RosterMember } from './roster.ts';
import { findRoot, type TrustRoots } from './trustRoots.ts';
import type { VerifyAnswer, VerifyProblem } from './verification.ts';

export interface IdentityJudgement {
  readonly answer: VerifyAnswer;
  /** A roster root signed the roster: only then may it decide anything. */
  readonly rosterTrusted: boolean;
}

/** `others` are signatures judged before: a receipt that came along. */
export function judgeIdentity(
  decoded: DecodedPackage,
  roots: TrustRoots,
  crypto: ProtocolCrypto,
  others: readonly VerifyProblem[],
): IdentityJudgement {
  const found = findings([...decoded.badSignatures, ...others]);
  const kidOf = kidsBy(crypto.sha256);
  const { roster, lines, approval } = decoded;

  let rosterTrusted = false;
  if (roster === null) found.unknown('data/roster.jws', '没有可读的名册');
  else {
    const root = findRoot(roots, 'roster', roster.signature.header.kid, kidOf);
    if (root === null) found.fail('data/roster.jws', '签发名册的密钥不在信任根里');
    else rosterTrusted = checkSignature(found, 'data/roster.jws', roster.signature, root, crypto);
  }
  if (lines === null) found.unknown('data/review.jsonl', '没有可读的审签链');
  if (approval === null) found.unknown('approval.jws.json', '没有可读的批准书');
  if (roster === null) return { answer: found.answer(), rosterTrusted };

  for (const { line, signature } of lines ?? []) {
    const part = `data/review.jsonl#${line.seq}`;
    const key = signingKey(findMember(roster.roster, line.by.person), signature, kidOf);
    if (key === null) found.fail(part, `签名的密钥不是「${line.by.name}」在名册里的密钥`);
    else checkSignature(found, part, signature, key, crypto);
  }
  if (approval !== null) {
    judgeApprover(decoded, roster.roster, found, kidOf, crypto);
    const device = findKey(roster.roster.devices, approval.device.header.kid, kidOf);
    if (device === undefined) found.fail('approval.jws.json', '第二个签名的密钥不是名册里的设备');
    else checkSignature(found, 'approval.jws.json', approval.device, device.jwk, crypto);
  }
  return { answer: found.answer(), rosterTrusted };
}

/** The first signature of the approval is by the member who signed the last `approve`. */
function judgeApprover(
  { lines, approval }: DecodedPackage,
  roster: Roster,
  found: Findings,
  kidOf: (jwk: PublicJwk) => string,
  crypto: ProtocolCrypto,
): void {
  const last = lines?.findLast(({ line }) => line.act === 'approve');
  if (approval === null || lines === null) return;
  if (last === undefined) {
    found.fail('approval.jws.json', '审签链里没有人批准');
    return;
  }
  const key = signingKey(findMember(roster, last.line.by.person), approval.member, kidOf);
  if (key === null) found.fail('approval.jws.json', `第一个签名的密钥不是最后批准人「${last.line.by.name}」的密钥`);
  else checkSignature(found, 'approval.jws.json', approval.member, key, crypto);
}

function signingKey(
  member: RosterMember | undefined,
  { header }: JwsSignature,
  kidOf: (jwk: PublicJwk) => string,
): PublicJwk | null {
  const keys = member?.keys.filter(({ use }) => use === 'sig') ?? [];
  return findKey(keys, header.kid, kidOf)?.jwk ?? null;
}

/** Whether the signature holds; if not, says so. */
function checkSignature(
  found: Findings,
  part: string,
  { header, signed, signature }: JwsSignature,
  key: PublicJwk,
  crypto: ProtocolCrypto,
): boolean {
  const verdict = algorithmFits(header.alg, key) ? crypto.verify(header.alg, key, signed, signature) : 'invalid';
  if (verdict === 'invalid') found.fail(part, '签名与内容或密钥不符');
  if (verdict === 'unsupported') found.unknown(part, '本机不能验证这种签名算法');
  return verdict === 'valid';
}
