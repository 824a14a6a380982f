import type { ProtocolCrypto } from './crypto.ts';
import { judgeAuthority, type AuthorityJudgement } from './judgeAuthority.ts';
import { judgeFreshness } from './judgeFreshness.ts';
import { judgeIdentity } from './judgeIdentity.ts';
import { judgeIntegrity } from './judgeIntegrity.ts';
import { decodePackage, type DecodedPackage, type PackageMaterial } from './packageMaterial.ts';
import { verifyReceipt, type Receipt } from './receipt.ts';
import type { Roster } from './roster.ts';
import type { TrustRoots } from './trustRoots.ts';
import { isValid, type VerifiedPackage, type VerifyReport } from './verification.ts';

/** What the verifier brings along. */
export interface VerifyContext {
  readonly roots: TrustRoots;
  /** The newest roster known, already verified against the roots. */
  readonly roster: Roster | null;
  /** A receipt as it came, compact JWS. */
  readonly receipt: string | null;
  readonly superseded: ReadonlySet<string>;
}

/** The four answers (§1.5) over what a reader found. Pure: the same material gives the same report anywhere. */
export function judgePackage(material: PackageMaterial, context: VerifyContext, crypto: ProtocolCrypto): VerifyReport {
  const decoded = decodePackage(material, crypto);
  const receipt = context.receipt === null ? null : verifyReceipt(context.receipt.trim(), context.roots, crypto);
  const shown = receipt?.ok === true ? receipt.value : null;

  const integrity = judgeIntegrity(material, decoded);
  const badReceipt = receipt?.ok === false ? [{ part: 'receipt', why: receipt.error.why }] : [];
  const { answer: identity, rosterTrusted } = judgeIdentity(decoded, context.roots, crypto, badReceipt);
  const authority = judgeAuthority(material, decoded, rosterTrusted);
  const freshness = judgeFreshness(
    material,
    decoded,
    { ...context, minRoster: context.roots.minRoster, receipt: shown },
    crypto,
  );

  const answers = { integrity, identity, authority: authority.answer, freshness };
  return {
    valid: isValid(answers),
    ...answers,
    claimedTimeOnly: shown?.packageId !== material.folder || shown.sha256 !== material.sha256,
    package: describe(material, decoded, authority, shown),
  };
}

function describe(
  material: PackageMaterial,
  { record, roster, approval }: DecodedPackage,
  { outcome }: AuthorityJudgement,
  receipt: Receipt | null,
): VerifiedPackage {
  const statement = approval?.statement;
  return {
    packageId: statement?.packageId ?? (material.folder === '' ? null : material.folder),
    submission: record?.submission ?? null,
    department: statement?.department ?? null,
    titles: record?.records.map(({ title }) => title) ?? [],
    revision: statement?.revision ?? null,
    approvedAt: statement?.approvedAt ?? null,
    publishAt: statement?.publishAt ?? null,
    supersedes: statement?.supersedes ?? null,
    submitter: outcome?.submitter?.name ?? null,
    approvals: outcome?.approvals.map(({ step, person, name, at }) => ({ step, person, name, at })) ?? [],
    debt: outcome?.debt ?? [],
    roster: roster && pick(roster.roster),
    rulePack: statement?.rulePack ?? null,
    files: material.files.length,
    size: material.size,
    sha256: material.sha256,
    receipt: receipt && { state: receipt.state, at: receipt.at, sequence: receipt.sequence },
  };
}

const pick = ({ version, issuedAt, expiresAt }: Roster): NonNullable<VerifiedPackage['roster']> => ({
  version,
  issuedAt,
  expiresAt,
});
