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
  readonly kind: string | null;
  readonly state: ReviewState | null;
}

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
      const { text, kind, state } = get();
      // The same question still stands? A slow answer to an old one must not overwrite a newer one.
      const stands = () => get().text === text && get().kind === kind && get().state === state;
      set({ loading: true });
      const reply =
        text.trim() === ''
          ? await listed(bridge, { kind, state, after, limit })
          : await searched(bridge, { text: text.trim(), after, limit }, { kind, state });
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
      text: '',
      kind: null,
      state: null,
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

/** A search has no filters of its own: its hits are sieved here. */
async function searched(
  bridge: Bridge,
  input: Parameters<typeof bridge.invoke<'records.search'>>[1],
  { kind, state }: Pick<Filters, 'kind' | 'state'>,
) {
  const reply = await bridge.invoke('records.search', input);
  if (!reply.ok) return reply;
  const value: Listing = {
    next: reply.value.next,
    total: null,
    rows: reply.value.rows
      .filter((row) => (kind === null || row.kind === kind) && (state === null || row.state === state))
      .map(({ snippet, marks, ...row }) => ({ ...row, found: { snippet, marks } })),
  };
  return { ok: true as const, value };
}
