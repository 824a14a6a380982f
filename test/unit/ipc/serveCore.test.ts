import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { announceTo } from '#ipc/announceTo.ts';
import { failStart } from '#ipc/failStart.ts';
import { serveCore } from '#ipc/serveCore.ts';
import { ok } from '#shared/lib/result.ts';
import { handlersWith } from './handlers.ts';
import { linkedPorts } from './linkedPorts.ts';

const report = (): string => 'ref';
const stop = (): void => undefined;

describe('a served core', () => {
  test('says that it is ready before anything else', () => {
    const { port, said } = linkedPorts();
    void serveCore(port, { handlers: handlersWith({}), report, stop });
    expect(said).toEqual([{ type: 'ready' }]);
  });

  test('answers each call once, under its own number, a fast one before a slow one', async () => {
    const { port, said, tell } = linkedPorts();
    const slow = Promise.withResolvers<null>();
    const handlers = handlersWith({ 'session.lock': async () => ok(await slow.promise) });
    void serveCore(port, { handlers, report, stop });

    tell({ type: 'call', id: 1, channel: 'session.lock', input: {} });
    tell({ type: 'call', id: 2, channel: 'tasks.cancel', input: { task: 't' } });
    await turn();
    slow.resolve(null);
    await turn();

    expect(said.slice(1)).toEqual([
      { type: 'answer', id: 2, reply: { ok: true, value: null } },
      { type: 'answer', id: 1, reply: { ok: true, value: null } },
    ]);
  });

  test('does not leave a call to an unknown channel without an answer', async () => {
    const { port, said, tell } = linkedPorts();
    void serveCore(port, { handlers: handlersWith({}), report, stop });

    tell({ type: 'call', id: 1, channel: 'constructor', input: {} });
    await turn();

    expect(said.at(-1)).toEqual({
      type: 'answer',
      id: 1,
      reply: { ok: false, error: { type: 'call/unexpected', reference: 'ref' } },
    });
  });

  test('ends when it was told to stop, and only after it has stopped', async () => {
    const { port, tell } = linkedPorts();
    const order: string[] = [];
    const served = serveCore(port, {
      handlers: handlersWith({}),
      report,
      stop: async () => {
        await turn();
        order.push('closed');
      },
    }).then(() => order.push('ended'));

    tell({ type: 'stop' });
    await served;

    expect(order).toEqual(['closed', 'ended']);
  });
});

test('an announcement and a failed start are said as they are', () => {
  const { port, said } = linkedPorts();
  announceTo(port)('task.ended', { task: 't' });
  failStart(port, { type: 'start/unexpected', reference: 'ref' });
  expect(said).toEqual([
    { type: 'event', name: 'task.ended', fact: { task: 't' } },
    { type: 'failed', reason: { type: 'start/unexpected', reference: 'ref' } },
  ]);
});
