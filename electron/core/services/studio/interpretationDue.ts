import type { StudioView } from '#shared/contract/studio.ts';
import { dueByWorkingDays } from '#shared/domain/clock/clock.ts';
import { workingDaysLeft } from '#shared/domain/clock/workingDaysLeft.ts';
import type { RecordContent } from '#shared/domain/record/record.ts';
import { parseCivilDate, type CivilDate } from '#shared/lib/civilDate.ts';
import type { Rules } from '../deps.ts';

/**
 * T02: the interpretation is published with the policy, at the latest 3 working days after it
 * (全面推进政务公开工作实施方案 art. 9). Null while the policy has no date.
 */
export function interpretationDue(policy: RecordContent, today: CivilDate, rules: Rules): StudioView['due'] {
  const from = parseCivilDate(policy.date ?? '');
  if (from === null) return null;
  const { due, provisional } = dueByWorkingDays(from, rules.pack.clocks.T02.workingDays, rules.calendar);
  return { date: due, provisional, workingDaysLeft: workingDaysLeft(today, due, rules.calendar) };
}
