import type { StoreApi } from 'zustand/vanilla';
import type { AnnualReport, LedgerView, RequestRow } from '#shared/contract/ledger.ts';
import type { RecordRow } from '#shared/contract/records.ts';
import type { CommonFault } from '#renderer/lib/faultText.ts';
import type { ChosenPeriod, PeriodKey } from './periods.ts';

export type LedgerTab = 'figures' | 'annual' | 'requests';

/** The records behind one figure, as far as they were read. */
export interface Behind {
  readonly figure: string;
  /** 按期公开率 · 没有按期. */
  readonly title: string;
  /** What the figure says: so many there should be. */
  readonly count: number | null;
  /** Days the figure is of: the period, or one month of it. */
  readonly from: string;
  readonly to: string;
  /** Null while the first page is under way. */
  readonly rows: readonly RecordRow[] | null;
  readonly next: string | null;
}

export interface Requests {
  readonly rows: readonly RequestRow[];
  readonly next: string | null;
  readonly total: number;
}

/** A figure that was pressed. */
export type OpenFigure = (figure: string, title: string, count: number | null, month?: string) => void;

export interface LedgerState {
  readonly tab: LedgerTab;
  readonly period: ChosenPeriod;
  readonly unit: string | null;
  readonly view: LedgerView | null;
  readonly behind: Behind | null;
  readonly year: number;
  readonly annual: AnnualReport | null;
  readonly requests: Requests | null;
  readonly exporting: boolean;
  readonly problem: CommonFault | null;
  /** Reads what the open tab shows. */
  readonly refresh: () => Promise<void>;
  readonly setTab: (tab: LedgerTab) => Promise<void>;
  readonly setPeriod: (key: PeriodKey) => Promise<void>;
  readonly setDays: (from: string, to: string) => Promise<void>;
  readonly setUnit: (unit: string | null) => Promise<void>;
  readonly setYear: (year: number) => Promise<void>;
  readonly open: OpenFigure;
  readonly close: () => void;
  readonly more: () => Promise<void>;
  readonly moreRequests: () => Promise<void>;
  /** The file, or null when it was refused. */
  readonly exportAs: (
    content: 'indicators' | 'requests' | 'annual',
    format: 'docx' | 'xlsx',
  ) => Promise<{ readonly name: string; readonly bytes: Uint8Array } | null>;
}

export type LedgerStore = StoreApi<LedgerState>;
