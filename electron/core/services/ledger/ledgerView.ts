import type { Failure, Input, Output } from '#shared/contract/contract.ts';
import { categoryLines } from '#shared/domain/indicators/categoryLines.ts';
import { indicatorValues } from '#shared/domain/indicators/indicatorValues.ts';
import type { PrintedLedger } from '#shared/domain/indicators/print/ledgerDocument.ts';
import { yearBefore } from '#shared/domain/indicators/period.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import { rfc3339 } from '#shared/lib/shanghaiTime.ts';
import { unitsMarked } from '../../storage/repositories/ledgerCounts.ts';
import type { LedgerScope } from '../../storage/repositories/ledgerScope.ts';
import { lastPublishedByKind } from '../../storage/repositories/ledgerStanding.ts';
import type { Deps } from '../deps.ts';
import { readStanding } from './readStanding.ts';
import { readTally } from './readTally.ts';
import { scopeOf } from './scopeOf.ts';

export type LedgerDeps = Pick<Deps, 'store' | 'clock' | 'rules'>;

/** The ledger's first page: sixteen indicators, the 五公开 table, and what the filter may offer. */
export const createLedgerView =
  (deps: Deps) =>
  (input: Input<'ledger.view'>): Result<Output<'ledger.view'>, Failure<'ledger.view'>> => {
    const unlocked = deps.session.require();
    return unlocked.ok ? ok(readLedger(deps, scopeOf(input))) : unlocked;
  };

/** Read from sums and indexes alone: it costs the same with a hundred records and with a hundred thousand. */
export function readLedger(
  { store: { db }, clock, rules: { pack, calendar } }: LedgerDeps,
  scope: LedgerScope,
): PrintedLedger & Pick<Output<'ledger.view'>, 'units' | 'at'> {
  const now = clock.now();
  const tally = readTally(db, scope, now);
  const before = readTally(db, { ...scope, ...yearBefore(scope) }, now);
  const standing = readStanding(db, pack, calendar, scope, now);
  const kinds = pack.kinds.map(({ key }) => key);
  return {
    from: scope.from,
    to: scope.to,
    unit: scope.unit,
    indicators: indicatorValues(pack.indicators, pack.clocks, tally, before, standing),
    categories: categoryLines(pack, tally, lastPublishedByKind(db, kinds, scope.to, scope.unit)),
    units: unitsMarked(db, scope.from, scope.to),
    at: rfc3339(now),
  };
}
