import type { CivilDate } from '#shared/lib/civilDate.ts';

/** One countable fact of one record, such as 按期公开 on the day it was published. Unit and kind are added by the store. */
export interface Mark {
  /** `<indicator>.<class>`, such as `on-time.late`. */
  readonly measure: string;
  /** The day it counts on. */
  readonly on: CivilDate;
  /** 1, unless the fact is an amount: working days of an approval, 万元 of a fee. */
  readonly amount: number;
}
