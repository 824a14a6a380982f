import type { ClockState } from '#shared/domain/clock/clockState.ts';
import type { RecordId, SubmissionId } from '#shared/domain/record/record.ts';
import type { ReadDb, WriteDb } from '../db.ts';

/** A clock as lists, alarms and the ledger need it; its derivation is worked out anew when somebody asks why. */
export interface StoredClock {
  readonly record: RecordId;
  readonly clock: string;
  readonly state: 'running' | 'paused' | 'kept' | 'missed';
  readonly started: string;
  readonly due: string | null;
  /** Epoch ms of the last moment that keeps it. */
  readonly dueAt: number | null;
  readonly provisional: boolean;
  readonly stoppedOn: string | null;
  readonly late: number | null;
}

interface Row extends Omit<StoredClock, 'provisional'> {
  readonly provisional: 0 | 1;
}

const columns = `record, clock, state, started, due, due_at AS dueAt, provisional, stopped_on AS stoppedOn, late`;
const toClock = (row: Row): StoredClock => ({ ...row, provisional: row.provisional === 1 });

export const clocksOfRecord = (db: ReadDb, record: RecordId): StoredClock[] =>
  db
    .prepare<[string], Row>(`SELECT ${columns} FROM record_clock WHERE record = ? ORDER BY clock`)
    .all(record)
    .map(toClock);

/** Clocks that run, the nearest last moment first: what 今日 and the alarms walk. */
export const runningClocks = (db: ReadDb, upTo: number, limit: number): StoredClock[] =>
  db
    .prepare<[number, number], Row>(
      `SELECT ${columns} FROM record_clock WHERE state = 'running' AND due_at <= ? ORDER BY due_at, record, clock LIMIT ?`,
    )
    .all(upTo, limit)
    .map(toClock);

/** The running clock of a submission's records that falls due first. */
export function nearestClock(
  db: ReadDb,
  submission: SubmissionId,
): { readonly due: string; readonly dueAt: number; readonly provisional: boolean } | null {
  const row = db
    .prepare<[string], { due: string; dueAt: number; provisional: 0 | 1 }>(
      `SELECT c.due, c.due_at AS dueAt, c.provisional FROM record r JOIN record_clock c ON c.record = r.id
       WHERE r.submission = ? AND c.state = 'running' AND c.due_at IS NOT NULL ORDER BY c.due_at LIMIT 1`,
    )
    .get(submission);
  return row ? { ...row, provisional: row.provisional === 1 } : null;
}

/** Records with a clock that was reckoned by weekday alone somewhere on its way. */
export const provisionalRecords = (db: ReadDb): RecordId[] =>
  db.prepare<[], RecordId>('SELECT DISTINCT record FROM record_clock WHERE provisional = 1').pluck().all();

/**
 * Puts a record's clocks in place of the ones before and its nearest running one on its head; answers
 * whether anything changed, and writes nothing where nothing did: an autosave moves no clock.
 */
export function replaceClocks(db: WriteDb, record: RecordId, states: readonly ClockState[]): boolean {
  const now = states.flatMap(toStored(record)).sort((a, b) => (a.clock < b.clock ? -1 : 1));
  const before = clocksOfRecord(db, record);
  if (JSON.stringify(before) === JSON.stringify(now)) return false;
  db.prepare('DELETE FROM record_clock WHERE record = ?').run(record);
  const insert = db.prepare(
    `INSERT INTO record_clock (record, clock, state, started, due, due_at, provisional, stopped_on, late)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const { clock, state, started, due, dueAt, provisional, stoppedOn, late } of now) {
    insert.run(record, clock, state, started, due, dueAt, provisional ? 1 : 0, stoppedOn, late);
  }
  const nearest = now
    .filter(({ state }) => state === 'running')
    .reduce<number | null>(
      (least, { dueAt }) => (dueAt !== null && (least === null || dueAt < least) ? dueAt : least),
      null,
    );
  db.prepare('UPDATE record SET due_at = ? WHERE id = ?').run(nearest, record);
  return true;
}

const toStored =
  (record: RecordId) =>
  (state: ClockState): readonly StoredClock[] => {
    const { clock, from, due, dueAt, provisional, stoppedOn, late } = state;
    if (state.state === 'idle' || from === null) return [];
    // In the order of the columns: it is compared with what is stored.
    return [{ record, clock, state: state.state, started: from, due, dueAt, provisional, stoppedOn, late }];
  };
