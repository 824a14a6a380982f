import type { Failure, Input, Output } from '#shared/contract/contract.ts';
import { figureSource } from '#shared/domain/indicators/figureSource.ts';
import type { FigureSource } from '#shared/domain/indicators/source.ts';
import type { RecordId } from '#shared/domain/record/record.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import type { Instant } from '#shared/lib/instant.ts';
import type { ReadDb } from '../../storage/db.ts';
import { overdueRecords } from '../../storage/repositories/ledgerClocks.ts';
import { recordsWithMarks } from '../../storage/repositories/ledgerMarks.ts';
import { listedRecords } from '../../storage/repositories/ledgerRecords.ts';
import type { LedgerScope } from '../../storage/repositories/ledgerScope.ts';
import type { Deps } from '../deps.ts';
import { toRow } from '../records/listRecords.ts';
import { scopeOf } from './scopeOf.ts';

/** The records behind a figure, the latest made first. */
export const createLedgerRecords =
  ({ session, store, clock, rules }: Deps) =>
  (input: Input<'ledger.records'>): Result<Output<'ledger.records'>, Failure<'ledger.records'>> => {
    const unlocked = session.require();
    if (!unlocked.ok) return unlocked;
    const source = figureSource(input.figure, rules.pack);
    if (!source) return ok({ rows: [], next: null });
    const ids = idsBehind(store.db, source, scopeOf(input), clock.now(), cursorOf(input.after), input.limit);
    return ok({
      rows: listedRecords(store.db, ids).map(toRow),
      next: ids.length === input.limit ? (ids.at(-1) ?? null) : null,
    });
  };

/** Ids by key, below `after`; a record that is both marked and overdue is there once. */
export function idsBehind(
  db: ReadDb,
  source: FigureSource,
  scope: LedgerScope,
  now: Instant,
  after: RecordId | null,
  limit: number,
): readonly RecordId[] {
  const narrowed = narrow(scope, source.kinds);
  if (!narrowed) return [];
  const marked = recordsWithMarks(db, source.measures, narrowed, after, limit);
  const overdue = source.overdue.length === 0 ? [] : overdueRecords(db, source.overdue, narrowed, now, after, limit);
  return [...new Set([...marked, ...overdue])].sort((a, b) => (a < b ? 1 : -1)).slice(0, limit);
}

/** Kinds of the figure that the person asked for too; null where no kind is both. */
function narrow(scope: LedgerScope, kinds: readonly string[]): LedgerScope | null {
  if (kinds.length === 0) return scope;
  const both = scope.kinds.length === 0 ? kinds : kinds.filter((kind) => scope.kinds.includes(kind));
  return both.length === 0 ? null : { ...scope, kinds: both };
}

/** A cursor that is no id starts from the top: the window can't have made it. */
export const cursorOf = (after: string | null): RecordId | null =>
  after !== null && /^[\da-f-]{36}$/u.test(after) ? (after as RecordId) : null;
