import type { Calendar } from '#shared/domain/calendar/calendar.ts';
import { cellsOf } from '#shared/domain/indicators/annual/annualReport.ts';
import { catalogueCoverageOf } from '#shared/domain/indicators/catalogueCoverage.ts';
import { columnStandings } from '#shared/domain/indicators/columnStandings.ts';
import type { Period } from '#shared/domain/indicators/period.ts';
import type { Standing } from '#shared/domain/indicators/standing.ts';
import type { RulePack } from '#shared/domain/rulepack/rulePack.ts';
import { datePartsOf } from '#shared/lib/civilDate.ts';
import type { Instant } from '#shared/lib/instant.ts';
import { civilDateOf } from '#shared/lib/shanghaiTime.ts';
import type { ReadDb } from '../../storage/db.ts';
import { lastPublishedByKind, publishedDirectories } from '../../storage/repositories/ledgerStanding.ts';
import { readReport } from './readReport.ts';

/** How things stand at the end of the period, or today where that lies ahead. Of the whole department: columns have no unit. */
export function readStanding(db: ReadDb, pack: RulePack, calendar: Calendar, { to }: Period, now: Instant): Standing {
  const today = civilDateOf(now);
  const on = to < today ? to : today;
  const last = lastPublishedByKind(
    db,
    pack.kinds.map(({ key }) => key),
    on,
    null,
  );
  return {
    on,
    today,
    columns: columnStandings(pack, last, on, calendar),
    catalogue: catalogueCoverageOf(publishedDirectories(db), pack, (kind) => last.has(kind)),
    annual: cellsOf(readReport(db, pack, datePartsOf(on).year, now)),
  };
}
