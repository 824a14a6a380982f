import type { RecordId } from '#shared/domain/record/record.ts';
import type { Instant } from '#shared/lib/instant.ts';
import type { ReadDb, WriteDb } from '../db.ts';

/** A running clock that may have something to say, and what it has said already. */
export interface RingableClock {
  readonly record: RecordId;
  readonly clock: string;
  readonly started: string;
  readonly due: string;
  readonly dueAt: Instant;
  /** The last moment that was said of this end; null while nothing was. */
  readonly rungTo: Instant | null;
}

/**
 * Running clocks whose end lies between two moments and has not been said, the nearest first: from an
 * index alone, because all that come near are looked at and few have anything to say.
 */
export const ringableClocks = (db: ReadDb, from: Instant, to: Instant): RingableClock[] =>
  db
    .prepare<[number, number], RingableClock>(
      `SELECT c.record, c.clock, c.started, c.due, c.due_at AS dueAt, g.rung_to AS rungTo
       FROM record_clock c
       LEFT JOIN clock_rung g ON g.record = c.record AND g.clock = c.clock AND g.due_at = c.due_at
       WHERE c.state = 'running' AND c.due_at BETWEEN ? AND ? AND (g.rung_to IS NULL OR g.rung_to < c.due_at)
       ORDER BY c.due_at, c.record, c.clock`,
    )
    .all(from, to);

/** Of the record of a clock: its title, and when it was last saved, for whoever saved it saw the clock. */
export const ringingHead = (db: ReadDb, record: RecordId): { readonly title: string; readonly savedAt: Instant } => {
  const head = db
    .prepare<[string], { title: string; savedAt: Instant }>(
      'SELECT title, saved_at AS savedAt FROM record WHERE id = ?',
    )
    .get(record);
  if (!head) throw new Error(`A clock runs for ${record}, which is not there`);
  return head;
};

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
