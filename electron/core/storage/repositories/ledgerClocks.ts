import type { RecordId } from '#shared/domain/record/record.ts';
import { endOfDay, startOfDay } from '#shared/lib/shanghaiTime.ts';
import type { Instant } from '#shared/lib/instant.ts';
import type { ReadDb } from '../db.ts';
import { withinScope, type LedgerScope } from './ledgerScope.ts';

/** Clocks that ran out in the period and that nothing has stopped so far (逾期未办). */
export interface OverdueCount {
  readonly clock: string;
  readonly kind: string;
  /** `YYYY-MM` of the due day. */
  readonly month: string;
  readonly records: number;
}

/** Overdue at `now`: asked of the running clocks each time, because time itself makes them overdue. */
export function overdueCounts(db: ReadDb, scope: LedgerScope, now: Instant): OverdueCount[] {
  const { where, values } = withinScope(scope, 'r.kind', 'r.unit');
  return db
    .prepare<(string | number)[], OverdueCount>(
      `SELECT c.clock, r.kind, substr(c.due, 1, 7) AS month, count(*) AS records
       FROM record_clock c INDEXED BY record_clock_running JOIN record r ON r.id = c.record
       WHERE c.state = 'running' AND c.due_at >= ? AND c.due_at < ? ${where}
       GROUP BY c.clock, r.kind, month`,
    )
    .all(...range(scope, now), ...values);
}

/** Ids of the records with one of these clocks overdue, the latest made first, below `after`. */
export function overdueRecords(
  db: ReadDb,
  clocks: readonly string[],
  scope: LedgerScope,
  now: Instant,
  after: RecordId | null,
  limit: number,
): RecordId[] {
  const { where, values } = withinScope(scope, 'r.kind', 'r.unit');
  return db
    .prepare<(string | number)[], RecordId>(
      `SELECT DISTINCT c.record FROM record_clock c INDEXED BY record_clock_running JOIN record r ON r.id = c.record
       WHERE c.state = 'running' AND c.due_at >= ? AND c.due_at < ? ${where}
         AND c.clock IN (${clocks.map(() => '?').join(', ')}) ${after === null ? '' : 'AND c.record < ?'}
       ORDER BY c.record DESC LIMIT ?`,
    )
    .pluck()
    .all(...range(scope, now), ...values, ...clocks, ...(after === null ? [] : [after]), limit);
}

const range = ({ from, to }: LedgerScope, now: Instant): [number, number] => [
  startOfDay(from),
  Math.min(now, endOfDay(to) + 1),
];
