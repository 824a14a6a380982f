import type { CivilDate } from '#shared/lib/civilDate.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { limitAfter } from '../clock/applyLimit.ts';
import type { RulePack } from '../rulepack/rulePack.ts';
import type { ColumnStanding } from './standing.ts';

/** How every portal column (栏目) of the pack stands on a day, by the last publication of its kinds (T25–T27). */
export function columnStandings(
  { columns, clocks }: Pick<RulePack, 'columns' | 'clocks'>,
  lastPublished: ReadonlyMap<string, CivilDate>,
  on: CivilDate,
  calendar: Calendar,
): readonly ColumnStanding[] {
  return columns.map(({ key, name, kinds, clock }) => {
    const lastOn =
      kinds
        .flatMap((kind) => lastPublished.get(kind) ?? [])
        .sort()
        .at(-1) ?? null;
    const limit = clocks.find(({ id }) => id === clock)?.limit;
    const freshUntil =
      lastOn === null || limit === undefined
        ? null
        : (limitAfter({ day: lastOn, at: null }, limit, calendar, [])?.day ?? null);
    const stale = freshUntil !== null && freshUntil < on;
    return { key, name, lastOn, freshUntil, state: lastOn === null ? 'empty' : stale ? 'stale' : 'fresh' };
  });
}
