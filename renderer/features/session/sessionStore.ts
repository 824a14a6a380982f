/**
 * Who is here: the department, its people, and who is unlocked. The core decides; this store only
 * shows its last answer, so a lock that happened anywhere (key, menu, idle) arrives by one road.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bridge, CallFault, Channel, Failure, Input, Reply } from '#shared/contract/contract.ts';
import type { SessionState } from '#shared/contract/session.ts';
import type { Person } from '#shared/domain/person/person.ts';

/** Everything that may be refused on these screens. */
export type SessionProblem =
  Failure<'session.unlock'> | Failure<'setup.department'> | Failure<'people.add'> | CallFault;

export interface SessionStoreState {
  /** `null` until the core has answered once. */
  readonly session: SessionState | null;
  readonly busy: boolean;
  readonly problem: SessionProblem | null;
  /** The department was just founded and people are being added: the lock screen waits. */
  readonly founding: boolean;
  readonly refresh: () => Promise<void>;
  readonly unlock: (input: Input<'session.unlock'>) => Promise<boolean>;
  readonly lock: () => Promise<void>;
  readonly setUpDemonstration: (input: Input<'setup.demonstration'>) => Promise<boolean>;
  readonly setUpDepartment: (input: Input<'setup.department'>) => Promise<boolean>;
  readonly addPerson: (input: Input<'people.add'>) => Promise<Person | null>;
  readonly finishFounding: () => void;
  readonly clearProblem: () => void;
}

export type SessionStore = StoreApi<SessionStoreState>;

export function createSessionStore(bridge: Bridge): SessionStore {
  const store = createStore<SessionStoreState>()((set, get) => {
    const refresh = async () => {
      const reply = await bridge.invoke('session.state', {});
      set(reply.ok ? { session: reply.value } : { problem: reply.error });
    };
    /** Asks once, shows the refusal, and re-reads either way: the answer of a command is not the state. */
    const ask = async <C extends SessionCommand>(channel: C, input: Input<C>): Promise<Reply<C>> => {
      set({ busy: true, problem: null });
      const reply = await bridge.invoke(channel, input);
      set({ busy: false, problem: reply.ok ? null : reply.error });
      await refresh();
      return reply;
    };
    return {
      session: null,
      busy: false,
      problem: null,
      founding: false,
      refresh,
      unlock: async (input) => (await ask('session.unlock', input)).ok,
      lock: async () => {
        await ask('session.lock', {});
      },
      setUpDemonstration: async (input) => (await ask('setup.demonstration', input)).ok,
      setUpDepartment: async (input) => {
        set({ founding: true });
        const { ok } = await ask('setup.department', input);
        if (!ok) set({ founding: false });
        return ok;
      },
      addPerson: async (input) => {
        const reply = await ask('people.add', input);
        return reply.ok ? reply.value : null;
      },
      finishFounding: () => set({ founding: false }),
      clearProblem: () => {
        if (get().problem) set({ problem: null });
      },
    };
  });
  bridge.on('session.changed', () => void store.getState().refresh());
  bridge.on('core.restarted', () => void store.getState().refresh());
  return store;
}

type SessionCommand = Extract<
  Channel,
  'session.unlock' | 'session.lock' | 'setup.demonstration' | 'setup.department' | 'people.add'
>;
