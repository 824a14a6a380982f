/**
 * Freshness (时效): was the roster in force, was no key revoked, and is nothing newer known?
 *
 * All times are what the signers claim. A receipt (回执) is the only outside witness: it shows that
 * the package existed when the portal says so.
 */
import type { ProtocolCrypto } from './crypto.ts';
import { findings, type Findings } from './findings.ts';
import { kidsBy, type PublicJwk } from './jwk.ts';
import type { DecodedPackage, PackageMaterial } from './packageMaterial.ts';
import type { Receipt } from './receipt.ts';
import { findMember, inPeriod, revokedBy, type Roster } from './roster.ts';
import { compareTimes } from './timestamp.ts';
import type { VerifyAnswer } from './verification.ts';

/** How far a portal's clock and a desk's may lie apart. */
const CLOCK_SKEW_MS = 300_000;

export interface FreshnessKnowledge {
  /** The newest roster the verifier has, itself verified; null where it has none. */
  readonly roster: Roster | null;
  /** `minRoster` of the trust roots. */
  readonly minRoster: number | null;
  /** A verified receipt. */
  readonly receipt: Receipt | null;
  /** Packages known to have been superseded or withdrawn. */
  readonly superseded: ReadonlySet<string>;
}

export function judgeFreshness(
  material: PackageMaterial,
  decoded: DecodedPackage,
  known: FreshnessKnowledge,
  crypto: ProtocolCrypto,
): VerifyAnswer {
  const found = findings();
  const roster = decoded.roster?.roster;
  const statement = decoded.approval?.statement;
  if (roster === undefined || statement === undefined || decoded.lines === null) {
    found.unknown('approval.jws.json', '批准书、审签链或名册不可读，无法判断时效');
    return found.answer();
  }
  if (!inPeriod({ from: roster.issuedAt, to: roster.expiresAt }, statement.approvedAt)) {
    found.fail('data/roster.jws', '批准时名册还没有签发或已经过期');
  }
  judgeVersion(roster, known, found);
  judgeKeys(decoded, roster, known.roster, found, crypto);

  if (known.superseded.has(statement.packageId)) found.fail('approval.jws.json', '这个材料包已被后来的取代');
  const { receipt } = known;
  if (receipt !== null) {
    if (receipt.packageId !== material.folder || receipt.sha256 !== material.sha256) {
      found.fail('receipt', '回执说的不是这个文件');
    } else if (receipt.state === 'withdrawn') found.fail('receipt', '门户已撤回这个材料包');
    if (compareTimes(receipt.at, statement.approvedAt) < -CLOCK_SKEW_MS)
      found.fail('receipt', '回执的时间早于批准时间');
  }
  return found.answer();
}

function judgeVersion(roster: Roster, known: FreshnessKnowledge, found: Findings): void {
  if (known.minRoster !== null && roster.version < known.minRoster) {
    found.fail('data/roster.jws', `名册是第 ${roster.version} 版，信任根要求不低于第 ${known.minRoster} 版`);
  }
  if (known.roster === null) return;
  if (known.roster.department.uscc !== roster.department.uscc) found.unknown('roster', '给出的名册属于另一个部门');
  else if (roster.version < known.roster.version) {
    found.fail('data/roster.jws', `名册是第 ${roster.version} 版，已知有第 ${known.roster.version} 版`);
  }
}

/** Every key that acted was in its period, and not revoked at or before the act by any roster known. */
function judgeKeys(
  { lines, approval }: DecodedPackage,
  roster: Roster,
  newer: Roster | null,
  found: Findings,
  crypto: ProtocolCrypto,
): void {
  const kidOf = kidsBy(crypto.sha256);
  const memberKeys = roster.members.flatMap(({ keys }) => keys.filter(({ use }) => use === 'sig'));
  const check = (
    part: string,
    kid: string,
    at: string,
    keys: readonly { readonly jwk: PublicJwk; readonly from: string; readonly to: string }[],
  ): void => {
    // A key may be listed again for a later period. One that is not listed at all is identity's matter.
    const periods = keys.filter(({ jwk }) => kidOf(jwk) === kid);
    if (periods.length > 0 && !periods.some((key) => inPeriod(key, at))) found.fail(part, '签名时密钥不在有效期内');
    const sameHouse = newer?.department.uscc === roster.department.uscc;
    if (revokedBy(roster, kid, at) || (newer !== null && sameHouse && revokedBy(newer, kid, at))) {
      found.fail(part, '签名的密钥在签名之前已被吊销');
    }
  };
  for (const { line, signature } of lines ?? []) {
    check(
      `data/review.jsonl#${line.seq}`,
      signature.header.kid,
      line.at,
      findMember(roster, line.by.person)?.keys ?? [],
    );
  }
  if (approval === null) return;
  const { approvedAt } = approval.statement;
  check('approval.jws.json', approval.member.header.kid, approvedAt, memberKeys);
  check('approval.jws.json', approval.device.header.kid, approvedAt, roster.devices);
}
