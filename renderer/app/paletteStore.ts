/**
 * The palette's search through records. Commands and screens are matched in the window; records by the
 * core's full text, and for letters also by the pinyin initials of the most recent titles.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bridge } from '#shared/contract/contract.ts';
import type { RecordRow } from '#shared/contract/records.ts';
import { matchWords } from '#renderer/lib/matchWords.ts';

export interface PaletteHit {
  readonly row: RecordRow;
  readonly snippet: string | null;
}

export interface PaletteState {
  readonly open: boolean;
  readonly query: string;
  readonly hits: readonly PaletteHit[];
  readonly show: () => void;
  readonly close: () => void;
  readonly setQuery: (query: string) => Promise<void>;
}

export type PaletteStore = StoreApi<PaletteState>;

const SHOWN = 8;
const RECENT = 200;

export function createPaletteStore(bridge: Bridge): PaletteStore {
  return createStore<PaletteState>()((set, get) => ({
    open: false,
    query: '',
    hits: [],
    show: () => set({ open: true, query: '', hits: [] }),
    close: () => set({ open: false, query: '', hits: [] }),
    setQuery: async (query) => {
      set({ query });
      const hits = await findRecords(bridge, query.trim());
      // A slow answer to an old question must not overwrite a newer one.
      if (get().query === query) set({ hits });
    },
  }));
}

async function findRecords(bridge: Bridge, text: string): Promise<readonly PaletteHit[]> {
  if (text === '') return [];
  const found = await bridge.invoke('records.search', {
    text: text.slice(0, 200),
    kinds: null,
    after: null,
    limit: SHOWN,
  });
  const hits = found.ok ? found.value.rows.map((row) => ({ row, snippet: row.snippet })) : [];
  if (hits.length >= SHOWN || !/^[a-z]{2,}$/i.test(text)) return hits;
  const recent = await bridge.invoke('records.list', {
    kinds: null,
    overdue: false,
    unit: null,
    state: null,
    after: null,
    limit: RECENT,
  });
  const byInitials = recent.ok ? recent.value.rows.filter(({ title }) => matchWords(title, text)) : [];
  return [...hits, ...byInitials.map((row) => ({ row, snippet: null }))].slice(0, SHOWN);
}
