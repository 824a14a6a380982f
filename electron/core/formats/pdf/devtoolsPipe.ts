import type { Readable, Writable } from 'node:stream';
import type { JsonObject, JsonValue } from '#shared/lib/json.ts';

/**
 * The DevTools protocol over two pipes (`--remote-debugging-pipe`): no port is opened, so nobody else on the
 * machine can speak to the browser.
 */
export interface DevtoolsPipe {
  /** Sends one command and gives its result; throws with the browser's own words when it refuses or goes away. */
  send(method: string, params?: JsonObject, session?: string): Promise<JsonObject>;
}

interface Waiting {
  readonly resolve: (result: JsonObject) => void;
  readonly reject: (reason: Error) => void;
}

/** Messages are JSON, each ended by a NUL byte. */
export function openDevtoolsPipe(toBrowser: Writable, fromBrowser: Readable): DevtoolsPipe {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let pending: Buffer[] = [];
  const fail = (reason: Error): void => {
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  };

  fromBrowser.on('data', (chunk: Buffer) => {
    let from = 0;
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, from)) {
      receive(Buffer.concat([...pending, chunk.subarray(from, end)]).toString('utf8'));
      pending = [];
      from = end + 1;
    }
    pending.push(chunk.subarray(from));
  });
  fromBrowser.on('error', fail);
  fromBrowser.on('close', () => {
    fail(new Error('the browser closed'));
  });
  toBrowser.on('error', fail);

  function receive(text: string): void {
    const message = JSON.parse(text) as { id?: number; result?: JsonObject; error?: { message?: string } };
    const asked = message.id === undefined ? undefined : waiting.get(message.id);
    if (message.id === undefined || !asked) return;
    waiting.delete(message.id);
    if (message.error) asked.reject(new Error(message.error.message ?? 'refused'));
    else asked.resolve(message.result ?? {});
  }

  return {
    send: (method, params = {}, session) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        const message: Record<string, JsonValue> = { id: last, method, params, ...(session && { sessionId: session }) };
        toBrowser.write(`${JSON.stringify(message)}\0`);
      }),
  };
}
