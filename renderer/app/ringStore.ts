/**
 * Clocks that rang (到期提醒) while this window was open, until somebody has seen to them; and where a
 * clicked system notification wants the window to go.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { ringText } from '#shared/domain/clock/ringText.ts';
import { civilDateOf } from '#shared/lib/shanghaiTime.ts';
import type { Instant } from '#shared/lib/instant.ts';
import type { Bridge, Events } from '#shared/contract/contract.ts';
import type { RecordId } from '#shared/domain/record/record.ts';
import type { Announcer } from '#renderer/lib/announcer.ts';
import { recordRoute } from '#renderer/lib/recordRoute.ts';
import type { Route } from '#renderer/lib/route.ts';
import { kindOf, type RulesStore } from '#renderer/lib/rulesStore.ts';

export interface Ring extends Pick<Events['clock.rang'], 'record' | 'title' | 'clock' | 'stage'> {
  /** The whole sentence, as the system's notification says it. */
  readonly text: string;
}

export interface RingState {
  /** The latest first; a clock that rings again takes the place of what it said before. */
  readonly rings: readonly Ring[];
  /** Asked for from outside the window and not yet gone to. */
  readonly wish: { readonly record: RecordId | null } | null;
  /** Where a record is worked on; null is 今日. Takes it off the list. */
  readonly routeTo: (record: RecordId | null) => Promise<Route>;
  readonly dismiss: () => void;
}

export type RingStore = StoreApi<RingState>;

export function createRingStore(bridge: Bridge, announcer: Announcer, rules: RulesStore): RingStore {
  const store = createStore<RingState>()((set) => ({
    rings: [],
    wish: null,
    routeTo: async (record) => {
      set(({ rings }) => ({ wish: null, rings: rings.filter((ring) => ring.record !== record) }));
      if (record === null) return { screen: 'today' };
      const reply = await bridge.invoke('records.get', { id: record });
      if (!reply.ok) return { screen: 'records', record };
      const { id, submission, content } = reply.value;
      return recordRoute({ id, submission }, kindOf(content.kind)(rules.getState()));
    },
    dismiss: () => set({ rings: [] }),
  }));
  bridge.on('clock.rang', (fact) => {
    const { record, title, clock, stage } = fact;
    const text = ringText(fact, civilDateOf(Date.now() as Instant).slice(0, 4));
    const others = store.getState().rings.filter((ring) => ring.record !== record || ring.clock !== clock);
    store.setState({ rings: [{ record, title, clock, stage, text }, ...others] });
    announcer.getState().say(title === '' ? text : `${title}，${text}`);
  });
  bridge.on('window.go', (wish) => store.setState({ wish }));
  return store;
}
