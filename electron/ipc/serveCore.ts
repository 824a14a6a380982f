import { answer, isChannel, type Handlers, type Report } from './answer.ts';
import type { MessagePortLike, ToCore, ToShell } from './coreLink.ts';

/** What a core brings to be served. */
export interface ServedCore {
  readonly handlers: Handlers;
  readonly report: Report;
  /** Closes the file and whatever else is open; the core's process ends after it. */
  readonly stop: () => void | PromiseLike<void>;
}

/**
 * Answers the shell's calls with `handlers`, each exactly once, until the shell says `stop`; says `ready` first.
 *
 * Calls run side by side: a slow one does not hold back the next. Nothing is cancelled here; whoever wants to
 * cancel says so through a channel of the contract. The returned promise is settled when the core was told to stop
 * and has stopped; the entry then exits.
 */
export function serveCore(port: MessagePortLike, { handlers, report, stop }: ServedCore): Promise<void> {
  const say = (message: ToShell): void => port.postMessage(message);

  const serveCall = async ({ id, channel, input }: Extract<ToCore, { type: 'call' }>): Promise<void> => {
    // The shell has refused unknown channels already; a mistake here is ours, and still must not stay unanswered.
    const reply = isChannel(channel)
      ? await answer(handlers, channel, input, report)
      : { ok: false, error: { type: 'call/unexpected', reference: report(new Error(`Unknown channel ${channel}`)) } };
    say({ type: 'answer', id, reply });
  };

  return new Promise((resolve, reject) => {
    port.on('message', ({ data }) => {
      const message = data as ToCore;
      if (message.type === 'call') void serveCall(message);
      if (message.type === 'stop') Promise.resolve(stop()).then(resolve, reject);
    });
    say({ type: 'ready' });
  });
}
