/** Delivery (报送) and today (今日): where every package is, and what to do now. */
import { z } from 'zod';
import type { DeliveryState, PackageId, ReturnReason } from '#shared/domain/delivery/delivery.ts';
import type { RecordId, SubmissionId } from '#shared/domain/record/record.ts';
import { command, query } from './define.ts';
import { packageId } from './ids.ts';
import type { SessionLocked, StoreRefusal } from './session.ts';

export interface DeliveryRow {
  readonly packageId: PackageId;
  readonly submission: SubmissionId;
  /** The submission's first record and its kind: where what came back is mended. */
  readonly record: RecordId;
  readonly kind: string;
  readonly title: string;
  readonly files: number;
  readonly bytes: number;
  readonly approvedAt: string;
  readonly state: DeliveryState;
  /** When each state was reached, as far as it was; RFC 3339. */
  readonly reached: Readonly<Partial<Record<DeliveryState, string>>>;
  /** Bytes the portal holds so far while uploading. */
  readonly uploaded: number | null;
  readonly nextTryAt: string | null;
  readonly reasons: readonly ReturnReason[];
  readonly publicUrl: string | null;
  readonly indexNumber: string | null;
  readonly log: readonly { readonly at: string; readonly sentence: string }[];
}

/** Where a line of 今日 leads: one key away from its place. */
export type TodayPlace =
  | { readonly screen: 'studio' | 'review' | 'delivery'; readonly submission: SubmissionId }
  | { readonly screen: 'records' | 'response'; readonly record: RecordId }
  /** A column that is empty or stale: the list of the kinds that feed it. */
  | { readonly screen: 'column'; readonly column: string; readonly kinds: readonly string[] }
  /** Several columns at once: the ledger shows them all. */
  | { readonly screen: 'ledger' };

export interface TodayItem {
  readonly group: 'overdue' | 'today' | 'soon' | 'returned' | 'review' | 'columns' | 'other';
  /** Stable for the line's life. */
  readonly key: string;
  readonly kind: string | null;
  readonly title: string;
  /** The rule in words, and its basis for hover and focus. */
  readonly why: string;
  readonly basis: string;
  /** `null` where no clock runs. `at` is the last moment of an hour clock, RFC 3339; null for days. */
  readonly due: {
    readonly date: string;
    readonly at: string | null;
    readonly provisional: boolean;
    readonly workingDaysLeft: number;
  } | null;
  readonly action: 'write' | 'see-reason' | 'review' | 'see-delivery' | 'see-column' | 'respond';
  readonly place: TodayPlace;
}

export interface TodayView {
  /** Civil date in Asia/Shanghai and whether it is a working day. */
  readonly date: string;
  readonly working: boolean;
  readonly items: readonly TodayItem[];
  /** The next ten days with how many items fall due; `label` is the holiday's name or 调休上班, null on ordinary days. */
  readonly strip: readonly {
    readonly date: string;
    readonly due: number;
    readonly working: boolean;
    readonly label: string | null;
  }[];
  readonly waitingForReceipt: number;
  readonly lastReachedPortalAt: string | null;
  /** Years the calendar has no notice for, reached by some clock: those dates are 暂算. */
  readonly provisionalYears: readonly number[];
  /** Last back-up that was restored into a scratch place and compared; null while there has been none. */
  readonly lastProvenBackupAt: string | null;
  /** More lines than are shown wait in 公开事项. */
  readonly more: number;
}

/** The top bar's facts and the rail's counts, in one cheap call. */
export interface StatusView {
  readonly lastSavedAt: string | null;
  readonly undelivered: number;
  readonly counts: {
    readonly today: number;
    readonly review: number;
    readonly response: number;
    readonly delivery: number;
  };
}

export const deliveryCalls = {
  'today.view': query<TodayView, SessionLocked>()(z.strictObject({})),
  'status.view': query<StatusView, SessionLocked>()(z.strictObject({})),
  'delivery.list': query<readonly DeliveryRow[], SessionLocked>()(z.strictObject({})),
  /** Tries now instead of at the planned time; the answer is only that it was asked. */
  'delivery.retry': command<null, SessionLocked | StoreRefusal>()(z.strictObject({})),
  /** The approved ZIP itself, for the U盘 route; over 256 MiB it is refused here and left to the command line. */
  'delivery.package': query<
    { readonly name: string; readonly bytes: Uint8Array },
    SessionLocked | { readonly type: 'delivery/not-found' } | { readonly type: 'delivery/too-large' }
  >()(z.strictObject({ packageId })),
  'tasks.cancel': command<null>()(z.strictObject({ task: z.string().max(60) })),
} as const;
