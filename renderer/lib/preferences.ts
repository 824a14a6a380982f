/** Small choices of one person at one machine, kept in the window's own storage; losing them loses no work. */
import { createStore, type StoreApi } from 'zustand/vanilla';

export interface PreferencesState {
  /** J/K move between rows while a list has the focus (can be switched off, WCAG 2.1.4). */
  readonly rowKeys: boolean;
  readonly setRowKeys: (on: boolean) => void;
}

export type Preferences = StoreApi<PreferencesState>;

const KEY = 'preferences.rowKeys';

export function createPreferences(storage: Pick<Storage, 'getItem' | 'setItem'>): Preferences {
  return createStore<PreferencesState>()((set) => ({
    rowKeys: storage.getItem(KEY) !== 'off',
    setRowKeys: (rowKeys) => {
      storage.setItem(KEY, rowKeys ? 'on' : 'off');
      set({ rowKeys });
    },
  }));
}
