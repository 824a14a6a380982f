import { canonicalJson } from '#shared/lib/canonicalJson.ts';
import type { PublicJwk } from '#shared/protocol/jwk.ts';
import type { RootUse } from '#shared/protocol/trustRoots.ts';
import { kidOf } from './protocolCrypto.ts';

/** The text of a trust roots file (信任根): a JWK Set whose keys say what they count for. */
export function exportJwkSet(
  roots: readonly { readonly jwk: PublicJwk; readonly uses: readonly RootUse[] }[],
  minRoster?: number,
): string {
  const keys = roots.map(({ jwk, uses }) => ({ ...jwk, kid: kidOf(jwk), use: 'sig', disclosure_use: [...uses] }));
  return `${canonicalJson({ keys, ...(minRoster !== undefined && { minRoster }) })}\n`;
}
