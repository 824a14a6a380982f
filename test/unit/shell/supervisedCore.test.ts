import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { StartFailure, ToCore, ToShell } from '#ipc/coreLink.ts';
import { superviseCore, type SupervisedCore } from '#shell/supervisedCore.ts';

/** A core under the test's thumb. */
interface FakeCore {
  readonly heard: ToCore[];
  say(message: ToShell): void;
  exit(code: number): void;
}

interface Stage {
  readonly core: SupervisedCore;
  readonly cores: FakeCore[];
  readonly pauses: number[];
  readonly events: unknown[];
  readonly failures: StartFailure[];
  gaveUp: number;
  time: number;
}

function stage(): Stage {
  const cores: FakeCore[] = [];
  const pauses: number[] = [];
  const events: unknown[] = [];
  const failures: StartFailure[] = [];
  const core = superviseCore({
    fork: () => {
      const heard: ToCore[] = [];
      const onMessage: ((message: unknown) => void)[] = [];
      const onExit: ((code: number) => void)[] = [];
      const exit = (code: number): void => onExit.forEach((listener) => listener(code));
      cores.push({ heard, say: (message) => onMessage.forEach((listener) => listener(message)), exit });
      return {
        postMessage: (message) => void heard.push(message as ToCore),
        on: (event: 'message' | 'exit', listener: (value: never) => void) =>
          (event === 'message' ? onMessage : onExit).push(listener as never),
        kill: () => {
          exit(137);
          return true;
        },
      };
    },
    onEvent: (name, fact) => events.push([name, fact]),
    answerAsk: async (what) => {
      if (what === 'seal') throw new Error('no key store');
      return `${what} done`;
    },
    onCrash: () => undefined,
    onCannotStart: (reason) => failures.push(reason),
    onGaveUp: () => void (made.gaveUp += 1),
    wait: async (ms) => void pauses.push(ms),
    now: () => made.time,
  });
  const made: Stage = { core, cores, pauses, events, failures, gaveUp: 0, time: 0 };
  return made;
}

const restarted = { ok: false, error: { type: 'call/core-restarted' } };
const stoppedReply = { ok: false, error: { type: 'call/unexpected', reference: 'core-stopped' } };

describe('a supervised core', () => {
  test('gets calls only when it is ready, in the order in which they were made', async () => {
    const { core, cores } = stage();
    void core.call('session.state', {});
    void core.call('session.lock', {});
    expect(cores[0]!.heard).toEqual([]);

    cores[0]!.say({ type: 'ready' });

    expect(cores[0]!.heard).toMatchObject([{ channel: 'session.state' }, { channel: 'session.lock' }]);
  });

  test('gives each caller the answer to their own call', async () => {
    const { core, cores } = stage();
    cores[0]!.say({ type: 'ready' });
    const first = core.call('session.state', {});
    const second = core.call('session.lock', {});

    cores[0]!.say({ type: 'answer', id: 2, reply: { ok: true, value: 'second' } });
    cores[0]!.say({ type: 'answer', id: 1, reply: { ok: true, value: 'first' } });

    expect([await first, await second]).toMatchObject([{ value: 'first' }, { value: 'second' }]);
  });

  test('that dies is started again; the call under way hears so, the waiting one is served by the next', async () => {
    const { core, cores, events } = stage();
    cores[0]!.say({ type: 'ready' });
    const underWay = core.call('session.lock', {});
    cores[0]!.exit(139);
    const later = core.call('session.state', {});
    await turn();

    expect(await underWay).toEqual(restarted);
    expect(cores).toHaveLength(2);
    cores[1]!.say({ type: 'ready' });
    expect(events).toEqual([['core.restarted', { times: 1 }]]);
    cores[1]!.say({ type: 'answer', id: 2, reply: { ok: true, value: 'there' } });
    expect(await later).toMatchObject({ value: 'there' });
  });

  test('that keeps dying is given up after longer and longer pauses, and nobody is left waiting', async () => {
    const made = stage();
    const waiting = made.core.call('session.state', {});
    for (let crash = 0; crash < 5; crash += 1) {
      made.cores.at(-1)!.exit(1);
      await turn();
    }

    expect(made.pauses).toEqual([0, 500, 2_000, 5_000]);
    expect(made.gaveUp).toBe(1);
    expect(await waiting).toEqual(stoppedReply);
    expect(await made.core.call('session.state', {})).toEqual(stoppedReply);
  });

  test('that dies now and then is never given up', async () => {
    const made = stage();
    for (let crash = 0; crash < 20; crash += 1) {
      made.time += 61_000;
      made.cores.at(-1)!.exit(1);
      await turn();
    }
    expect(made.gaveUp).toBe(0);
    expect(made.cores).toHaveLength(21);
  });

  test('that was given up starts again when a person asks', async () => {
    const made = stage();
    for (let crash = 0; crash < 5; crash += 1) {
      made.cores.at(-1)!.exit(1);
      await turn();
    }
    made.core.retry();
    made.cores.at(-1)!.say({ type: 'ready' });
    void made.core.call('session.state', {});
    expect(made.cores.at(-1)!.heard).toHaveLength(1);
  });

  test('that says why it cannot start is ended and not tried again', async () => {
    const { core, cores, failures } = stage();
    const waiting = core.call('session.state', {});
    cores[0]!.say({ type: 'failed', reason: { type: 'start/unexpected', reference: 'r' } });
    await turn();

    expect(failures).toEqual([{ type: 'start/unexpected', reference: 'r' }]);
    expect(await waiting).toEqual(stoppedReply);
    expect(cores).toHaveLength(1);
  });

  test('is told what it asked, also when the shell could not do it', async () => {
    const { cores } = stage();
    cores[0]!.say({ type: 'ask', id: 4, what: 'custody', input: {} });
    cores[0]!.say({ type: 'ask', id: 5, what: 'seal', input: {} });
    await turn();

    expect(cores[0]!.heard).toEqual([
      { type: 'told', id: 4, told: { ok: true, value: 'custody done' } },
      { type: 'told', id: 5, told: { ok: false, message: 'no key store' } },
    ]);
  });

  test('is asked to stop, and its end is waited for', async () => {
    const made = stage();
    made.cores[0]!.say({ type: 'ready' });
    const stopping = made.core.stop(10);
    expect(made.cores[0]!.heard).toEqual([{ type: 'stop' }]);
    made.cores[0]!.exit(0);
    await stopping;
    await turn();
    expect(made.cores).toHaveLength(1);
  });

  test('that does not stop in time is ended by force', async () => {
    const made = stage();
    made.cores[0]!.say({ type: 'ready' });
    const underWay = made.core.call('session.lock', {});
    await made.core.stop(10);
    expect(await underWay).toEqual(restarted);
  });
});
