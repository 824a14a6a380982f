/** What the settings show of this machine, and enrolment at the portal. People are the session feature's. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bridge, CallFault, Failure, Input } from '#shared/contract/contract.ts';
import type { SessionState } from '#shared/contract/session.ts';

export type SettingsProblem = Failure<'portal.enrol'> | CallFault;

export interface SettingsStoreState {
  readonly session: SessionState | null;
  readonly enrolling: boolean;
  readonly problem: SettingsProblem | null;
  readonly refresh: () => Promise<void>;
  /** Whether the portal took us in. */
  readonly enrol: (input: Input<'portal.enrol'>) => Promise<boolean>;
}

export type SettingsStore = StoreApi<SettingsStoreState>;

export function createSettingsStore(bridge: Bridge): SettingsStore {
  const store = createStore<SettingsStoreState>()((set, get) => ({
    session: null,
    enrolling: false,
    problem: null,
    refresh: async () => {
      const reply = await bridge.invoke('session.state', {});
      set(reply.ok ? { session: reply.value } : { problem: reply.error });
    },
    enrol: async (input) => {
      set({ enrolling: true, problem: null });
      const reply = await bridge.invoke('portal.enrol', input);
      set({ enrolling: false, problem: reply.ok ? null : reply.error });
      if (reply.ok) await get().refresh();
      return reply.ok;
    },
  }));
  const reread = () => {
    if (store.getState().session !== null) void store.getState().refresh();
  };
  bridge.on('session.changed', reread);
  bridge.on('delivery.changed', reread);
  return store;
}
