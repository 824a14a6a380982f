/** Rule pack and calendar in the settings: what is in force, what a new pack would change, years of holidays. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bridge, CallFault, Failure, Input } from '#shared/contract/contract.ts';
import type { PackChange, RulesState } from '#shared/contract/rules.ts';
import { signedTextIn } from './signedTextIn.ts';

export type RulesProblem =
  | Failure<'rules.install' | 'calendar.import' | 'calendar.add'>
  | CallFault
  | { readonly type: 'file/too-large'; readonly name: string };

/** Where on the screen a problem belongs. */
export type RulesPlace = 'pack' | 'calendar' | 'year';

/** A pack that was read from a file and judged good; nothing is in force yet. */
export interface TriedPack {
  readonly jws: string;
  readonly change: PackChange;
}

export interface RulesSettingsState {
  readonly rules: RulesState | null;
  readonly busy: RulesPlace | null;
  readonly problem: { readonly at: RulesPlace; readonly of: RulesProblem } | null;
  readonly tried: TriedPack | null;
  /** What the last calendar did to due days: how many records moved, or that all are looked at behind. */
  readonly moved: number | 'under-way' | null;
  readonly refresh: () => Promise<void>;
  /** Reads a signed pack and asks what it would change. */
  readonly tryPack: (file: File) => Promise<void>;
  readonly dropTried: () => void;
  /** Puts the tried pack in force. */
  readonly applyTried: () => Promise<void>;
  readonly importCalendar: (file: File) => Promise<void>;
  /** Whether the year was taken. */
  readonly addYear: (year: Input<'calendar.add'>) => Promise<boolean>;
}

export type RulesSettingsStore = StoreApi<RulesSettingsState>;

/** As the border allows: characters of a signed pack, and of a signed calendar. */
const longest = { pack: 8_000_000, calendar: 1_000_000 } as const;

export function createRulesSettingsStore(bridge: Bridge): RulesSettingsStore {
  const store = createStore<RulesSettingsState>()((set, get) => {
    const start = (at: RulesPlace): void => set({ busy: at, problem: null });
    const fail = (at: RulesPlace, of: RulesProblem): void => set({ busy: null, problem: { at, of } });
    /** The text of a file that is short enough; otherwise says so. */
    const textOf = async (at: 'pack' | 'calendar', file: File): Promise<string | null> => {
      start(at);
      const text = file.size <= longest[at] ? signedTextIn(await file.text()) : null;
      if (text === null || text.length > longest[at]) {
        fail(at, { type: 'file/too-large', name: file.name });
        return null;
      }
      return text;
    };
    return {
      rules: null,
      busy: null,
      problem: null,
      tried: null,
      moved: null,
      refresh: async () => {
        const reply = await bridge.invoke('rules.state', {});
        if (reply.ok) set({ rules: reply.value });
        else fail('pack', reply.error);
      },
      tryPack: async (file) => {
        set({ tried: null });
        const jws = await textOf('pack', file);
        if (jws === null) return;
        const reply = await bridge.invoke('rules.install', { jws, apply: false });
        if (reply.ok) set({ busy: null, tried: { jws, change: reply.value } });
        else fail('pack', reply.error);
      },
      dropTried: () => set({ tried: null, problem: null }),
      applyTried: async () => {
        const { tried } = get();
        if (!tried) return;
        start('pack');
        const reply = await bridge.invoke('rules.install', { jws: tried.jws, apply: true });
        if (reply.ok) {
          set({ busy: null, tried: null });
          await get().refresh();
        } else fail('pack', reply.error);
      },
      importCalendar: async (file) => {
        const jws = await textOf('calendar', file);
        if (jws === null) return;
        const reply = await bridge.invoke('calendar.import', { jws });
        if (reply.ok) {
          set({ busy: null, moved: reply.value.moved ?? 'under-way' });
          await get().refresh();
        } else fail('calendar', reply.error);
      },
      addYear: async (year) => {
        start('year');
        const reply = await bridge.invoke('calendar.add', year);
        if (!reply.ok) {
          fail('year', reply.error);
          return false;
        }
        set({ busy: null, moved: reply.value.moved ?? 'under-way' });
        await get().refresh();
        return true;
      },
    };
  });
  bridge.on('rules.changed', () => {
    if (store.getState().rules !== null) void store.getState().refresh();
  });
  // What was tried names drafts by their titles: nothing of it stays behind the lock.
  bridge.on('session.changed', () => store.setState({ tried: null, problem: null }));
  return store;
}
