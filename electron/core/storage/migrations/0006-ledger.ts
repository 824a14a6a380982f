import type { Migration } from '../migrate.ts';

/**
 * The ledger (台账): countable facts of records, and their sums by month.
 *
 * A dashboard over years reads the sums, never the records. Triggers keep them, so that no writer can
 * forget; a mark is replaced by deleting and inserting, never updated. Amounts are whole numbers (1,
 * working days, 分): sums that go up and down a hundred thousand times must come back to nought.
 */
export const ledger: Migration = {
  version: 6,
  name: 'ledger',
  up: (db) => {
    db.exec(`
      CREATE TABLE ledger_mark (
        record  TEXT NOT NULL REFERENCES record (id),
        measure TEXT NOT NULL,
        day     TEXT NOT NULL CHECK (length(day) = 10),
        unit    TEXT NOT NULL,
        kind    TEXT NOT NULL,
        amount  INTEGER NOT NULL,
        PRIMARY KEY (record, measure, day)
      ) STRICT, WITHOUT ROWID;
      -- The edges of a period, straight from the index.
      CREATE INDEX ledger_mark_by_day ON ledger_mark (day, measure, kind, unit, amount);
      -- The records behind a figure, the latest made first.
      CREATE INDEX ledger_mark_by_measure ON ledger_mark (measure, record, day, kind, unit);

      -- By month, kind and unit; and the same over all units, because a department looks at all of them first
      -- and ten years of fifty kinds in twenty units are nearly as many rows as there are marks.
      CREATE TABLE ledger_count (
        unit    TEXT NOT NULL,
        month   TEXT NOT NULL CHECK (length(month) = 7),
        measure TEXT NOT NULL,
        kind    TEXT NOT NULL,
        marks   INTEGER NOT NULL CHECK (marks > 0),
        amount  INTEGER NOT NULL,
        PRIMARY KEY (unit, month, measure, kind)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE ledger_total (
        month   TEXT NOT NULL CHECK (length(month) = 7),
        measure TEXT NOT NULL,
        kind    TEXT NOT NULL,
        marks   INTEGER NOT NULL CHECK (marks > 0),
        amount  INTEGER NOT NULL,
        PRIMARY KEY (month, measure, kind)
      ) STRICT, WITHOUT ROWID;

      CREATE TRIGGER ledger_mark_counts AFTER INSERT ON ledger_mark
      BEGIN
        INSERT INTO ledger_count (unit, month, measure, kind, marks, amount)
        VALUES (NEW.unit, substr(NEW.day, 1, 7), NEW.measure, NEW.kind, 1, NEW.amount)
        ON CONFLICT DO UPDATE SET marks = marks + 1, amount = amount + excluded.amount;
        INSERT INTO ledger_total (month, measure, kind, marks, amount)
        VALUES (substr(NEW.day, 1, 7), NEW.measure, NEW.kind, 1, NEW.amount)
        ON CONFLICT DO UPDATE SET marks = marks + 1, amount = amount + excluded.amount;
      END;

      -- The last mark of a sum takes the sum with it; "marks" never reaches nought.
      CREATE TRIGGER ledger_mark_uncounts AFTER DELETE ON ledger_mark
      BEGIN
        DELETE FROM ledger_count
        WHERE unit = OLD.unit AND month = substr(OLD.day, 1, 7) AND measure = OLD.measure AND kind = OLD.kind
          AND marks = 1;
        UPDATE ledger_count SET marks = marks - 1, amount = amount - OLD.amount
        WHERE unit = OLD.unit AND month = substr(OLD.day, 1, 7) AND measure = OLD.measure AND kind = OLD.kind;
        DELETE FROM ledger_total
        WHERE month = substr(OLD.day, 1, 7) AND measure = OLD.measure AND kind = OLD.kind AND marks = 1;
        UPDATE ledger_total SET marks = marks - 1, amount = amount - OLD.amount
        WHERE month = substr(OLD.day, 1, 7) AND measure = OLD.measure AND kind = OLD.kind;
      END;

      CREATE TRIGGER ledger_mark_never_changes BEFORE UPDATE ON ledger_mark
      BEGIN SELECT RAISE(ABORT, 'a mark is replaced, not changed: its sum would not follow'); END;
    `);
  },
};
