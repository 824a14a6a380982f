/** Where every package is. Nothing here is guessed: a state is shown when the core has proof of it. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bridge, CallFault, Failure } from '#shared/contract/contract.ts';
import type { DeliveryRow } from '#shared/contract/delivery.ts';
import type { DeliveryState, PackageId } from '#shared/domain/delivery/delivery.ts';

export type DeliveryProblem = Failure<'delivery.retry'> | Failure<'delivery.package'> | CallFault;

export interface DeliveryStoreState {
  readonly rows: readonly DeliveryRow[] | null;
  readonly filter: DeliveryState | null;
  readonly open: ReadonlySet<PackageId>;
  readonly exporting: PackageId | null;
  readonly retrying: boolean;
  readonly problem: DeliveryProblem | null;
  readonly refresh: () => Promise<void>;
  readonly setFilter: (filter: DeliveryState | null) => void;
  readonly toggle: (id: PackageId) => void;
  readonly retry: () => Promise<void>;
  /** Fetches the approved ZIP itself; `null` when it was refused. */
  readonly fetchPackage: (id: PackageId) => Promise<{ readonly name: string; readonly bytes: Uint8Array } | null>;
}

export type DeliveryStore = StoreApi<DeliveryStoreState>;

export function createDeliveryStore(bridge: Bridge): DeliveryStore {
  const store = createStore<DeliveryStoreState>()((set, get) => ({
    rows: null,
    filter: null,
    open: new Set(),
    exporting: null,
    retrying: false,
    problem: null,
    refresh: async () => {
      const reply = await bridge.invoke('delivery.list', {});
      if (reply.ok) set({ rows: reply.value, problem: null });
      else if (reply.error.type === 'session/locked') set({ rows: null, open: new Set(), problem: null });
      else set({ problem: reply.error });
    },
    setFilter: (filter) => set({ filter }),
    toggle: (id) =>
      set(({ open }) => ({ open: open.has(id) ? open.difference(new Set([id])) : open.union(new Set([id])) })),
    retry: async () => {
      set({ retrying: true, problem: null });
      const reply = await bridge.invoke('delivery.retry', {});
      set({ retrying: false, problem: reply.ok ? null : reply.error });
      if (reply.ok) await get().refresh();
    },
    fetchPackage: async (id) => {
      set({ exporting: id, problem: null });
      const reply = await bridge.invoke('delivery.package', { packageId: id });
      set({ exporting: null, problem: reply.ok ? null : reply.error });
      return reply.ok ? reply.value : null;
    },
  }));
  const reread = () => {
    if (store.getState().rows !== null) void store.getState().refresh();
  };
  bridge.on('delivery.changed', reread);
  bridge.on('submissions.changed', reread);
  bridge.on('session.changed', reread);
  return store;
}
