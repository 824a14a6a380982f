/**
 * The delivery loop: takes what is due, plans the next try, listens to the feed, sleeps.
 *
 * The plan lies in the store, so a restart goes on with it; the loop itself holds nothing worth
 * keeping. It ends when the signal fires and at no other time: an error in one delivery is reported
 * and the delivery is planned for later, because the others must still leave.
 */
import type { Instant } from '#shared/lib/instant.ts';
import type { Random } from '../ports.ts';
import type { DeliverDeps } from './deliverDeps.ts';
import { deliverPackage, type DeliveryOutcome } from './deliverPackage.ts';
import type { DeliveryJob } from './deliveryStore.ts';
import type { Pause } from './pause.ts';
import { retryDelay } from './retrySchedule.ts';

export interface RunDeps extends DeliverDeps {
  readonly random: Random;
  /** `wake` it after a package is queued or a person asks to try now. */
  readonly pause: Pause;
  /** Told after a package's state, plan or history changed. */
  readonly changed: (packageId: DeliveryJob['packageId']) => void;
  /** Told of the portal answering, for 上次连通; and of a thrown bug, for the log. */
  readonly reached: (at: Instant) => void;
  readonly report: (thrown: unknown) => void;
}

const FEED_EVERY_MS = 60_000;
/** The loop looks at the plan at least this often: the clock may have been set, the machine may have slept. */
const LONGEST_SLEEP_MS = 60_000;
const SHORTEST_SLEEP_MS = 50;
/** A store that takes no writes (a full disk) leaves everything due: coming back at once would ask the portal for ever. */
const TROUBLE_SLEEP_MS = 30_000;

export async function runDelivery(deps: RunDeps, signal: AbortSignal): Promise<void> {
  let feedAt = 0;
  const stopped = (): boolean => signal.aborted;
  while (!stopped()) {
    let until = TROUBLE_SLEEP_MS;
    try {
      // Farther ahead than the loop ever plans: the clock was set back, and that far off is now.
      if (deps.clock.now() >= feedAt || feedAt - deps.clock.now() > FEED_EVERY_MS) {
        await readFeed(deps, signal);
        feedAt = deps.clock.now() + FEED_EVERY_MS;
      }
      for (const job of deps.store.due(deps.clock.now())) {
        if (stopped()) return;
        await deliverDue(deps, job, signal);
      }
      until = Math.min(deps.store.nextTryAt() ?? Infinity, feedAt) - deps.clock.now();
    } catch (thrown) {
      deps.report(thrown);
      feedAt = deps.clock.now() + FEED_EVERY_MS;
    }
    await deps.pause.wait(Math.max(SHORTEST_SLEEP_MS, Math.min(until, LONGEST_SLEEP_MS)), signal);
  }
}

async function deliverDue(deps: RunDeps, job: DeliveryJob, signal: AbortSignal): Promise<void> {
  let outcome: DeliveryOutcome;
  try {
    outcome = await deliverPackage(deps, job, signal);
  } catch (thrown) {
    deps.report(thrown);
    plan(deps, job, job.attempts + 1, null);
    return;
  }
  switch (outcome.type) {
    case 'settled':
    case 'stopped':
      deps.store.planNextTry(job.packageId, 0, null);
      break;
    case 'waiting':
      plan(deps, job, outcome.progressed ? 0 : job.attempts + 1, null);
      break;
    case 'retry':
      plan(deps, job, outcome.progressed ? 0 : job.attempts + 1, outcome.retryAfterMs);
      break;
    case 'aborted':
      return;
  }
  if (outcome.type !== 'retry' || outcome.failure.type === 'portal/refused') deps.reached(deps.clock.now());
  deps.changed(job.packageId);
}

function plan(
  { store, clock, random }: RunDeps,
  { packageId }: DeliveryJob,
  attempts: number,
  retryAfterMs: number | null,
): void {
  const delay = retryDelay(attempts, chanceOf(random), retryAfterMs);
  store.planNextTry(packageId, attempts, (clock.now() + delay) as Instant);
}

/** A number in [0, 1) from 32 random bits. */
const chanceOf = (random: Random): number => Buffer.from(random.bytes(4)).readUInt32BE() / 2 ** 32;

/** Events are hints: each one only makes its package due now. Nothing is believed but receipts. */
async function readFeed(deps: RunDeps, signal: AbortSignal): Promise<void> {
  const { client, store, clock } = deps;
  for (;;) {
    const after = store.feedPosition();
    const feed = await client.feed(after, signal);
    if (!feed.ok) return;
    deps.reached(clock.now());
    if (feed.value.next <= after) return;
    for (const packageId of new Set(feed.value.events.map((event) => event.packageId))) {
      const job = store.find(packageId);
      if (job) store.planNextTry(packageId, job.attempts, clock.now());
    }
    store.saveFeedPosition(feed.value.next);
  }
}
