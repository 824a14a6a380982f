import type { CivilDate } from '#shared/lib/civilDate.ts';

/** How a portal column (栏目) stands on a day: when something last appeared in it, and until when that is fresh enough. */
export interface ColumnStanding {
  readonly key: string;
  readonly name: string;
  /** Null: nothing was ever published in it (空白栏目). */
  readonly lastOn: CivilDate | null;
  /** The last day on which it is not stale; null where nothing was published or its clock names no number. */
  readonly freshUntil: CivilDate | null;
  readonly state: 'fresh' | 'stale' | 'empty';
}

/** What stands at the end of the period, whatever happened within it. */
export interface Standing {
  /** Today, or the last day of the period where that lies behind. */
  readonly on: CivilDate;
  /** Today, wherever the period ends: a month or year is over once its last day lies behind it. */
  readonly today: CivilDate;
  readonly columns: readonly ColumnStanding[];
  /** Items of the published catalogue (公开目录), and how many of them have a record that is public. */
  readonly catalogue: {
    readonly items: number;
    readonly covered: number;
    /** Names of those without one. */
    readonly bare: readonly string[];
    /** Items that name no kind of ours: counted neither way. */
    readonly unnamed: number;
  };
  /** Cells of the annual report of the period's last year, and how many records fill by themselves. */
  readonly annual: { readonly cells: number; readonly computed: number };
}
