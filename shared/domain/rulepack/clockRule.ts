/** Clocks (时限) of the rule pack: T01–T31 of domain facts §0, and how a record kind starts and stops them. */
import type { Condition } from './field.ts';

export type Limit =
  | { readonly unit: 'working-days' | 'days' | 'hours' | 'months'; readonly count: number }
  /** By a day of the year, `years` after the one the trigger lies in: 次年1月31日前 is month 1, day 31, years 1. */
  | { readonly unit: 'day-of-year'; readonly month: number; readonly day: number; readonly years: number }
  /** So many at least per month or year (T16). */
  | { readonly unit: 'per-month' | 'per-year'; readonly count: number }
  /** 及时: the law names no number (T30 for directories). */
  | { readonly unit: 'promptly' };

export interface ClockRule {
  /** `T01` … `T31`; a department may add its own. */
  readonly id: string;
  /** The rule in the officer's words: 形成后20个工作日内公开. */
  readonly name: string;
  readonly basis: string;
  /**
   * `due`: to be done within the limit after the trigger. `at-least`: a period must last that long.
   * `lead`: something must happen that long before the trigger. `age`: something must not get older
   * than that. `count`: so many per period.
   */
  readonly measure: 'due' | 'at-least' | 'lead' | 'age' | 'count';
  readonly limit: Limit;
}

/** Where a clock finds a day or a moment. */
export type ClockSource =
  /** A date or instant field of the record, or its head `date` (成文日期). */
  | { readonly field: string }
  /** The same, of the first record this one links to by that type. */
  | { readonly link: string; readonly field: string }
  /** The day the portal published this record (a verified receipt, never the wall clock). */
  | { readonly published: true }
  /** The day the portal published the linked record; that record's `date` while it is not known. */
  | { readonly publishedOf: string };

/** How one kind runs one clock. */
export interface ClockBinding {
  readonly clock: string;
  /** First source with a value starts it: 变更日期 before 生成日期. */
  readonly from: readonly ClockSource[];
  /** First source with a value stops it. For `lead` and `at-least` the other end of the period. */
  readonly until: readonly ClockSource[];
  /** Runs only while this holds. */
  readonly when: Condition | null;
  /** Field of the day it starts anew, as if the trigger were that day (收到补正, 条例 art. 30). */
  readonly restart: string | null;
  /** Days that do not count, both ends included: fields of this record, or columns of one of its tables. An open pause runs to today. */
  readonly pauses: readonly { readonly table: string | null; readonly from: string; readonly to: string }[];
  /**
   * Longer by the limit of another clock (T05) once both fields are filled: who agreed, and when the
   * applicant was told (条例 art. 33).
   */
  readonly extension: { readonly clock: string; readonly agreedBy: string; readonly toldOn: string } | null;
  /** A number field that replaces the limit's count: a catalogue item's own limit (公开时限). */
  readonly ownCount: string | null;
}
