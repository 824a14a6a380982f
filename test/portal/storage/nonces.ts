import { NONCE_MEMORY_SECONDS } from '#shared/protocol/request.ts';
import type { PortalDb } from './openPortalDb.ts';

/** Remembers a nonce of this key; false when it was seen within the last 15 minutes. */
export function rememberNonce(db: PortalDb, kid: string, nonce: string, now: number): boolean {
  db.prepare('DELETE FROM nonce WHERE seen_at <= ?').run(now - NONCE_MEMORY_SECONDS * 1000);
  return (
    db.prepare('INSERT OR IGNORE INTO nonce (kid, nonce, seen_at) VALUES (?, ?, ?)').run(kid, nonce, now).changes === 1
  );
}
