import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fetch } from '#core/ports.ts';
import type { Instant } from '#shared/lib/instant.ts';
import { createPause, type Pause } from '#core/sync/pause.ts';
import { runDelivery, type RunDeps } from '#core/sync/runDelivery.ts';
import { openBench, type DeliveryBench } from '#test/support/portal/deliveryBench.ts';
import { realRandom, type BuiltPackage } from '#test/support/portal/deskOfTwo.ts';

let bench: DeliveryBench;
let stop: AbortController;
let ended: Promise<void>;
let pause: Pause;
const seen: unknown[] = [];

beforeEach(async () => {
  bench = await openBench();
  stop = new AbortController();
  ended = Promise.resolve();
  pause = createPause();
  seen.length = 0;
});
afterEach(async () => {
  stop.abort();
  await ended;
  await bench.close();
});

function start(line: Fetch = fetch, more: Partial<RunDeps> = {}): void {
  const deps: RunDeps = {
    ...bench.depsOf({ fetch: line }),
    random: realRandom,
    pause,
    changed: () => undefined,
    reached: () => undefined,
    report: (thrown) => seen.push(thrown),
    ...more,
  };
  ended = runDelivery(deps, stop.signal);
}

async function until(holds: () => boolean): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error('It did not come to that');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
const stateOf = ({ packageId }: BuiltPackage): string | undefined => bench.store.find(packageId)?.state;

describe('the delivery loop', () => {
  it('delivers what is due and what is queued later, and plans nothing once all is settled', async () => {
    const first = await bench.queue();
    start();
    await until(() => stateOf(first) === 'published');
    const second = await bench.queue();
    pause.wake();
    await until(() => stateOf(second) === 'published' && bench.store.nextTryAt() === null);
    expect(seen).toEqual([]);
  });

  it('comes back by itself after the line was down', async () => {
    let broken = 3;
    const built = await bench.queue();
    start((...asked) => {
      if (broken === 0) return fetch(...asked);
      broken -= 1;
      return Promise.reject(new TypeError('fetch failed'));
    });
    await until(() => stateOf(built) === 'published');
  });

  it('hears through the feed that a published page was withdrawn', async () => {
    const built = await bench.queue();
    start();
    await until(() => stateOf(built) === 'published' && bench.store.nextTryAt() === null);
    stop.abort();
    await ended;
    bench.portal.withdraw(built.packageId, [{ where: '全文', why: '另行公布' }]);
    stop = new AbortController();
    start();
    await until(() => stateOf(built) === 'withdrawn');
  });

  it('still hears the feed after the clock was set back', async () => {
    const built = await bench.queue();
    const deps = bench.depsOf({ fetch });
    const offset = { ms: 90 * 24 * 3_600_000 };
    const asked: number[] = [];
    const client: typeof deps.client = {
      ...deps.client,
      feed: (after, signal) => {
        asked.push(offset.ms);
        return deps.client.feed(after, signal);
      },
    };
    start(fetch, { client, clock: { now: () => (deps.clock.now() + offset.ms) as Instant } });
    await until(() => asked.length > 0 && stateOf(built) === 'published');
    // It was three months ahead and is right again: the next look is at most a minute off, not three months.
    offset.ms = 0;
    pause.wake();
    await until(() => asked.includes(0));
    expect(seen).toEqual([]);
  });

  it('survives a bug in one delivery and still delivers the others', async () => {
    const [bad, good] = [await bench.queue(), await bench.queue()];
    const { store } = bench;
    const spoilt = {
      ...store,
      saveUploadUrl: (id: BuiltPackage['packageId'], url: string | null) => {
        if (id === bad.packageId) throw new Error('disk full');
        store.saveUploadUrl(id, url);
      },
    };
    start(fetch, { store: spoilt });
    await until(() => stateOf(good) === 'published');
    expect(seen[0]).toEqual(new Error('disk full'));
    expect(stateOf(bad)).toBe('queued');
    expect(bench.store.find(bad.packageId)?.attempts).toBeGreaterThan(0);
  });

  it('ends at once when told to, in the middle of a pause', async () => {
    start();
    await new Promise((resolve) => setTimeout(resolve, 100));
    stop.abort();
    await ended;
  });
});

describe('a pause', () => {
  it('ends on time, on a wake, on an abort, and at once when woken before it began', async () => {
    const signal = new AbortController();
    await createPause().wait(5, signal.signal);
    const woken = createPause();
    const waiting = woken.wait(60_000, signal.signal);
    woken.wake();
    await waiting;
    woken.wake();
    await woken.wait(60_000, signal.signal);
    const aborted = woken.wait(60_000, signal.signal);
    signal.abort();
    await aborted;
  });
});
