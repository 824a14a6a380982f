import type { RecordId } from '#shared/domain/record/record.ts';
import type { Instant } from '#shared/lib/instant.ts';
import type { ReadDb, WriteDb } from '../db.ts';

/** A running clock that may have something to say, and what it has said already. */
export interface RingableClock {
  readonly record: RecordId;
  readonly clock: string;
  readonly title: string;
  readonly started: string;
  readonly due: string;
  readonly dueAt: Instant;
  /** When the record was last saved: whoever saved it saw the clock. */
  readonly savedAt: Instant;
  /** The last moment that was said of this end; null while nothing was. */
  readonly rungTo: Instant | null;
}

/** Running clocks whose end lies between two moments and has not been said, the nearest first. */
export const ringableClocks = (db: ReadDb, from: Instant, to: Instant): RingableClock[] =>
  db
    .prepare<[number, number], RingableClock>(
      `SELECT c.record, c.clock, r.title, c.started, c.due, c.due_at AS dueAt, r.saved_at AS savedAt, g.rung_to AS rungTo
       FROM record_clock c
       JOIN record r ON r.id = c.record
       LEFT JOIN clock_rung g ON g.record = c.record AND g.clock = c.clock AND g.due_at = c.due_at
       WHERE c.state = 'running' AND c.due_at BETWEEN ? AND ? AND (g.rung_to IS NULL OR g.rung_to < c.due_at)
       ORDER BY c.due_at, c.record, c.clock`,
    )
    .all(from, to);

/** Notes that a clock has said everything up to that moment; another end begins anew. */
export function noteRung(
  db: WriteDb,
  { record, clock, dueAt }: Pick<RingableClock, 'record' | 'clock' | 'dueAt'>,
  rungTo: Instant,
): void {
  db.prepare(
    `INSERT INTO clock_rung (record, clock, due_at, rung_to) VALUES (?, ?, ?, ?)
     ON CONFLICT (record, clock) DO UPDATE SET due_at = excluded.due_at, rung_to = excluded.rung_to`,
  ).run(record, clock, dueAt, rungTo);
}

/** Goes up with every row this program writes: while it stands still, no clock has changed. */
export const writtenRows = (db: ReadDb): number => db.prepare('SELECT total_changes()').pluck().get() as number;
