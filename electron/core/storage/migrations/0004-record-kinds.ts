import type { Migration } from '../migrate.ts';

/**
 * Every kind of record: who in the department answers for it, what it is linked with, and its clocks.
 * Links and clocks are worked out from the newest revision and from receipts; they can be thrown away
 * and made anew, and are kept only so that lists and 今日 read an index instead of every record.
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
      CREATE INDEX record_by_unit ON record (unit, saved_at DESC, row DESC);
      CREATE INDEX record_by_due ON record (due_at, row) WHERE due_at IS NOT NULL;
      CREATE INDEX record_by_published ON record (kind, published_at DESC);

      CREATE TABLE record_link (
        from_record TEXT NOT NULL REFERENCES record (id),
        type        TEXT NOT NULL,
        to_record   TEXT NOT NULL REFERENCES record (id),
        PRIMARY KEY (from_record, type, to_record)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX record_link_back ON record_link (to_record, type, from_record);

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
      CREATE INDEX record_clock_running ON record_clock (due_at, record, clock) WHERE state = 'running';
      CREATE INDEX record_clock_provisional ON record_clock (record) WHERE provisional = 1;
    `);
  },
};
