import SQLite from 'better-sqlite3';

export type PortalDb = SQLite.Database;

/**
 * Everything the portal must remember over a restart, bytes excepted (they lie beside it as files).
 * FULL, because a receipt that was handed out may not be forgotten by a power cut.
 */
export function openPortalDb(file: string): PortalDb {
  const db = new SQLite(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.exec(`
    CREATE TABLE IF NOT EXISTS code (
      digest      TEXT PRIMARY KEY,
      uscc        TEXT NOT NULL,
      name        TEXT NOT NULL,
      people      INTEGER NOT NULL CHECK (people > 0),
      roles       TEXT NOT NULL CHECK (json_valid(roles)),
      expires_at  INTEGER NOT NULL,
      wrong       INTEGER NOT NULL DEFAULT 0,
      -- What was enrolled with it: the same request again gets the same roster, another is refused.
      used_for    TEXT,
      roster      TEXT
    ) STRICT;

    CREATE TABLE IF NOT EXISTS device (
      kid         TEXT PRIMARY KEY,
      uscc        TEXT NOT NULL,
      jwk         TEXT NOT NULL CHECK (json_valid(jwk)),
      revoked_at  INTEGER
    ) STRICT;

    CREATE TABLE IF NOT EXISTS roster (
      uscc        TEXT NOT NULL,
      version     INTEGER NOT NULL,
      issued_at   INTEGER NOT NULL,
      jws         TEXT NOT NULL,
      PRIMARY KEY (uscc, version)
    ) STRICT;

    CREATE TABLE IF NOT EXISTS upload (
      id          TEXT PRIMARY KEY,
      uscc        TEXT NOT NULL,
      package_id  TEXT NOT NULL,
      sha256      TEXT NOT NULL,
      size        INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE IF NOT EXISTS package (
      id            TEXT PRIMARY KEY,
      uscc          TEXT NOT NULL,
      sha256        TEXT NOT NULL,
      size          INTEGER NOT NULL,
      state         TEXT NOT NULL CHECK (state IN ('received', 'verified', 'rejected', 'published', 'withdrawn')),
      -- Why it waits for the operator though nothing is wrong with it; null when it does not.
      held          TEXT,
      publish_at    INTEGER,
      index_number  TEXT UNIQUE,
      published_at  INTEGER,
      title         TEXT NOT NULL DEFAULT '',
      department    TEXT NOT NULL DEFAULT '',
      superseded_by TEXT
    ) STRICT;

    -- Also the feed: seq is its position, sequence the receipt's own number.
    CREATE TABLE IF NOT EXISTS receipt (
      seq         INTEGER PRIMARY KEY AUTOINCREMENT,
      package_id  TEXT NOT NULL REFERENCES package (id),
      sequence    INTEGER NOT NULL CHECK (sequence > 0),
      state       TEXT NOT NULL,
      at          INTEGER NOT NULL,
      jws         TEXT NOT NULL,
      UNIQUE (package_id, sequence)
    ) STRICT;

    -- What anyone may read: one row per published file, served by name and from nowhere else.
    CREATE TABLE IF NOT EXISTS page (
      package_id  TEXT NOT NULL REFERENCES package (id),
      path        TEXT NOT NULL,
      size        INTEGER NOT NULL,
      title       TEXT NOT NULL,
      -- The record's kind for a document; null for an attachment.
      kind        TEXT,
      header      TEXT NOT NULL CHECK (json_valid(header)),
      position    INTEGER NOT NULL,
      PRIMARY KEY (package_id, path)
    ) STRICT;

    -- Returns the operator has ordered for packages still to come, oldest first.
    CREATE TABLE IF NOT EXISTS ordered_return (
      seq         INTEGER PRIMARY KEY AUTOINCREMENT,
      reasons     TEXT NOT NULL CHECK (json_valid(reasons))
    ) STRICT;

    CREATE TABLE IF NOT EXISTS signed_data (
      kind        TEXT NOT NULL CHECK (kind IN ('rule-pack', 'calendar')),
      name        TEXT NOT NULL,
      version     TEXT NOT NULL,
      jws         TEXT NOT NULL,
      PRIMARY KEY (kind, name)
    ) STRICT;
  `);
  return db;
}
