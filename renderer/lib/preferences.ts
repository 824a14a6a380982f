/** Small choices of one person at one machine, kept in the window's own storage; losing them loses no work. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ReviewState } from '#shared/domain/review/review.ts';

/** Conditions of the list of records under a name (我的视图). */
export interface SavedView {
  readonly name: string;
  readonly text: string;
  readonly kinds: readonly string[] | null;
  readonly state: ReviewState | null;
  readonly overdue: boolean;
  readonly unit: string | null;
}

export interface PreferencesState {
  /** J/K move between rows while a list has the focus (can be switched off, WCAG 2.1.4). */
  readonly rowKeys: boolean;
  /** 我科室, as 责任科室 says it; '' while nobody has said. */
  readonly unit: string;
  readonly views: readonly SavedView[];
  readonly setRowKeys: (on: boolean) => void;
  readonly setUnit: (unit: string) => void;
  readonly setViews: (views: readonly SavedView[]) => void;
}

export type Preferences = StoreApi<PreferencesState>;

const ROW_KEYS = 'preferences.rowKeys';
const UNIT = 'preferences.unit';
const VIEWS = 'preferences.views';

export function createPreferences(storage: Pick<Storage, 'getItem' | 'setItem'>): Preferences {
  return createStore<PreferencesState>()((set) => ({
    rowKeys: storage.getItem(ROW_KEYS) !== 'off',
    unit: storage.getItem(UNIT) ?? '',
    views: readViews(storage.getItem(VIEWS)),
    setRowKeys: (rowKeys) => {
      storage.setItem(ROW_KEYS, rowKeys ? 'on' : 'off');
      set({ rowKeys });
    },
    setUnit: (unit) => {
      storage.setItem(UNIT, unit);
      set({ unit });
    },
    setViews: (views) => {
      storage.setItem(VIEWS, JSON.stringify(views));
      set({ views });
    },
  }));
}

/** Views kept by an earlier window; anything unreadable counts as nothing kept. */
function readViews(kept: string | null): readonly SavedView[] {
  try {
    const parsed: unknown = JSON.parse(kept ?? '[]');
    return Array.isArray(parsed) ? parsed.filter(isView) : [];
  } catch {
    return [];
  }
}

function isView(value: unknown): value is SavedView {
  if (typeof value !== 'object' || value === null) return false;
  const { name, text, kinds, state, overdue, unit } = value as Partial<Record<keyof SavedView, unknown>>;
  const known =
    state === null || (typeof state === 'string' && ['draft', 'in-review', 'returned', 'approved'].includes(state));
  const listed = kinds === null || (Array.isArray(kinds) && kinds.every((kind) => typeof kind === 'string'));
  return (
    typeof name === 'string' &&
    typeof text === 'string' &&
    listed &&
    known &&
    typeof overdue === 'boolean' &&
    (unit === null || typeof unit === 'string')
  );
}
