import type { Migration } from '../migrate.ts';

/**
 * What has been said of a running clock, so that it is said once: also after a restart, and anew when
 * the clock's end has moved.
 */
export const alarms: Migration = {
  version: 7,
  name: 'alarms',
  up: (db) => {
    db.exec(`
      CREATE TABLE clock_rung (
        record  TEXT NOT NULL REFERENCES record (id),
        clock   TEXT NOT NULL,
        -- The end this was said of, and the last of its moments that was said; epoch ms.
        due_at  INTEGER NOT NULL,
        rung_to INTEGER NOT NULL,
        PRIMARY KEY (record, clock)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
