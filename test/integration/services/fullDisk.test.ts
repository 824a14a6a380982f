import { afterEach, beforeEach, expect, test } from 'vitest';
import { StoreUnwritable } from '#core/storage/db.ts';
import { createPause } from '#core/sync/pause.ts';
import { runDelivery } from '#core/sync/runDelivery.ts';
import { openBench, type DeliveryBench } from '#test/support/portal/deliveryBench.ts';
import { realRandom } from '#test/support/portal/deskOfTwo.ts';

let bench: DeliveryBench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(async () => {
  await bench.close();
});

test('a store that takes no more writes does not make the loop ask the portal again and again', async () => {
  await bench.queue();
  const full = (): never => {
    throw new StoreUnwritable('The delivery', { type: 'store/cannot-write', why: 'full' });
  };
  const asked: string[] = [];
  const reported: unknown[] = [];
  const deps = bench.depsOf({
    fetch: (address, init) => {
      asked.push(address);
      return fetch(address, init);
    },
  });
  const stop = new AbortController();
  const pause = createPause();
  const ended = runDelivery(
    {
      ...deps,
      store: { ...deps.store, saveUploadUrl: full, planNextTry: full, log: full, saveFeedPosition: full },
      random: realRandom,
      pause,
      changed: () => undefined,
      reached: () => undefined,
      report: (thrown) => reported.push(thrown),
    },
    stop.signal,
  );
  await expect.poll(() => reported.length).toBeGreaterThan(0);
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  stop.abort();
  await ended;

  expect(asked.length).toBeLessThan(6);
  expect(reported.length).toBeLessThan(6);
});
