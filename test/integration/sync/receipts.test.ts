import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fetch } from '#core/ports.ts';
import { startPortal } from '#test/portal/startPortal.ts';
import { enrolDesk } from '#test/support/portal/deskOfTwo.ts';
import { openBench, type DeliveryBench } from '#test/support/portal/deliveryBench.ts';

let bench: DeliveryBench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(async () => {
  await bench.close();
  expect(bench.reported).toEqual([]);
});

describe('receipts', () => {
  const forged =
    (change: (text: string) => string): Fetch =>
    async (input, init) => {
      const answer = await fetch(input, init);
      const text = await answer.text();
      return new Response(text === '' ? null : change(text), { status: answer.status, headers: answer.headers });
    };
  const flipPayload = (text: string): string =>
    text.replace(
      /("?[\w-]+)\.([\w-]{20})([\w-])([\w-]+)\.([\w-]+)/g,
      (_, head: string, a: string, b: string, c: string, tail: string) =>
        `${head}.${a}${b === 'A' ? 'B' : 'A'}${c}.${tail}`,
    );

  it('that were tampered with change nothing: the package counts as sent, never as receipted', async () => {
    const built = await bench.queue();
    expect(await bench.deliver(built, bench.depsOf({ fetch: forged(flipPayload) }))).toMatchObject({
      type: 'waiting',
      state: 'sent',
    });
    expect(bench.store.history(built.packageId)).toEqual(['sent']);
    expect(bench.store.receipts(built.packageId)).toEqual([]);
    expect(bench.store.sentences(built.packageId).at(-1)).toContain('门户的回执不能采信');
    // And with an honest line it goes on.
    expect(await bench.deliverToTheEnd(built)).toEqual({ type: 'settled', state: 'published' });
  });

  it('by a key that is no receipt root change nothing', async () => {
    const built = await bench.queue();
    const other = await startPortal({ dir: join(bench.folder, 'other') });
    const deps = { ...bench.depsOf(), trustRoots: (await enrolDesk(other)).trustRoots };
    await other.stop();
    expect(await bench.deliver(built, deps)).toMatchObject({ state: 'sent' });
  });

  it('of another package change nothing', async () => {
    const [one, two] = [await bench.queue(), await bench.queue()];
    await bench.deliverToTheEnd(one);
    const swapped = forged((text) =>
      text.includes('"receipt"') ? JSON.stringify({ receipt: bench.store.receipts(one.packageId)[2] }) : text,
    );
    expect(await bench.deliver(two, bench.depsOf({ fetch: swapped }))).toMatchObject({ state: 'sent' });
  });
});
