import type { CivilDate } from '#shared/lib/civilDate.ts';
import type { ClockRule } from '../rulepack/clockRule.ts';
import type { Condition } from '../rulepack/field.ts';
import type { Due, Pause } from './clock.ts';

/**
 * One clock of one record, worked out from what is written in it: enough to show the day, and why it
 * is that day. Whether a running clock is overdue depends on now and is asked of `dueAt`, never stored.
 */
export interface ClockState {
  readonly clock: ClockRule['id'];
  readonly name: string;
  readonly basis: string;
  readonly measure: ClockRule['measure'];
  /** `idle`: its trigger is not written yet. `kept`, `missed`: stopped in time or late. `paused` runs on later. */
  readonly state: 'idle' | 'running' | 'paused' | 'kept' | 'missed';
  /** Day or RFC 3339 moment it started from, after a restart the later one; null while idle. */
  readonly from: string | null;
  readonly restarted: boolean;
  readonly extendedBy: { readonly clock: string; readonly agreedBy: string; readonly toldOn: string } | null;
  readonly pauses: readonly Pause[];
  /** Day, or RFC 3339 moment for hours; null while idle or where the law names no number. */
  readonly due: string | null;
  /** The last moment that still keeps it, epoch ms: the end of the due day in Shanghai, or the due moment. */
  readonly dueAt: number | null;
  /** Some day on the way lies in a year without a published calendar (暂按周末推算). */
  readonly provisional: boolean;
  readonly stoppedOn: string | null;
  /** Working days the due day lies from the stop, or null: for averages and for 逾期几天. */
  readonly late: number | null;
  readonly calendar: Due['calendar'] | null;
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
