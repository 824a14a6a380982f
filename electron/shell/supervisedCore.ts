/**
 * Keeps a core alive, and answers for it while it is not.
 *
 * A call that was under way when the core died is answered with `call/core-restarted`: nobody knows whether it
 * took effect, so the window reads back and decides; it is never repeated from here. A call made while no core is
 * ready waits for the next one. A core that keeps dying is given up after a few tries within a minute, so that a
 * damaged file does not become a loop; a core that says why it cannot start is not tried again at all.
 */
import type { Channel, Reply } from '#shared/contract/contract.ts';
import { err } from '#shared/lib/result.ts';
import type { AskName, StartFailure, Told, ToCore, ToShell } from '#ipc/coreLink.ts';

/** The part of Electron's `UtilityProcess` that is used. */
export interface CoreProcess {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  kill(): boolean;
}

export interface Supervision {
  readonly fork: () => CoreProcess;
  readonly onEvent: (name: string, fact: unknown) => void;
  readonly answerAsk: (what: AskName, input: unknown) => Promise<unknown>;
  readonly onCrash: (code: number, times: number) => void;
  readonly onCannotStart: (reason: StartFailure) => void;
  readonly onGaveUp: () => void;
  readonly wait: (ms: number) => Promise<void>;
  /** Milliseconds on a clock that only goes forward. */
  readonly now: () => number;
}

export interface SupervisedCore {
  call(channel: Channel, input: unknown): Promise<Reply<Channel>>;
  /** After `onGaveUp`: tries again from the beginning, because a person asked for it. */
  retry(): void;
  /** Lets the core close its file, and ends it by force when it does not within `patienceMs`. */
  stop(patienceMs: number): Promise<void>;
}

/** Pause before each try, in milliseconds; one crash more than these within `crashWindowMs` ends the trying. */
const backOff: readonly number[] = [0, 500, 2_000, 5_000];
const crashWindowMs = 60_000;

interface Waiting {
  readonly channel: Channel;
  readonly input: unknown;
  readonly resolve: (reply: Reply<Channel>) => void;
}

type Life =
  | { readonly state: 'starting' }
  | { readonly state: 'ready'; readonly process: CoreProcess }
  | { readonly state: 'gone' };

/** Forks the first core at once. */
export function superviseCore(supervision: Supervision): SupervisedCore {
  let life: Life = { state: 'starting' };
  let running: { readonly process: CoreProcess; readonly gone: Promise<void> } | null = null;
  let stopping = false;
  let lastId = 0;
  let restarts = 0;
  let crashes: number[] = [];
  const queue: Waiting[] = [];
  const underWay = new Map<number, Waiting>();

  const send = (process: CoreProcess, waiting: Waiting): void => {
    const id = (lastId += 1);
    underWay.set(id, waiting);
    process.postMessage({ type: 'call', id, channel: waiting.channel, input: waiting.input } satisfies ToCore);
  };

  const refuseAll = (): void => {
    life = { state: 'gone' };
    for (const { resolve } of queue.splice(0)) resolve(stopped());
  };

  const start = (): void => {
    life = { state: 'starting' };
    const process = supervision.fork();
    const gone = Promise.withResolvers<undefined>();
    running = { process, gone: gone.promise };
    process.on('message', (message) => hear(process, message as ToShell));
    process.on('exit', (code) => {
      gone.resolve(undefined);
      running = null;
      died(code);
    });
  };

  const hear = (process: CoreProcess, message: ToShell): void => {
    switch (message.type) {
      case 'ready':
        life = { state: 'ready', process };
        if (restarts > 0) supervision.onEvent('core.restarted', { times: restarts });
        for (const waiting of queue.splice(0)) send(process, waiting);
        return;
      case 'failed':
        refuseAll();
        process.kill();
        supervision.onCannotStart(message.reason);
        return;
      case 'answer': {
        const waiting = underWay.get(message.id);
        underWay.delete(message.id);
        waiting?.resolve(message.reply as Reply<Channel>);
        return;
      }
      case 'event':
        supervision.onEvent(message.name, message.fact);
        return;
      case 'ask':
        void answered(supervision.answerAsk(message.what, message.input)).then((told) => {
          // The core that asked may be gone by now; the next one has its own questions.
          if (running?.process === process)
            process.postMessage({ type: 'told', id: message.id, told } satisfies ToCore);
        });
    }
  };

  const died = (code: number): void => {
    for (const { resolve } of underWay.values()) resolve(err({ type: 'call/core-restarted' }));
    underWay.clear();
    if (stopping || life.state === 'gone') {
      refuseAll();
      return;
    }

    const now = supervision.now();
    crashes = [...crashes.filter((at) => now - at < crashWindowMs), now];
    restarts += 1;
    supervision.onCrash(code, restarts);
    const pause = backOff[crashes.length - 1];
    if (pause === undefined) {
      refuseAll();
      supervision.onGaveUp();
      return;
    }
    life = { state: 'starting' };
    void supervision.wait(pause).then(() => {
      if (!stopping) start();
    });
  };

  start();
  return {
    call: (channel, input) =>
      new Promise((resolve) => {
        const waiting: Waiting = { channel, input, resolve };
        if (life.state === 'ready') send(life.process, waiting);
        else if (life.state === 'starting' && !stopping) queue.push(waiting);
        else resolve(stopped());
      }),
    retry: () => {
      if (stopping || life.state !== 'gone' || running) return;
      crashes = [];
      start();
    },
    stop: async (patienceMs) => {
      stopping = true;
      queue.splice(0).forEach(({ resolve }) => resolve(stopped()));
      if (!running) return;
      const { process, gone } = running;
      process.postMessage({ type: 'stop' } satisfies ToCore);
      await Promise.race([gone, supervision.wait(patienceMs).then(() => process.kill())]);
      await gone;
    },
  };
}

const stopped = (): Reply<Channel> => err({ type: 'call/unexpected', reference: 'core-stopped' });

const answered = (work: Promise<unknown>): Promise<Told> =>
  work.then(
    (value) => ({ ok: true, value }),
    (thrown: unknown) => ({ ok: false, message: thrown instanceof Error ? thrown.message : String(thrown) }),
  );
