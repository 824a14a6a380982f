/** A sleep that can be ended early: by `wake` when there is something to do, or by the signal for good. */
export interface Pause {
  /** Resolves after so many milliseconds, on `wake`, or on abort; never rejects. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
  /** Ends the pause now, or the next one at once when none is running. */
  wake(): void;
}

export function createPause(): Pause {
  let woken = false;
  let end: (() => void) | null = null;
  return {
    wait: (ms, signal) => {
      if (woken || signal.aborted) {
        woken = false;
        return Promise.resolve();
      }
      const { promise, resolve } = Promise.withResolvers<undefined>();
      const finish = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', finish);
        end = null;
        woken = false;
        resolve(undefined);
      };
      const timer = setTimeout(finish, ms);
      signal.addEventListener('abort', finish);
      end = finish;
      return promise;
    },
    wake: () => {
      woken = true;
      end?.();
    },
  };
}
