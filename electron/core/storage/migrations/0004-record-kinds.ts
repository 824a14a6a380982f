import type { Migration } from '../migrate.ts';

/**
 * Every kind of record: who in the department answers for it, what it is linked with, and its clocks.
 * Links and clocks are worked out from the newest revision and from receipts; they can be thrown away
 * and made anew, and are kept only so that lists and 今日 read an index instead of every record.
 *
 * Lists of records go by `listed_at`, the moment a record last came to the top: the same order as by
 * `saved_at`, but the autosaves of somebody who goes on writing move nothing in any index.
 */
export const recordKinds: Migration = {
  version: 4,
  name: 'record-kinds',
  up: (db) => {
    db.exec(`
      ALTER TABLE record ADD COLUMN unit TEXT;
      ALTER TABLE record ADD COLUMN published_at INTEGER;
      -- The nearest running clock's last moment: lists sort and colour by it.
      ALTER TABLE record ADD COLUMN due_at INTEGER;
      ALTER TABLE record ADD COLUMN listed_at INTEGER NOT NULL DEFAULT 0;
      UPDATE record SET listed_at = saved_at;
      DROP INDEX record_by_time;
      DROP INDEX record_by_kind;
      DROP INDEX record_by_state;
      DROP INDEX record_by_kind_state;
      DROP INDEX record_by_date;
      -- One for every set of filters: without it a rare state of a big unit is looked for in all of it.
      CREATE INDEX record_listed ON record (listed_at DESC, row DESC);
      CREATE INDEX record_listed_kind ON record (kind, listed_at DESC, row DESC);
      CREATE INDEX record_listed_state ON record (state, listed_at DESC, row DESC);
      CREATE INDEX record_listed_unit ON record (unit, listed_at DESC, row DESC);
      CREATE INDEX record_listed_kind_state ON record (kind, state, listed_at DESC, row DESC);
      CREATE INDEX record_listed_kind_unit ON record (kind, unit, listed_at DESC, row DESC, state);
      CREATE INDEX record_listed_state_unit ON record (state, unit, listed_at DESC, row DESC);
      CREATE INDEX record_due ON record (due_at, row) WHERE due_at IS NOT NULL;
      CREATE INDEX record_due_kind ON record (kind, due_at, row) WHERE due_at IS NOT NULL;
      CREATE INDEX record_due_unit ON record (unit, due_at, row) WHERE due_at IS NOT NULL;
      CREATE INDEX record_undated ON record (state, listed_at DESC, row DESC) WHERE due_at IS NULL;
      CREATE INDEX record_by_published ON record (kind, published_at DESC);

      CREATE TABLE record_link (
        from_record TEXT NOT NULL REFERENCES record (id),
        type        TEXT NOT NULL,
        to_record   TEXT NOT NULL REFERENCES record (id),
        PRIMARY KEY (from_record, type, to_record)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX record_link_back ON record_link (to_record, type, from_record);
      -- What was replaced and not marked yet is asked for on 今日: few among very many links.
      CREATE INDEX record_link_replaces ON record_link (to_record, from_record) WHERE type = 'replaces';

      CREATE TABLE record_clock (
        record      TEXT NOT NULL REFERENCES record (id),
        clock       TEXT NOT NULL,
        state       TEXT NOT NULL CHECK (state IN ('running', 'paused', 'kept', 'missed')),
        started     TEXT NOT NULL,
        due         TEXT,
        due_at      INTEGER,
        provisional INTEGER NOT NULL CHECK (provisional IN (0, 1)),
        stopped_on  TEXT,
        late        INTEGER,
        PRIMARY KEY (record, clock)
      ) STRICT, WITHOUT ROWID;
      -- With what alarms ask of every clock that comes near.
      CREATE INDEX record_clock_running ON record_clock (due_at, record, clock, started, due) WHERE state = 'running';
      CREATE INDEX record_clock_provisional ON record_clock (record) WHERE provisional = 1;

      -- The search index knows kinds from now on: every record waits to be indexed with its own.
      INSERT OR IGNORE INTO search_pending (row) SELECT row FROM record;
    `);
  },
};
