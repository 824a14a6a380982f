import type { Instant } from '#shared/lib/instant.ts';
import type { ReadDb, WriteDb } from '../db.ts';

export interface StoredRoster {
  readonly version: number;
  readonly origin: 'demonstration' | 'portal';
  readonly jws: string;
}

/** The roster in force: the portal's newest, else the demonstration's own. */
export function currentRoster(db: ReadDb): StoredRoster | null {
  return (
    db
      .prepare<[], StoredRoster>(
        `SELECT version, origin, jws FROM roster ORDER BY origin = 'portal' DESC, version DESC LIMIT 1`,
      )
      .get() ?? null
  );
}

/** Keeps a verified roster; the same version again changes nothing. */
export function insertRoster(db: WriteDb, roster: StoredRoster, at: Instant): void {
  db.prepare('INSERT INTO roster (version, origin, jws, received_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING').run(
    roster.version,
    roster.origin,
    roster.jws,
    at,
  );
}
