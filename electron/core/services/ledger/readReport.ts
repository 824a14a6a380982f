import { annualReportOf, type FilledReport } from '#shared/domain/indicators/annual/annualReport.ts';
import type { RulePack } from '#shared/domain/rulepack/rulePack.ts';
import { civilDate } from '#shared/lib/civilDate.ts';
import type { Instant } from '#shared/lib/instant.ts';
import type { ReadDb } from '../../storage/db.ts';
import { sumsBefore } from '../../storage/repositories/ledgerCounts.ts';
import type { LedgerScope } from '../../storage/repositories/ledgerScope.ts';
import { readTally } from './readTally.ts';

/** The annual report of a year, from the kept sums alone. */
export function readReport(db: ReadDb, pack: RulePack, year: number, now: Instant): FilledReport {
  const scope = yearScope(year);
  const before = sumsBefore(db, scope.from);
  return annualReportOf(year, { year: readTally(db, scope, now), before: (measure) => before.get(measure) ?? 0 }, pack);
}

/** The whole year, every unit and kind. */
export function yearScope(year: number): LedgerScope {
  const from = civilDate(year, 1, 1);
  const to = civilDate(year, 12, 31);
  if (from === null || to === null) throw new Error(`The border let the year ${year} through`);
  return { from, to, unit: null, kinds: [] };
}
