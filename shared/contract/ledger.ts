/** Ledger (台账): indicators, the records behind them, the annual report. */
import { z } from 'zod';
import type { RecordId, SubmissionId } from '#shared/domain/record/record.ts';
import { command, query } from './define.ts';
import { cursor, type Page } from './ids.ts';
import type { RecordRow } from './records.ts';
import type { SessionLocked, TaskCancelled } from './session.ts';

/** What was counted for one indicator; `value` is null where there was nothing to count: never shown as 100 %. */
export interface IndicatorValue {
  readonly key: string;
  /** percent 0–1, count, working days or amount, by the indicator's unit. */
  readonly value: number | null;
  /** `part` of `whole`; both null where the indicator is no share. */
  readonly part: number | null;
  readonly whole: number | null;
  /** The same over the period one year earlier; null where there was nothing. */
  readonly before: number | null;
  readonly reached: 'yes' | 'no' | 'not-assessable';
  /** Further figures of the same indicator, such as 超期率 beside 同步率. */
  readonly also: readonly {
    readonly key: string;
    readonly name: string;
    readonly value: number | null;
    readonly unit: 'percent' | 'count' | 'working-days';
  }[];
  /** What a chart draws: by month, or by a named class. */
  readonly series: readonly {
    readonly name: string;
    readonly points: readonly { readonly at: string; readonly value: number | null }[];
  }[];
}

/** A line of the 五公开 table. */
export interface CategoryLine {
  readonly category: string;
  readonly due: number;
  readonly inTime: number;
  readonly late: number;
  readonly open: number;
  readonly lastPublishedOn: string | null;
}

export interface LedgerView {
  readonly from: string;
  readonly to: string;
  readonly indicators: readonly IndicatorValue[];
  readonly categories: readonly CategoryLine[];
  /** Units (科室) that have records in the period, for the filter. */
  readonly units: readonly string[];
  /** When the figures were read, RFC 3339. */
  readonly at: string;
}

/** A cell of the annual report: a number, or why there is none. `given` was typed by a person; `blank` is no cell of the form. */
export type ReportCell =
  | { readonly state: 'computed' | 'given'; readonly value: string }
  | { readonly state: 'not-computable'; readonly why: string }
  | { readonly state: 'blank' };

export interface AnnualReport {
  readonly year: number;
  readonly tables: readonly {
    readonly key: string;
    readonly title: string;
    readonly columns: readonly { readonly key: string; readonly name: string; readonly group: string | null }[];
    readonly rows: readonly {
      readonly key: string;
      readonly name: string;
      readonly level: number;
      readonly cells: readonly ReportCell[];
    }[];
  }[];
  /** 一 … 六: sentences made from the records, and what a person still has to write. */
  readonly chapters: readonly {
    readonly title: string;
    readonly paragraphs: readonly string[];
    readonly missing: readonly string[];
  }[];
  /** The identities that were tested and hold; a broken one is a bug. */
  readonly identities: readonly string[];
}

/** A line of the register of applications (依申请公开登记). It names no applicant: 自然人 stays 自然人. */
export interface RequestRow {
  readonly id: RecordId;
  readonly submission: SubmissionId;
  /** 申请编号. */
  readonly number: string;
  /** 申请的信息概括. */
  readonly title: string;
  /** Key of the list `applicantTypes`. */
  readonly applicantType: string;
  readonly receivedOn: string;
  /** 答复期限 as it stands, with pauses, restart and extension; null while it can't be reckoned. */
  readonly due: string | null;
  readonly clock: 'running' | 'paused' | 'kept' | 'missed' | 'overdue' | null;
  readonly repliedOn: string | null;
  /** Keys of `answerTypes` and `requestOutcomes`; '' while there is none. */
  readonly answerType: string;
  readonly outcome: string;
}

const scope = {
  from: z.iso.date(),
  to: z.iso.date(),
  /** 责任科室; null is all. */
  unit: z.string().max(80).nullable(),
  /** Kinds; empty is all. */
  kinds: z.array(z.string().max(60)).max(100),
};

export const ledgerCalls = {
  'ledger.view': query<LedgerView, SessionLocked>()(z.strictObject(scope)),
  /** The records behind a figure: `part` or the rest of `whole`, or a category line's column. */
  'ledger.records': query<Page<RecordRow>, SessionLocked>()(
    z.strictObject({ ...scope, figure: z.string().max(80), after: cursor, limit: z.int().min(1).max(200) }),
  ),
  'ledger.export': query<{ readonly name: string; readonly bytes: Uint8Array }, SessionLocked | TaskCancelled>()(
    // `indicators`: the figures, in xlsx with a sheet per indicator of the records behind it; `requests`: the register.
    z.strictObject({ ...scope, content: z.enum(['indicators', 'requests']), format: z.enum(['docx', 'xlsx']) }),
  ),
  /** Applications received in the period, the latest registered first. */
  'ledger.requests': query<Page<RequestRow> & { readonly total: number }, SessionLocked>()(
    z.strictObject({ ...scope, after: cursor, limit: z.int().min(1).max(200) }),
  ),
  'ledger.annual': query<AnnualReport, SessionLocked>()(z.strictObject({ year: z.int().min(2008).max(2100) })),
  'ledger.annualExport': command<
    { readonly name: string; readonly bytes: Uint8Array },
    SessionLocked | TaskCancelled
  >()(z.strictObject({ year: z.int().min(2008).max(2100), format: z.enum(['docx', 'xlsx']) })),
} as const;
