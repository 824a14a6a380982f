/**
 * Rule packs and calendars as they travel (package-and-portal §1.4): a compact JWS by a trust root
 * that counts for just that. What the words under the signature say is judged elsewhere.
 */
import { parseStrictJson } from '#shared/lib/canonicalJson.ts';
import type { JsonValue } from '#shared/lib/json.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { ProtocolCrypto } from './crypto.ts';
import { thumbprint } from './jwk.ts';
import { algorithmFits, parseCompactJws } from './jws.ts';
import { findRoot, type TrustRoots } from './trustRoots.ts';
import { textOf } from './utf8.ts';

/** `why` is a Chinese sentence part, ready for a report. */
export interface SignedRulesRefusal {
  readonly type: 'signed-rules/refused';
  readonly why: string;
}

/** What a trust root may put its name to, besides rosters and receipts. */
export type RulesUse = 'rulepack' | 'calendar';

const called: Readonly<Record<RulesUse, string>> = { rulepack: '规则包', calendar: '日历' };

/** The value under the signature, if a root that counts for this use signed it. No network is used. */
export function verifySignedRules(
  text: string,
  use: RulesUse,
  roots: TrustRoots,
  crypto: ProtocolCrypto,
): Result<JsonValue, SignedRulesRefusal> {
  const jws = parseCompactJws(text.trim(), `disclosure-${use}+jws`);
  if (!jws.ok) return refuse(jws.error.why);
  const { header, signed, signature, payload } = jws.value;

  const key = findRoot(roots, use, header.kid, (jwk) => thumbprint(jwk, crypto.sha256));
  if (!key) return refuse(`签发${called[use]}的密钥不在信任根里`);
  if (!algorithmFits(header.alg, key)) return refuse('签名算法与密钥不符');
  const verdict = crypto.verify(header.alg, key, signed, signature);
  if (verdict !== 'valid') return refuse(verdict === 'invalid' ? `${called[use]}的签名无效` : '本机验不了这种签名');

  const json = parseStrictJson(textOf(payload) ?? '');
  return json.ok ? ok(json.value) : refuse(`${called[use]}的载荷不是 JSON，或有重名`);
}

const refuse = (why: string): Result<never, SignedRulesRefusal> => err({ type: 'signed-rules/refused', why });
