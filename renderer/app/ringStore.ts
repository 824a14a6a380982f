/**
 * Clocks that rang (到期提醒) while this window was open, until somebody has seen to them; and where a
 * clicked system notification wants the window to go.
 *
 * What rings together is told together, and never into a word that is being composed: a Monday morning
 * must neither talk over itself nor move the line under the hands.
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
  /** Where a record is worked on; null is 今日. Takes it off the list, and all of them for 今日, where they stand. */
  readonly routeTo: (record: RecordId | null) => Promise<Route>;
  readonly dismiss: () => void;
}

export type RingStore = StoreApi<RingState>;

export interface RingDeps {
  readonly bridge: Bridge;
  readonly announcer: Announcer;
  readonly rules: RulesStore;
  /** Where the window is: 舆情 counts its own record down and speaks for itself. */
  readonly here: () => Route;
  /** Waits for the end of an IME composition. */
  readonly whenNotComposing: () => Promise<void>;
}

const TOGETHER_MS = 300;

export function createRingStore({ bridge, announcer, rules, here, whenNotComposing }: RingDeps): RingStore {
  const store = createStore<RingState>()((set) => ({
    rings: [],
    wish: null,
    routeTo: async (record) => {
      set(({ rings }) => ({
        wish: null,
        rings: record === null ? [] : rings.filter((ring) => ring.record !== record),
      }));
      if (record === null) return { screen: 'today' };
      const reply = await bridge.invoke('records.get', { id: record });
      if (!reply.ok) return { screen: 'records', record };
      if (rules.getState().pack === null) await rules.getState().refresh();
      const { id, submission, content } = reply.value;
      return recordRoute({ id, submission }, kindOf(content.kind)(rules.getState()));
    },
    dismiss: () => set({ rings: [] }),
  }));

  let waiting: readonly Ring[] = [];
  const tell = async () => {
    await new Promise((resolve) => setTimeout(resolve, TOGETHER_MS));
    await whenNotComposing();
    const at = here();
    const heard = waiting.filter(({ record }) => at.screen !== 'response' || at.record !== record);
    waiting = [];
    if (heard.length === 0) return;
    store.setState(({ rings }) => ({ rings: heard.reduce(withRing, rings) }));
    announcer.getState().say(spoken(heard));
  };
  bridge.on('clock.rang', (fact) => {
    const { record, title, clock, stage } = fact;
    const text = ringText(fact, civilDateOf(Date.now() as Instant).slice(0, 4));
    waiting = [...waiting, { record, title, clock, stage, text }];
    if (waiting.length === 1) void tell();
  });
  bridge.on('window.go', (wish) => store.setState({ wish }));
  // No title waits behind a lock screen; the sentence says enough.
  bridge.on('session.changed', () =>
    store.setState(({ rings }) => ({ rings: rings.map((ring) => ({ ...ring, title: '' })) })),
  );
  return store;
}

const withRing = (rings: readonly Ring[], ring: Ring): readonly Ring[] => [
  ring,
  ...rings.filter(({ record, clock }) => record !== ring.record || clock !== ring.clock),
];

/** One is said whole; of several, the number. */
function spoken(rings: readonly Ring[]): string {
  const [only, ...more] = rings;
  if (only === undefined || more.length > 0) {
    const over = rings.filter(({ stage }) => stage === 'due').length;
    return `有 ${rings.length} 项期限临近或已到${over === 0 ? '' : `，其中 ${over} 项已到期`}。`;
  }
  return only.title === '' ? only.text : `${only.title}，${only.text}`;
}
