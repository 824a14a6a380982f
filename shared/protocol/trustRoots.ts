/**
 * Trust roots (信任根, §1.4): a JWK Set handed out of band. A key counts only for what
 * `disclosure_use` names, so that the portal's online receipt key can never issue a roster.
 */
import { z } from 'zod';
import { parseStrictJson } from '#shared/lib/canonicalJson.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { publicJwk, type PublicJwk } from './jwk.ts';

export const rootUses = ['roster', 'receipt', 'rulepack', 'calendar'] as const;
export type RootUse = (typeof rootUses)[number];

export interface TrustRoot {
  readonly jwk: PublicJwk;
  readonly uses: readonly RootUse[];
}

export interface TrustRoots {
  readonly keys: readonly TrustRoot[];
  /** The newest roster version this verifier knows of; null when it knows none. */
  readonly minRoster: number | null;
}

export interface TrustRootsRefusal {
  readonly type: 'trust-roots/refused';
  readonly why: string;
}

const jwkSet = z.looseObject({
  keys: z.array(z.looseObject({ kty: z.string(), disclosure_use: z.array(z.string()).optional() })),
  minRoster: z.int().min(1).optional(),
});

/**
 * Reads the file. Members a JWK Set may carry besides (`kid`, `use`, `alg`) are ignored, as RFC 7517
 * asks; a private key in it is refused, because then it is not a file one hands out.
 */
export function parseTrustRoots(text: string): Result<TrustRoots, TrustRootsRefusal> {
  const refuse = (why: string): Result<never, TrustRootsRefusal> => err({ type: 'trust-roots/refused', why });
  const json = parseStrictJson(text);
  if (!json.ok) return refuse('不是 JSON，或有重名');
  const set = jwkSet.safeParse(json.value);
  if (!set.success) return refuse('不是 JWK Set(RFC 7517)');
  const keys: TrustRoot[] = [];
  for (const entry of set.data.keys) {
    if ('d' in entry) return refuse('信任根文件里有私钥');
    const { kty, crv, x, y } = entry;
    const jwk = publicJwk.safeParse(kty === 'EC' ? { kty, crv, x, y } : { kty, crv, x });
    if (!jwk.success) return refuse('有一把信任根不是 Ed25519 或 SM2 公钥');
    keys.push({ jwk: jwk.data, uses: rootUses.filter((use) => entry.disclosure_use?.includes(use)) });
  }
  if (keys.length === 0) return refuse('没有信任根');
  return ok({ keys, minRoster: set.data.minRoster ?? null });
}

/** The root with this `kid`, if it counts for `use`. */
export function findRoot(
  roots: TrustRoots,
  use: RootUse,
  kid: string,
  kidOf: (jwk: PublicJwk) => string,
): PublicJwk | null {
  return roots.keys.find((root) => root.uses.includes(use) && kidOf(root.jwk) === kid)?.jwk ?? null;
}
