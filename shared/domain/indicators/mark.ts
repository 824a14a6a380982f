import type { CivilDate } from '#shared/lib/civilDate.ts';

/** One countable fact of one record, such as 按期公开 on the day it was published. Unit and kind are added by the store. */
export interface Mark {
  /** What is counted, such as `clock.T01.missed`; `measures.ts` lists them. */
  readonly measure: string;
  /** The day it counts on. */
  readonly on: CivilDate;
  /** A whole number: 1, unless the fact is an amount (working days of an approval, 分 of a fee). */
  readonly amount: number;
}
