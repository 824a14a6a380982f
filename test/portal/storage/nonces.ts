import SQLite from 'better-sqlite3';
import { NONCE_MEMORY_SECONDS } from '#shared/protocol/request.ts';

/** Nonces of the last 15 minutes. */
export interface Nonces {
  /** Remembers a nonce of this key; false when it was seen before. */
  remember(kid: string, nonce: string, now: number): boolean;
  close(): void;
}

/**
 * A file of its own with `synchronous=NORMAL`: it survives a restart of the portal, and a request
 * costs no fsync (measured: 14 ms each on a busy disk, which would end at 70 requests a second). The
 * price: after a power cut the last moments' nonces may be gone, and a replay of one of those
 * requests is held off only by `created`, for at most five minutes.
 */
export function openNonces(file: string): Nonces {
  const db = new SQLite(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
  db.exec(`
    CREATE TABLE IF NOT EXISTS nonce (
      kid         TEXT NOT NULL,
      nonce       TEXT NOT NULL,
      seen_at     INTEGER NOT NULL,
      PRIMARY KEY (kid, nonce)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS nonce_age ON nonce (seen_at);
  `);
  const forget = db.prepare<[number]>('DELETE FROM nonce WHERE seen_at <= ?');
  const insert = db.prepare<[string, string, number]>(
    'INSERT OR IGNORE INTO nonce (kid, nonce, seen_at) VALUES (?, ?, ?)',
  );
  return {
    remember: (kid, nonce, now) => {
      forget.run(now - NONCE_MEMORY_SECONDS * 1000);
      return insert.run(kid, nonce, now).changes === 1;
    },
    close: () => db.close(),
  };
}
