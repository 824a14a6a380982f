import type { JsonValue } from '#shared/lib/json.ts';
import { err, type Result } from '#shared/lib/result.ts';
import { verifySignedRules, type RulesUse, type SignedRulesRefusal } from '#shared/protocol/signedRules.ts';
import { parseTrustRoots } from '#shared/protocol/trustRoots.ts';
import { protocolCrypto } from '../../signing/protocolCrypto.ts';
import type { ReadDb } from '../../storage/db.ts';
import { readFact } from '../../storage/repositories/installation.ts';

/** What stands under the signature, if one of this installation's trust roots for that use made it. */
export function openSigned(db: ReadDb, jws: string, use: RulesUse): Result<JsonValue, SignedRulesRefusal> {
  const roots = readFact(db, 'trustRoots');
  const parsed = parseTrustRoots(roots ?? '');
  if (!parsed.ok) {
    const why = roots === null ? '还没有信任根，请先接入门户' : `信任根不能用：${parsed.error.why}`;
    return err({ type: 'signed-rules/refused', why });
  }
  return verifySignedRules(jws, use, parsed.value, protocolCrypto);
}
