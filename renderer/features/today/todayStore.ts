/**
 * What to do now, as the core derives it from records, clocks and deliveries; re-read on every fact that
 * could change it. Facts come in bursts (an import touches a hundred records): they are gathered for a
 * moment and answered by one reading.
 */
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

const GATHER_MS = 150;

export function createTodayStore(bridge: Bridge): TodayStore {
  let asked = 0;
  const store = createStore<TodayState>()((set) => ({
    view: null,
    problem: null,
    refresh: async () => {
      const turn = (asked += 1);
      const reply = await bridge.invoke('today.view', {});
      // A slow answer to an earlier question must not overwrite a newer one.
      if (turn !== asked) return;
      if (reply.ok) set({ view: reply.value, problem: null });
      else if (reply.error.type === 'session/locked') set({ view: null, problem: null });
      else set({ problem: reply.error });
    },
  }));
  const reread = () => {
    if (store.getState().view !== null) void store.getState().refresh();
  };
  let gathering: ReturnType<typeof setTimeout> | null = null;
  const rereadSoon = () => {
    // Not put off by what comes next: a steady stream of facts is read in steps, not never.
    gathering ??= setTimeout(() => {
      gathering = null;
      reread();
    }, GATHER_MS);
  };
  bridge.on('records.changed', rereadSoon);
  bridge.on('submissions.changed', rereadSoon);
  bridge.on('delivery.changed', rereadSoon);
  bridge.on('rules.changed', rereadSoon);
  // A clock that rang may have changed its group.
  bridge.on('clock.rang', rereadSoon);
  // At once: nothing of the day stays behind a lock.
  bridge.on('session.changed', reread);
  return store;
}
