import type { CivilDate } from '#shared/lib/civilDate.ts';
import type { Instant } from '#shared/lib/instant.ts';
import type { ClockRule, Limit } from '../rulepack/clockRule.ts';
import type { Condition } from '../rulepack/field.ts';
import type { Due, Pause } from './clock.ts';

/** The limit a clock was made longer by (延长), who agreed to it and when the applicant was told, as written. */
export interface Extension {
  readonly clock: ClockRule['id'];
  readonly name: string;
  readonly limit: Limit;
  readonly agreedBy: string;
  readonly toldOn: string;
  /** Told after the day the clock ended by itself: it does not count. */
  readonly tooLate: boolean;
}

/**
 * One clock of one record, worked out from what is written in it: enough to show the day, and why it
 * is that day. Whether a running clock is overdue depends on now and is asked of `dueAt`, never stored.
 */
export interface ClockState {
  readonly clock: ClockRule['id'];
  readonly name: string;
  readonly basis: string;
  readonly measure: ClockRule['measure'];
  /** As it was reckoned with: the rule's own, or the record's own count in its place. */
  readonly limit: Limit;
  /** `idle`: its trigger is not written yet. `kept`, `missed`: stopped in time or late. `paused` runs on later. */
  readonly state: 'idle' | 'running' | 'paused' | 'kept' | 'missed';
  /** Day or RFC 3339 moment it started from, after a restart the later one; null while idle. */
  readonly from: string | null;
  readonly restarted: boolean;
  readonly extendedBy: Extension | null;
  /** In order, apart from each other; one that is still open reaches to today. */
  readonly pauses: readonly Pause[];
  /**
   * Day, or RFC 3339 moment for hours; null while idle or where the law names no number. By measure:
   * the last day to do it (`due`, `lead`, `age`), or the first day the period may end on (`at-least`).
   * While paused it is the day it would be if the pause ended today.
   */
  readonly due: string | null;
  /**
   * The last moment that still keeps it: the end of the due day in Shanghai, or the due moment. Null
   * for `at-least`, which nobody can be late for.
   */
  readonly dueAt: Instant | null;
  /** Working days were counted in a year without a published calendar (暂按周末推算). */
  readonly provisional: boolean;
  /** Day, or RFC 3339 moment where the limit is in hours. */
  readonly stoppedOn: string | null;
  /** Working days it is late (逾期) or, for `at-least`, short of; less than 0 to spare; null while it has not stopped. */
  readonly late: number | null;
  /** Working days from the day this was worked out to the due day, less than 0 once over; null unless running, and for hours. */
  readonly left: number | null;
  readonly calendar: Due['calendar'] | null;
  /**
   * Every day that was counted or passed over: after `from` up to `due`, for `lead` after `due` up to
   * `from`. Empty for hours, months and days of the year, where no day is counted one by one.
   */
  readonly steps: Due['steps'];
}

/** What a clock may look at besides the record's own fields. */
export interface ClockFacts {
  /** Text of a field or head of this record; null where empty. Table cells are asked for by `rows`. */
  readonly value: (field: string) => string | null;
  readonly rows: (table: string) => readonly Readonly<Record<string, string>>[];
  /** Text of a field or head of the first record linked by that type. */
  readonly linked: (link: string, field: string) => string | null;
  /** Day the portal published this record, by its receipt. */
  readonly publishedOn: CivilDate | null;
  readonly linkedPublishedOn: (link: string) => CivilDate | null;
  /** Whether a condition of the pack holds for this record. */
  readonly holds: (condition: Condition) => boolean;
}
