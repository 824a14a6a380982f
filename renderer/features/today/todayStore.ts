/** What to do now, as the core derives it from records, clocks and deliveries; re-read on every fact that could change it. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bridge, CallFault, Failure } from '#shared/contract/contract.ts';
import type { TodayView } from '#shared/contract/delivery.ts';

export type TodayProblem = Failure<'today.view'> | CallFault;

export interface TodayState {
  readonly view: TodayView | null;
  readonly problem: TodayProblem | null;
  readonly refresh: () => Promise<void>;
}

export type TodayStore = StoreApi<TodayState>;

export function createTodayStore(bridge: Bridge): TodayStore {
  const store = createStore<TodayState>()((set) => ({
    view: null,
    problem: null,
    refresh: async () => {
      const reply = await bridge.invoke('today.view', {});
      if (reply.ok) set({ view: reply.value, problem: null });
      else if (reply.error.type === 'session/locked') set({ view: null, problem: null });
      else set({ problem: reply.error });
    },
  }));
  const reread = () => {
    if (store.getState().view !== null) void store.getState().refresh();
  };
  bridge.on('records.changed', reread);
  bridge.on('submissions.changed', reread);
  bridge.on('delivery.changed', reread);
  bridge.on('session.changed', reread);
  return store;
}
