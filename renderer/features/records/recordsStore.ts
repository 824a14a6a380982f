/**
 * The list of records: everything, or what a search found. Pages are asked for by key as the list is
 * scrolled; a change in the core re-reads what is shown from the top, so that no row can be stale,
 * and keeps the place.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bridge, CallFault, Failure } from '#shared/contract/contract.ts';
import type { Page } from '#shared/contract/ids.ts';
import type { RecordRow, SearchRow } from '#shared/contract/records.ts';
import type { ReviewState } from '#shared/domain/review/review.ts';

export type RecordsProblem = Failure<'records.list'> | CallFault;

/** A row of the list; `found` is there when a search found it. */
export interface ListedRecord extends RecordRow {
  readonly found: { readonly snippet: string; readonly marks: SearchRow['marks'] } | null;
}

export interface Filters {
  readonly text: string;
  /** One of these kinds; null is all. */
  readonly kinds: readonly string[] | null;
  readonly state: ReviewState | null;
  /** Only those with a clock that ran out. */
  readonly overdue: boolean;
  /** 责任科室; a search does not look at it. */
  readonly unit: string | null;
}

/** Everything. */
export const noFilters: Filters = { text: '', kinds: null, state: null, overdue: false, unit: null };

export interface RecordsState extends Filters {
  readonly rows: readonly ListedRecord[];
  /** `null` while searching: a search does not count what it did not read. */
  readonly total: number | null;
  readonly next: string | null;
  readonly loaded: boolean;
  readonly loading: boolean;
  readonly active: number;
  readonly problem: RecordsProblem | null;
  readonly setFilters: (filters: Partial<Filters>) => Promise<void>;
  readonly refresh: () => Promise<void>;
  readonly more: () => Promise<void>;
  readonly setActive: (index: number) => void;
}

export type RecordsStore = StoreApi<RecordsState>;

const PAGE = 100;
/** A change re-reads at most this many rows at once; those beyond come back by scrolling. */
const REREAD = 200;

export function createRecordsStore(bridge: Bridge): RecordsStore {
  const store = createStore<RecordsState>()((set, get) => {
    const read = async (after: string | null, limit: number) => {
      const { text, kinds, state, overdue, unit } = get();
      // The same question still stands? A slow answer to an old one must not overwrite a newer one.
      const stands = () => {
        const now = get();
        const same = now.text === text && now.kinds === kinds && now.state === state;
        return same && now.overdue === overdue && now.unit === unit;
      };
      const asked = { kinds: kinds === null ? null : [...kinds], after, limit };
      set({ loading: true });
      const reply =
        text.trim() === ''
          ? await listed(bridge, { ...asked, state, overdue, unit })
          : await searched(bridge, { ...asked, text: text.trim() }, { state, overdue });
      if (!stands()) return null;
      set({ loading: false });
      if (reply.ok) return reply.value;
      if (reply.error.type === 'session/locked')
        set({ rows: [], total: null, next: null, loaded: false, problem: null });
      else set({ problem: reply.error });
      return null;
    };
    const refresh = async () => {
      const page = await read(null, Math.min(REREAD, Math.max(PAGE, get().rows.length)));
      if (page)
        set({
          ...page,
          loaded: true,
          problem: null,
          active: Math.min(get().active, Math.max(0, page.rows.length - 1)),
        });
    };
    return {
      ...noFilters,
      rows: [],
      total: null,
      next: null,
      loaded: false,
      loading: false,
      active: 0,
      problem: null,
      refresh,
      setFilters: async (filters) => {
        set({ ...filters, active: 0 });
        await refresh();
      },
      more: async () => {
        const { next, loading, rows } = get();
        if (next === null || loading) return;
        const page = await read(next, PAGE);
        // A re-read from the top may have come between: then these rows are already there.
        if (page && get().next === next) set({ ...page, rows: [...rows, ...page.rows], problem: null });
      },
      setActive: (active) => set({ active }),
    };
  });
  const reread = () => {
    if (store.getState().loaded) void store.getState().refresh();
  };
  bridge.on('records.changed', reread);
  bridge.on('submissions.changed', reread);
  bridge.on('delivery.changed', reread);
  bridge.on('session.changed', reread);
  return store;
}

type Listing = Page<ListedRecord> & { readonly total: number | null };

async function listed(bridge: Bridge, input: Parameters<typeof bridge.invoke<'records.list'>>[1]) {
  const reply = await bridge.invoke('records.list', input);
  if (!reply.ok) return reply;
  const value: Listing = { ...reply.value, rows: reply.value.rows.map((row) => ({ ...row, found: null })) };
  return { ok: true as const, value };
}

/** A search asks by words and kinds: its hits are sieved by the rest here. */
async function searched(
  bridge: Bridge,
  input: Parameters<typeof bridge.invoke<'records.search'>>[1],
  { state, overdue }: Pick<Filters, 'state' | 'overdue'>,
) {
  const reply = await bridge.invoke('records.search', input);
  if (!reply.ok) return reply;
  const value: Listing = {
    next: reply.value.next,
    total: null,
    rows: reply.value.rows
      .filter((row) => state === null || row.state === state)
      .filter(({ dueAt }) => !overdue || (dueAt !== null && dueAt < Date.now()))
      .map(({ snippet, marks, ...row }) => ({ ...row, found: { snippet, marks } })),
  };
  return { ok: true as const, value };
}
