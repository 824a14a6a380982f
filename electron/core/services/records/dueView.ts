import type { Calendar } from '#shared/domain/calendar/calendar.ts';
import { workingDaysLeft } from '#shared/domain/clock/workingDaysLeft.ts';
import type { CivilDate } from '#shared/lib/civilDate.ts';
import type { Instant } from '#shared/lib/instant.ts';
import { civilDateOf, rfc3339 } from '#shared/lib/shanghaiTime.ts';

/** When something falls due, as lists show it. */
export interface DueView {
  /** The civil date in Zhongshan. */
  readonly date: CivilDate;
  /** The moment, for hour clocks; null for days. */
  readonly at: string | null;
  readonly provisional: boolean;
  /** Negative once it is over. */
  readonly workingDaysLeft: number;
}

/** Reads a stored due: a day, or a moment (it has a `T`). */
export function dueView(
  { due, dueAt, provisional }: { readonly due: string; readonly dueAt: number; readonly provisional: boolean },
  now: Instant,
  calendar: Calendar,
): DueView {
  const date = civilDateOf(dueAt as Instant);
  const at = due.includes('T') ? rfc3339(dueAt as Instant) : null;
  return { date, at, provisional, workingDaysLeft: workingDaysLeft(civilDateOf(now), date, calendar) };
}
