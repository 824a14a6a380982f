import type { Migration } from '../migrate.ts';

/**
 * The main job's tables. Three kinds live side by side and must not be confused:
 * facts that only grow (revision, review_line, receipt, check_decision, delivery_log: triggers refuse
 * UPDATE and DELETE), heads derived from them for lists (record, submission, delivery), and files
 * named by digest (blob, package), whose rows are written after the bytes are on the disk.
 */
export const mainJob: Migration = {
  version: 1,
  name: 'main-job',
  up: (db) => {
    db.exec(`
      CREATE TABLE setting (
        key   TEXT PRIMARY KEY,
        value TEXT NOT NULL CHECK (json_valid(value))
      ) STRICT;

      CREATE TABLE person (
        id          TEXT PRIMARY KEY,
        name        TEXT NOT NULL CHECK (length(name) > 0),
        roles       TEXT NOT NULL CHECK (json_valid(roles)),
        kid         TEXT NOT NULL UNIQUE,
        jwk         TEXT NOT NULL CHECK (json_valid(jwk)),
        wrapped_key TEXT NOT NULL CHECK (json_valid(wrapped_key)),
        added_at    INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE roster (
        version     INTEGER NOT NULL,
        origin      TEXT NOT NULL CHECK (origin IN ('demonstration', 'portal')),
        jws         TEXT NOT NULL,
        received_at INTEGER NOT NULL,
        PRIMARY KEY (origin, version)
      ) STRICT;

      CREATE TABLE submission (
        id         TEXT PRIMARY KEY,
        state      TEXT NOT NULL CHECK (state IN ('draft', 'in-review', 'returned', 'approved')),
        round      INTEGER NOT NULL DEFAULT 0 CHECK (round >= 0),
        made_at    INTEGER NOT NULL,
        changed_at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX submission_by_state ON submission (state, changed_at DESC);

      -- "row" is a rowid of our own, because the search index needs one that VACUUM never renumbers.
      CREATE TABLE record (
        row        INTEGER PRIMARY KEY,
        id         TEXT NOT NULL UNIQUE,
        submission TEXT NOT NULL REFERENCES submission (id),
        kind       TEXT NOT NULL,
        head       INTEGER NOT NULL CHECK (head >= 0),
        title      TEXT NOT NULL,
        doc_number TEXT,
        issuer     TEXT,
        date       TEXT,
        saved_at   INTEGER NOT NULL,
        -- A copy of the submission's state, kept by a trigger: lists filter by it.
        state      TEXT NOT NULL
      ) STRICT;
      CREATE INDEX record_by_time ON record (saved_at DESC, row DESC);
      CREATE INDEX record_by_kind ON record (kind, saved_at DESC, row DESC);
      CREATE INDEX record_by_state ON record (state, saved_at DESC, row DESC);
      CREATE INDEX record_by_kind_state ON record (kind, state, saved_at DESC, row DESC);
      CREATE INDEX record_by_submission ON record (submission);

      CREATE TABLE record_text (
        row  INTEGER PRIMARY KEY REFERENCES record (row),
        text TEXT NOT NULL
      ) STRICT;

      CREATE TABLE revision (
        record   TEXT NOT NULL REFERENCES record (id),
        number   INTEGER NOT NULL CHECK (number > 0),
        parent   TEXT,
        digest   TEXT NOT NULL CHECK (length(digest) = 64),
        content  TEXT NOT NULL CHECK (json_valid(content)),
        author   TEXT NOT NULL REFERENCES person (id),
        saved_at INTEGER NOT NULL,
        PRIMARY KEY (record, number)
      ) STRICT;

      CREATE VIRTUAL TABLE search USING fts5 (words, content='', contentless_delete=1, tokenize='unicode61');

      CREATE TABLE check_decision (
        seq        INTEGER PRIMARY KEY,
        submission TEXT NOT NULL REFERENCES submission (id),
        finding    TEXT NOT NULL,
        decision   TEXT NOT NULL CHECK (decision IN ('justified', 'published-by-law', 'not-sensitive')),
        reason     TEXT NOT NULL CHECK (length(trim(reason)) > 0),
        person     TEXT NOT NULL REFERENCES person (id),
        at         INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX check_decision_by_submission ON check_decision (submission, seq);

      CREATE TABLE review_line (
        submission TEXT NOT NULL REFERENCES submission (id),
        seq        INTEGER NOT NULL CHECK (seq > 0),
        jws        TEXT NOT NULL,
        digest     TEXT NOT NULL CHECK (length(digest) = 64),
        at         INTEGER NOT NULL,
        PRIMARY KEY (submission, seq)
      ) STRICT;

      CREATE TABLE blob (
        digest   TEXT PRIMARY KEY CHECK (length(digest) = 64),
        size     INTEGER NOT NULL CHECK (size >= 0),
        added_at INTEGER NOT NULL
      ) STRICT;

      -- What was frozen when a round was submitted: every file below data/ that the signatures name.
      CREATE TABLE frozen_part (
        submission TEXT NOT NULL REFERENCES submission (id),
        round      INTEGER NOT NULL CHECK (round > 0),
        name       TEXT NOT NULL,
        digest     TEXT NOT NULL REFERENCES blob (digest),
        PRIMARY KEY (submission, round, name)
      ) STRICT;

      CREATE TABLE package (
        id          TEXT PRIMARY KEY,
        submission  TEXT NOT NULL REFERENCES submission (id),
        title       TEXT NOT NULL,
        sha256      TEXT NOT NULL CHECK (length(sha256) = 64),
        size        INTEGER NOT NULL CHECK (size > 0),
        files       INTEGER NOT NULL CHECK (files > 0),
        approved_at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX package_by_submission ON package (submission);

      CREATE TABLE delivery (
        package      TEXT PRIMARY KEY REFERENCES package (id),
        state        TEXT NOT NULL CHECK (state IN ('queued', 'sent', 'receipted', 'published', 'returned', 'withdrawn')),
        upload_url   TEXT,
        uploaded     INTEGER,
        attempts     INTEGER NOT NULL DEFAULT 0,
        next_try_at  INTEGER,
        sequence     INTEGER NOT NULL DEFAULT 0,
        public_url   TEXT,
        index_number TEXT,
        reasons      TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(reasons)),
        changed_at   INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX delivery_by_state ON delivery (state, next_try_at);

      CREATE TABLE delivery_reached (
        package TEXT NOT NULL REFERENCES package (id),
        state   TEXT NOT NULL,
        at      INTEGER NOT NULL,
        PRIMARY KEY (package, state)
      ) STRICT;

      CREATE TABLE delivery_log (
        seq      INTEGER PRIMARY KEY,
        package  TEXT NOT NULL REFERENCES package (id),
        at       INTEGER NOT NULL,
        sentence TEXT NOT NULL
      ) STRICT;
      CREATE INDEX delivery_log_by_package ON delivery_log (package, seq);

      CREATE TABLE receipt (
        package  TEXT NOT NULL REFERENCES package (id),
        sequence INTEGER NOT NULL CHECK (sequence > 0),
        state    TEXT NOT NULL,
        jws      TEXT NOT NULL,
        at       INTEGER NOT NULL,
        PRIMARY KEY (package, sequence)
      ) STRICT;

      CREATE TRIGGER submission_state_to_records AFTER UPDATE OF state ON submission
      BEGIN UPDATE record SET state = NEW.state WHERE submission = NEW.id; END;
    `);
    for (const table of [
      'revision',
      'check_decision',
      'review_line',
      'receipt',
      'delivery_log',
      'blob',
      'frozen_part',
      'package',
      'roster',
    ]) {
      db.exec(`
        CREATE TRIGGER ${table}_never_changes BEFORE UPDATE ON ${table}
        BEGIN SELECT RAISE(ABORT, '${table} only grows'); END;
        CREATE TRIGGER ${table}_never_goes BEFORE DELETE ON ${table}
        BEGIN SELECT RAISE(ABORT, '${table} only grows'); END;
      `);
    }
  },
};
