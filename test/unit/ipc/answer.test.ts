import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer, isChannel } from '#ipc/answer.ts';
import { err, ok } from '#shared/lib/result.ts';
import { handlersWith } from './handlers.ts';

const noReport = (): string => 'never';

describe('the border', () => {
  test('hands the parsed input to the handler and its answer back', async () => {
    const seen: unknown[] = [];
    const handlers = handlersWith({
      'tasks.cancel': (input) => {
        seen.push(input);
        return ok(null);
      },
    });

    expect(await answer(handlers, 'tasks.cancel', { task: 't1' }, noReport)).toEqual(ok(null));
    expect(seen).toEqual([{ task: 't1' }]);
  });

  test('refuses an input that does not parse, naming where, and does not call the handler', async () => {
    const handlers = handlersWith({
      'tasks.cancel': () => {
        throw new Error('called');
      },
    });

    expect(await answer(handlers, 'tasks.cancel', { task: 5 }, noReport)).toEqual(
      err({ type: 'call/invalid-input', path: 'task' }),
    );
  });

  test('answers an input that is nested too deep for any parser', async () => {
    let deep: unknown = 'x';
    for (let n = 0; n < 200_000; n += 1) deep = [deep];
    const input = { id: '01980000-0000-7000-8000-000000000001', base: 1, content: { fields: { a: deep } } };

    const reply = await answer(handlersWith({}), 'records.save', input, () => 'reference');
    expect(reply).toMatchObject({ ok: false });
  });

  test('lets a refusal through as a value', async () => {
    const handlers = handlersWith({ 'today.view': () => err({ type: 'session/locked' }) });

    expect(await answer(handlers, 'today.view', {}, noReport)).toEqual(err({ type: 'session/locked' }));
  });

  test('turns a bug into a reference, and keeps what was thrown from the window', async () => {
    const reported: unknown[] = [];
    const handlers = handlersWith({
      'session.lock': () => {
        throw new Error('身份证号 110101199003070000');
      },
    });

    const reply = await answer(handlers, 'session.lock', {}, (thrown) => {
      reported.push(thrown);
      return 'ref-7';
    });

    expect(reply).toEqual(err({ type: 'call/unexpected', reference: 'ref-7' }));
    expect(reported).toHaveLength(1);
  });

  test('never throws, whatever the window sends', async () => {
    const handlers = handlersWith({});
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (input) => {
        expect(await answer(handlers, 'records.list', input, noReport)).toHaveProperty('ok');
      }),
    );
  });
});

test.for(['constructor', 'toString', '__proto__', 'records.list ', '', 5, null])(
  '%j is not the name of a channel',
  (name) => {
    expect(isChannel(name)).toBe(false);
  },
);
