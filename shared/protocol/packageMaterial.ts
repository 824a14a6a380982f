/**
 * What a reader found in a package file, and what its parts say once they are decoded.
 * Nothing here has been believed yet; the `judge…` modules do that.
 */
import { isCanonical } from '#shared/lib/canonicalJson.ts';
import { parseApproval, type SignedApproval } from './approval.ts';
import type { BagFile } from './bag.ts';
import type { ProtocolCrypto } from './crypto.ts';
import type { JwsRefusal } from './jws.ts';
import { parsePackageRecord, type PackageRecord } from './packageRecord.ts';
import { parseReviewLine, reviewLines, type SignedReviewLine } from './reviewLine.ts';
import { parseRoster, type SignedRoster } from './roster.ts';
import type { VerifyProblem } from './verification.ts';

/** The parts a package must have, all of them read as text. */
export const requiredParts = [
  'approval.jws.json',
  'bag-info.txt',
  'bagit.txt',
  'data/checks.json',
  'data/conformance.json',
  'data/record.json',
  'data/review.jsonl',
  'data/roster.jws',
  'manifest-sha256.txt',
  'tagmanifest-sha256.txt',
] as const;
/** No submission is reviewed that often; more is an attempt to keep a verifier busy. */
const MAX_LINES = 5000;

export type RequiredPart = (typeof requiredParts)[number];

export interface PackageMaterial {
  /** Name of the one top-level folder. */
  readonly folder: string;
  /** Every file, by its path below that folder, with the digest of the bytes that are there. */
  readonly files: readonly BagFile[];
  /** The required parts that are there and are UTF-8. */
  readonly texts: ReadonlyMap<string, string>;
  /** What was wrong with the container and with names. */
  readonly problems: readonly VerifyProblem[];
  /** The time all entries carry, on a wall clock in Shanghai, `YYYY-MM-DDTHH:MM:SS`. */
  readonly entryTime: string;
  /** Of the ZIP, in bytes. */
  readonly size: number;
  /** SHA-256 of the ZIP; null where nobody needed it. */
  readonly sha256: string | null;
}

export interface DecodedPackage {
  readonly record: PackageRecord | null;
  readonly lines: readonly SignedReviewLine[] | null;
  readonly roster: SignedRoster | null;
  readonly approval: SignedApproval | null;
  /** Parts that are not what they should be: canonical form, fields. */
  readonly malformed: readonly VerifyProblem[];
  /** Signatures outside the profile of §1.1. */
  readonly badSignatures: readonly VerifyProblem[];
}

/** Decodes every part that can be decoded; what can't be is null, and why is said. */
export function decodePackage({ texts }: PackageMaterial, { sha256 }: ProtocolCrypto): DecodedPackage {
  const malformed: VerifyProblem[] = [];
  const badSignatures: VerifyProblem[] = [];
  const refused = (part: string, { about, why }: JwsRefusal): null => {
    (about === 'signature' ? badSignatures : malformed).push({ part, why });
    return null;
  };
  const text = (part: RequiredPart): string | null => texts.get(part) ?? null;

  const recordText = text('data/record.json');
  const record = recordText === null ? null : parsePackageRecord(recordText);
  if (record?.ok === false) malformed.push({ part: 'data/record.json', why: record.error.why });

  for (const part of ['data/checks.json', 'data/conformance.json'] as const) {
    const json = text(part);
    if (json !== null && !isCanonical(json)) malformed.push({ part, why: '不是规范形式（RFC 8785）的 JSON，或有重名' });
  }

  const chainText = text('data/review.jsonl');
  const split = chainText === null ? null : reviewLines(chainText);
  if (chainText !== null && split === null)
    malformed.push({ part: 'data/review.jsonl', why: '有空行，或最后一行没有换行' });
  if (split !== null && split.length > MAX_LINES) {
    malformed.push({ part: 'data/review.jsonl', why: `多于 ${MAX_LINES} 行` });
  }
  const parsed = split?.slice(0, MAX_LINES).map((line, index) => {
    const one = parseReviewLine(line, sha256);
    return one.ok ? one.value : refused(`data/review.jsonl#${index + 1}`, one.error);
  });

  const rosterText = text('data/roster.jws');
  const roster = rosterText === null ? null : parseRoster(rosterText);
  const approvalJson = text('approval.jws.json');
  const approval = approvalJson === null ? null : parseApproval(approvalJson);

  return {
    record: record?.ok === true ? record.value : null,
    lines: parsed && parsed.every((line) => line !== null) ? parsed : null,
    roster: roster && (roster.ok ? roster.value : refused('data/roster.jws', roster.error)),
    approval: approval && (approval.ok ? approval.value : refused('approval.jws.json', approval.error)),
    malformed,
    badSignatures,
  };
}
