/** What the window says about the core itself: it died, it is back, nothing shown as saved is lost. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bridge } from '#shared/contract/contract.ts';

export interface NoticeState {
  readonly restarted: boolean;
  readonly dismiss: () => void;
}

export type NoticeStore = StoreApi<NoticeState>;

export function createNoticeStore(bridge: Bridge): NoticeStore {
  const store = createStore<NoticeState>()((set) => ({ restarted: false, dismiss: () => set({ restarted: false }) }));
  bridge.on('core.restarted', () => store.setState({ restarted: true }));
  return store;
}
