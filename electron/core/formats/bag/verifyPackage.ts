import { err, ok, type Result } from '#shared/lib/result.ts';
import { algorithmFits } from '#shared/protocol/jws.ts';
import { judgePackage } from '#shared/protocol/judgePackage.ts';
import { parseRoster, type Roster } from '#shared/protocol/roster.ts';
import { findRoot, parseTrustRoots, type TrustRoots } from '#shared/protocol/trustRoots.ts';
import type { VerifyReport } from '#shared/protocol/verification.ts';
import { kidOf, protocolCrypto } from '#core/signing/protocolCrypto.ts';
import { readBag, type ReadOptions, type UnreadablePackage } from './readBag.ts';

export interface VerifyOptions extends Omit<ReadOptions, 'wholeDigest'> {
  /** Text of the trust roots file (JWK Set), or the roots themselves. */
  readonly roots: string | TrustRoots;
  /** `roster.jws` of the newest roster known. */
  readonly roster?: string;
  /** A receipt, compact JWS. */
  readonly receipt?: string;
  /** Ids of packages known to have been superseded. */
  readonly superseded?: ReadonlySet<string>;
  /** Also put the ZIP's SHA-256 into the report; a receipt asks for it anyway. */
  readonly wholeDigest?: boolean;
}

/** Material the verifier was given that can't be used: bad use, not an invalid package. */
export type VerifyRefusal =
  | UnreadablePackage
  | { readonly type: 'roots/unreadable'; readonly why: string }
  | { readonly type: 'roster/unreadable'; readonly why: string };

/**
 * Verifies a package file (§1.5): one pass, no network, nothing written. A package with anything
 * wrong is a report, not a refusal; a refusal says that there was nothing to judge.
 */
export async function verifyPackage(
  path: string,
  options: VerifyOptions,
): Promise<Result<VerifyReport, VerifyRefusal>> {
  const roots = typeof options.roots === 'string' ? parseTrustRoots(options.roots) : ok(options.roots);
  if (!roots.ok) return err({ type: 'roots/unreadable', why: roots.error.why });
  const roster = options.roster === undefined ? ok(null) : trustedRoster(options.roster, roots.value);
  if (!roster.ok) return roster;
  const wholeDigest = options.wholeDigest === true || options.receipt !== undefined;
  const material = await readBag(path, { ...options, wholeDigest });
  if (!material.ok) return material;
  const context = {
    roots: roots.value,
    roster: roster.value,
    receipt: options.receipt ?? null,
    superseded: options.superseded ?? new Set<string>(),
  };
  return ok(judgePackage(material.value, context, protocolCrypto));
}

/** A roster from outside the package, if a root signed it. */
function trustedRoster(text: string, roots: TrustRoots): Result<Roster, VerifyRefusal> {
  const parsed = parseRoster(text.trim());
  if (!parsed.ok) return err({ type: 'roster/unreadable', why: parsed.error.why });
  const { header, signed, signature } = parsed.value.signature;
  const root = findRoot(roots, 'roster', header.kid, kidOf);
  const valid =
    root !== null &&
    algorithmFits(header.alg, root) &&
    protocolCrypto.verify(header.alg, root, signed, signature) === 'valid';
  return valid ? ok(parsed.value.roster) : err({ type: 'roster/unreadable', why: '名册不是信任根签发的' });
}
