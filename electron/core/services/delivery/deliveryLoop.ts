import { parseTrustRoots } from '#shared/protocol/trustRoots.ts';
import { rfc3339 } from '#shared/lib/shanghaiTime.ts';
import { write } from '../../storage/db.ts';
import { readFact, writeFact } from '../../storage/repositories/installation.ts';
import { createPause } from '../../sync/pause.ts';
import { parsePortalAddress } from '../../sync/portalAddress.ts';
import { createPortalClient } from '../../sync/portalClient.ts';
import { runDelivery } from '../../sync/runDelivery.ts';
import type { Deps } from '../deps.ts';
import { createSqliteDeliveryStore } from './sqliteDeliveryStore.ts';

/** The delivery loop of this core: runs while a portal is enrolled. */
export interface DeliveryLoop {
  /** Starts the loop, or makes a running one look at its plan now; an enrolment since is noticed. */
  wake(): void;
  /** Ends after the request under way has been given up; what was sent stays sent. */
  stop(): Promise<void>;
}

export function createDeliveryLoop(
  deps: Omit<Deps, 'wakeDelivery' | 'wakeProjection' | 'settleProvisional'>,
  report: (thrown: unknown) => void,
): DeliveryLoop {
  const pause = createPause();
  let running: { readonly portal: string; readonly stop: AbortController } | null = null;
  /** Loops that have not ended: the one that runs, and one for a portal before it that is just giving up. */
  const alive = new Set<Promise<unknown>>();

  const start = (): void => {
    const { db } = deps.store;
    const portal = readFact(db, 'portal');
    const address = parsePortalAddress(portal?.baseUrl ?? '');
    const trustRoots = parseTrustRoots(readFact(db, 'trustRoots') ?? '');
    const enrolment = JSON.stringify(portal);
    if (!portal || !address.ok || !trustRoots.ok || running?.portal === enrolment) return;

    running?.stop.abort();
    const controller = new AbortController();
    const { fetch, clock, random, device, announce } = deps;
    const ended: Promise<unknown> = runDelivery(
      {
        client: createPortalClient({ baseUrl: address.value, fetch, deviceKey: device.key, clock, random }),
        store: createSqliteDeliveryStore(deps),
        trustRoots: trustRoots.value,
        clock,
        random,
        pause,
        changed: () => announce('delivery.changed', {}),
        reached: (at) => void write(db, (writable) => writeFact(writable, 'portalReachedAt', rfc3339(at))),
        report,
      },
      controller.signal,
    )
      .catch(report)
      .finally(() => {
        alive.delete(ended);
        // One that broke is made anew at the next wake.
        if (running?.stop === controller) running = null;
      });
    alive.add(ended);
    running = { portal: enrolment, stop: controller };
  };

  return {
    wake: () => {
      start();
      pause.wake();
    },
    stop: async () => {
      running?.stop.abort();
      await Promise.all(alive);
    },
  };
}
