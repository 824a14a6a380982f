/**
 * The four answers of verification (§1.5) as data. `electron/core/formats/bag/verifyPackage.ts`
 * reads the file and gathers the material; the rules that judge it are here and are pure.
 */
export type Answer = 'pass' | 'fail' | 'indeterminate';

/** Which part, and what is wrong with it, in Chinese. */
export interface VerifyProblem {
  /** Path inside the bag (`data/review.jsonl#2` for its second line), or `ZIP` for the container. */
  readonly part: string;
  readonly why: string;
}

export interface VerifyAnswer {
  readonly verdict: Answer;
  readonly problems: readonly VerifyProblem[];
}

export interface VerifiedPackage {
  readonly packageId: string | null;
  readonly submission: string | null;
  readonly department: { readonly uscc: string; readonly name: string } | null;
  readonly titles: readonly string[];
  readonly revision: string | null;
  readonly approvedAt: string | null;
  readonly publishAt: string | null;
  readonly supersedes: string | null;
  readonly submitter: string | null;
  readonly approvals: readonly {
    readonly step: string;
    readonly person: string;
    readonly name: string;
    readonly at: string;
  }[];
  /** Steps a fast route left undone. */
  readonly debt: readonly string[];
  readonly roster: { readonly version: number; readonly issuedAt: string; readonly expiresAt: string } | null;
  readonly rulePack: { readonly id: string; readonly version: string } | null;
  readonly files: number;
  /** Size of the ZIP in bytes. */
  readonly size: number;
  /** SHA-256 of the ZIP, where a receipt made it needed; null otherwise. */
  readonly sha256: string | null;
  /** What the receipt proves, where one was given and verified. */
  readonly receipt: { readonly state: string; readonly at: string; readonly sequence: number } | null;
}

/** The JSON of `desk verify`. */
export interface VerifyReport {
  readonly valid: boolean;
  /** Bag, digests, canonical forms, chain links. */
  readonly integrity: VerifyAnswer;
  /** Every signature, by the key it names. */
  readonly identity: VerifyAnswer;
  /** Each act was allowed to that person at that step. */
  readonly authority: VerifyAnswer;
  /** Roster in force, nothing revoked, nothing superseded as far as known. */
  readonly freshness: VerifyAnswer;
  /** No receipt proves any time: all times are the signers' claims. */
  readonly claimedTimeOnly: boolean;
  readonly package: VerifiedPackage;
}

/** Valid only when all four pass; `indeterminate` is never taken for a pass. */
export const isValid = (report: Pick<VerifyReport, 'integrity' | 'identity' | 'authority' | 'freshness'>): boolean =>
  [report.integrity, report.identity, report.authority, report.freshness].every(({ verdict }) => verdict === 'pass');
