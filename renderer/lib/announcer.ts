import { createStore, type StoreApi } from 'zustand/vanilla';

/**
 * What the window says aloud (aria-live), once each: saves that failed, check results, countdown
 * thresholds. `turn` changes with every sentence so that the same words are spoken again.
 */
export interface AnnouncerState {
  readonly text: string;
  readonly turn: number;
  readonly say: (text: string) => void;
}

export type Announcer = StoreApi<AnnouncerState>;

export const createAnnouncer = (): Announcer =>
  createStore<AnnouncerState>()((set) => ({
    text: '',
    turn: 0,
    say: (text) => set(({ turn }) => ({ text, turn: turn + 1 })),
  }));
