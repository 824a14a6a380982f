import type { StudioView } from '#shared/contract/studio.ts';
import { dueByWorkingDays } from '#shared/domain/clock/clock.ts';
import { workingDaysLeft } from '#shared/domain/clock/workingDaysLeft.ts';
import { datePartsOf, parseCivilDate, type CivilDate } from '#shared/lib/civilDate.ts';
import type { Rules } from '../deps.ts';

/** The first year a policy of this country can bear, and one that no deadline of ours will see: outside, the date is a slip of the pen. */
const years = { from: 1949, to: 2999 } as const;

/**
 * T02: the interpretation is published with the policy, at the latest 3 working days after it
 * (全面推进政务公开工作实施方案 art. 9). Null while the policy has no date that a clock can run from.
 */
export function interpretationDue(policyDate: string | null, today: CivilDate, rules: Rules): StudioView['due'] {
  const from = parseCivilDate(policyDate ?? '');
  if (from === null) return null;
  const { year } = datePartsOf(from);
  if (year < years.from || year > years.to) return null;
  const { due, provisional } = dueByWorkingDays(from, rules.pack.clocks.T02.workingDays, rules.calendar);
  return { date: due, provisional, workingDaysLeft: workingDaysLeft(today, due, rules.calendar) };
}
