import type { Announce } from '#shared/contract/contract.ts';
import type { TaskCancelled } from '#shared/contract/session.ts';
import { err, type Result } from '#shared/lib/result.ts';
import type { Random } from '../ports.ts';

/** How far a long action has come; `total` is 0 while it is not known. */
export type Progress = (done: number, total: number) => void;

/** Long actions: each announces its progress and can be cancelled by its id. */
export interface Tasks {
  run<T, E>(
    label: string,
    work: (progress: Progress, signal: AbortSignal) => Promise<Result<T, E>>,
  ): Promise<Result<T, E | TaskCancelled>>;
  cancel(task: string): void;
  /** Cancels everything, at closing time. */
  cancelAll(): void;
}

/** The least time between two announcements of one task: 10 a second is what an eye can use. */
const quietMs = 100;

export function createTasks(announce: Announce, random: Random, now: () => number): Tasks {
  const running = new Map<string, AbortController>();
  return {
    run: async (label, work) => {
      const task = random.uuid();
      const controller = new AbortController();
      running.set(task, controller);
      let last = 0;
      const progress: Progress = (done, total) => {
        if (now() - last < quietMs && done !== total) return;
        last = now();
        announce('task.progress', { task, label, done, total });
      };
      try {
        return await work(progress, controller.signal);
      } catch (thrown) {
        const cancelled = controller.signal.aborted && thrown instanceof Error && thrown.name === 'AbortError';
        if (cancelled) return err({ type: 'task/cancelled' });
        throw thrown;
      } finally {
        running.delete(task);
        announce('task.ended', { task });
      }
    },
    cancel: (task) => running.get(task)?.abort(),
    cancelAll: () => {
      for (const controller of running.values()) controller.abort();
    },
  };
}
