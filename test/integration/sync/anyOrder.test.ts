/**
 * The delivery state machine against everything a line can do to it, in any order: whatever was
 * lost, doubled, refused or restarted, the end is the same and no state ever claims more than the
 * portal holds.
 */
import fc from 'fast-check';
import { join } from 'node:path';
import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fetch } from '#core/ports.ts';
import type { DeliverDeps } from '#core/sync/deliverDeps.ts';
import type { DeliveryState } from '#shared/domain/delivery/delivery.ts';
import { openBench, type DeliveryBench } from '#test/support/portal/deliveryBench.ts';
import type { BuiltPackage } from '#test/support/portal/deskOfTwo.ts';
import { openSqliteDeliveries } from '#test/support/portal/sqliteDeliveries.ts';

let bench: DeliveryBench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

/** What happens to one request. */
const events = [
  'passes',
  'is lost on the way',
  'loses its answer',
  'is doubled',
  'meets a busy portal',
  'meets a portal that asks for patience',
  'meets a broken portal',
  'gets a forged answer',
  'meets a portal that restarts',
  'is the last before the client crashes',
] as const;
type Event = (typeof events)[number];

class Crash extends Error {}

function lineOf(script: Event[], restart: () => Promise<void>): Fetch {
  const refused = (status: number, headers: Record<string, string> = {}): Response =>
    new Response(null, { status, headers });
  return async (input, init) => {
    switch (script.shift() ?? 'passes') {
      case 'passes':
        return fetch(input, init);
      case 'is lost on the way':
        throw new TypeError('fetch failed');
      case 'loses its answer':
        await fetch(input, init);
        throw new TypeError('fetch failed');
      case 'is doubled':
        // The first arrives a second time: its nonce is spent, so the client sees a refusal.
        await fetch(input, init);
        return fetch(input, init);
      case 'meets a busy portal':
        return refused(503);
      case 'meets a portal that asks for patience':
        return refused(429, { 'retry-after': '1' });
      case 'meets a broken portal':
        return new Response('<html>Bad Gateway</html>', { status: 502 });
      case 'gets a forged answer': {
        const answer = await fetch(input, init);
        const text = (await answer.text()).replace(
          /\.([\w-])([\w-]{30})/g,
          (_, first: string, rest: string) => `.${first === 'e' ? 'f' : 'e'}${rest}`,
        );
        return new Response(text === '' ? null : text, { status: answer.status, headers: answer.headers });
      }
      case 'meets a portal that restarts':
        await restart();
        return fetch(input, init);
      case 'is the last before the client crashes':
        await fetch(input, init);
        throw new Crash();
    }
  };
}

/** What a state of the client needs the portal to have done. */
const needs: Readonly<Record<DeliveryState, readonly (string | null)[]>> = {
  queued: [null, 'received', 'verified', 'published'],
  sent: ['received', 'verified', 'published'],
  receipted: ['received', 'verified', 'published'],
  published: ['published'],
  returned: ['rejected'],
  withdrawn: ['withdrawn'],
};

function checkClaim({ packageId }: BuiltPackage): void {
  const claimed = bench.store.find(packageId)?.state ?? 'queued';
  const held = bench.portal.state(packageId);
  if (!needs[claimed].includes(held))
    throw new Error(`Over-claims: ${claimed} while the portal has ${held ?? 'nothing'}`);
}

/** Runs a script of events to its end, then lets the line heal. */
async function runScript(
  script: readonly Event[],
  spoil: (deps: DeliverDeps) => DeliverDeps = (deps) => deps,
): Promise<BuiltPackage> {
  const built = await bench.queue();
  const left = [...script];
  while (left.length > 0) {
    const before = left.length;
    const deps = spoil(bench.depsOf({ fetch: lineOf(left, () => bench.restart()) }));
    try {
      await bench.deliver(built, deps);
    } catch (thrown) {
      if (!(thrown instanceof Error && thrown instanceof Crash)) throw thrown;
      bench.store.close();
      bench.store = openSqliteDeliveries(join(bench.folder, 'deliveries.db'));
    }
    checkClaim(built);
    // A settled delivery may ask nothing more; the rest of the script then has nobody to happen to.
    if (left.length === before) break;
  }
  await bench.deliverToTheEnd(built);
  checkClaim(built);
  return built;
}

const anyScript = fc.array(fc.constantFrom(...events), { minLength: 1, maxLength: 10 });

describe('a delivery under any order of events', () => {
  it('ends published, held once, and claimed no more than was so', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyScript, async (script) => {
        const built = await runScript(script);
        expect(bench.store.find(built.packageId)).toMatchObject({ state: 'published', sequence: 3 });
        expect(bench.store.history(built.packageId)).toEqual(['sent', 'receipted', 'receipted', 'published']);
        const files = await readdir(join(bench.folder, 'portal', 'packages'));
        expect(files.filter((name) => name === `${built.packageId}.zip`)).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
    expect(bench.reported).toEqual([]);
  });

  it('is caught when a client takes a lost hand-over for a good one (planted fault)', async () => {
    const optimistic = (deps: DeliverDeps): DeliverDeps => ({
      ...deps,
      client: {
        ...deps.client,
        handOver: async (...asked) => {
          const answer = await deps.client.handOver(...asked);
          return answer.ok ? answer : { ok: true, value: 'e30.e30.e30' };
        },
      },
    });
    await expect(runScript(['passes', 'passes', 'is lost on the way'], optimistic)).rejects.toThrow('Over-claims');
  });
});
