/** Long work under way in the core, and how to stop it. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bridge, Events } from '#shared/contract/contract.ts';

export type Task = Events['task.progress'];

export interface TasksState {
  readonly tasks: readonly Task[];
  /** Asked to stop, and not yet ended. */
  readonly stopping: ReadonlySet<string>;
  readonly cancel: (task: string) => Promise<void>;
}

export type TasksStore = StoreApi<TasksState>;

export function createTasksStore(bridge: Bridge): TasksStore {
  const store = createStore<TasksState>()((set) => ({
    tasks: [],
    stopping: new Set(),
    cancel: async (task) => {
      set(({ stopping }) => ({ stopping: stopping.union(new Set([task])) }));
      await bridge.invoke('tasks.cancel', { task });
    },
  }));
  const end = (gone: string) =>
    store.setState(({ tasks, stopping }) => ({
      tasks: tasks.filter(({ task }) => task !== gone),
      stopping: stopping.difference(new Set([gone])),
    }));
  bridge.on('task.progress', (fact) =>
    store.setState(({ tasks }) => ({
      tasks: tasks.some(({ task }) => task === fact.task)
        ? tasks.map((old) => (old.task === fact.task ? fact : old))
        : [...tasks, fact],
    })),
  );
  bridge.on('task.ended', ({ task }) => end(task));
  // A core that died took its work with it; no end will be announced.
  bridge.on('core.restarted', () => store.setState({ tasks: [], stopping: new Set() }));
  return store;
}
