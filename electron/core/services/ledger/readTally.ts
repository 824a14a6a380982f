import { tallyOf, type Tally } from '#shared/domain/indicators/tally.ts';
import type { Instant } from '#shared/lib/instant.ts';
import type { ReadDb } from '../../storage/db.ts';
import { overdueCounts } from '../../storage/repositories/ledgerClocks.ts';
import { countsOf } from '../../storage/repositories/ledgerCounts.ts';
import type { LedgerScope } from '../../storage/repositories/ledgerScope.ts';

/** The sums of a period, and what ran out in it and is still open now. */
export const readTally = (db: ReadDb, scope: LedgerScope, now: Instant): Tally =>
  tallyOf(scope, countsOf(db, scope), overdueCounts(db, scope, now));
