/** The facts of the top bar and the counts of the rail. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bridge } from '#shared/contract/contract.ts';
import type { StatusView } from '#shared/contract/delivery.ts';

export interface StatusState {
  readonly status: StatusView | null;
  readonly refresh: () => Promise<void>;
}

export type StatusStore = StoreApi<StatusState>;

export function createStatusStore(bridge: Bridge): StatusStore {
  const store = createStore<StatusState>()((set) => ({
    status: null,
    refresh: async () => {
      const reply = await bridge.invoke('status.view', {});
      // A count that cannot be read is not shown; the call that matters shows its own problem.
      set({ status: reply.ok ? reply.value : null });
    },
  }));
  const reread = () => void store.getState().refresh();
  bridge.on('records.changed', reread);
  bridge.on('submissions.changed', reread);
  bridge.on('delivery.changed', reread);
  bridge.on('session.changed', reread);
  return store;
}
