import type { Migration } from '../migrate.ts';

/**
 * Rule packs and calendars that came after the program. Facts that only grow: what was in force when
 * something was approved must be found again, and a version that was held is never forgotten, or an
 * older one could be put in its place. Which of them is in force is worked out, never stored.
 */
export const rules: Migration = {
  version: 5,
  name: 'rules',
  up: (db) => {
    db.exec(`
      CREATE TABLE rule_pack (
        seq          INTEGER PRIMARY KEY,
        id           TEXT NOT NULL CHECK (length(id) > 0),
        version      TEXT NOT NULL CHECK (length(version) > 0),
        jws          TEXT NOT NULL,
        installed_by TEXT NOT NULL REFERENCES person (id),
        installed_at INTEGER NOT NULL,
        UNIQUE (id, version)
      ) STRICT;

      -- Signed by a trust root, and yet not fit to be used: its author is told what to mend.
      CREATE TABLE rule_pack_refused (
        seq      INTEGER PRIMARY KEY,
        id       TEXT NOT NULL,
        version  TEXT NOT NULL,
        mistakes TEXT NOT NULL CHECK (json_valid(mistakes)),
        at       INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE calendar_year (
        seq      INTEGER PRIMARY KEY,
        year     INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2999),
        origin   TEXT NOT NULL CHECK (origin IN ('signed', 'by-hand')),
        -- Of the signed calendar; a year typed by hand has none.
        version  TEXT,
        -- The built-in calendar it was added beside: a newer one that has the year takes over from a hand.
        base     TEXT NOT NULL,
        doc      TEXT,
        json     TEXT CHECK (json_valid(json)),
        jws      TEXT,
        added_by TEXT NOT NULL REFERENCES person (id),
        added_at INTEGER NOT NULL,
        CHECK ((origin = 'signed') = (jws IS NOT NULL AND version IS NOT NULL)),
        CHECK ((origin = 'by-hand') = (json IS NOT NULL AND doc IS NOT NULL AND version IS NULL))
      ) STRICT;
      CREATE INDEX calendar_year_by_year ON calendar_year (year, seq);
    `);
    for (const table of ['rule_pack', 'rule_pack_refused', 'calendar_year']) {
      db.exec(`
        CREATE TRIGGER ${table}_never_changes BEFORE UPDATE ON ${table}
        BEGIN SELECT RAISE(ABORT, '${table} only grows'); END;
        CREATE TRIGGER ${table}_never_goes BEFORE DELETE ON ${table}
        BEGIN SELECT RAISE(ABORT, '${table} only grows'); END;
      `);
    }
  },
};
