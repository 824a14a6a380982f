/** A portal, an enrolled department and a delivery store in one folder, and the verbs tests speak of them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Fetch } from '#core/ports.ts';
import type { SigningKey } from '#core/signing/signingKey.ts';
import type { DeliverDeps } from '#core/sync/deliverDeps.ts';
import { deliverPackage, type DeliveryOutcome } from '#core/sync/deliverPackage.ts';
import { createPortalClient } from '#core/sync/portalClient.ts';
import { startPortal, type Portal, type PortalOptions } from '#test/portal/startPortal.ts';
import {
  buildPackage,
  clockOff,
  enrolDesk,
  realRandom,
  type BuiltPackage,
  type DeskOfTwo,
  type Recipe,
} from './deskOfTwo.ts';
import { openSqliteDeliveries, type SqliteDeliveries } from './sqliteDeliveries.ts';

export interface Line {
  readonly skewMs?: number;
  readonly fetch?: Fetch;
  readonly device?: SigningKey;
}

export interface DeliveryBench {
  readonly folder: string;
  portal: Portal;
  desk: DeskOfTwo;
  store: SqliteDeliveries;
  /** Bugs the portal reported; a test that expects none checks that. */
  readonly reported: readonly unknown[];
  /** Starts the portal again on the same folder. */
  restart(options?: Partial<PortalOptions>): Promise<void>;
  depsOf(line?: Line): DeliverDeps;
  /** Builds a package and puts it into the store. */
  queue(recipe?: Recipe): Promise<BuiltPackage>;
  deliver(built: BuiltPackage, deps?: DeliverDeps, signal?: AbortSignal): Promise<DeliveryOutcome>;
  /** Delivers again and again, as the loop would, until nothing more comes. */
  deliverToTheEnd(built: BuiltPackage, deps?: DeliverDeps): Promise<DeliveryOutcome>;
  close(): Promise<void>;
}

const TRIES = 12;

export async function openBench(options: Partial<PortalOptions> = {}): Promise<DeliveryBench> {
  const folder = await mkdtemp(join(tmpdir(), 'delivery-'));
  const reported: unknown[] = [];
  const open = (more: Partial<PortalOptions> = {}): Promise<Portal> =>
    startPortal({ dir: join(folder, 'portal'), report: (thrown) => reported.push(thrown), ...options, ...more });
  const portal = await open();

  const bench: DeliveryBench = {
    folder,
    portal,
    desk: await enrolDesk(portal),
    store: openSqliteDeliveries(join(folder, 'deliveries.db')),
    reported,
    restart: async (more) => {
      await bench.portal.stop();
      bench.portal = await open({ port: bench.portal.port, ...more });
    },
    depsOf: ({ skewMs = 0, fetch: line = fetch, device = bench.desk.device } = {}) => {
      const clock = clockOff(skewMs);
      const { baseUrl, trustRoots } = bench.desk;
      const client = createPortalClient({ baseUrl, fetch: line, deviceKey: device, clock, random: realRandom });
      return { client, store: bench.store, trustRoots, clock };
    },
    queue: async (recipe) => {
      const built = await buildPackage(bench.desk, folder, recipe);
      bench.store.queue(built);
      return built;
    },
    deliver: ({ packageId }, deps = bench.depsOf(), signal = new AbortController().signal) => {
      const job = bench.store.find(packageId);
      if (!job) throw new Error('No such job');
      return deliverPackage(deps, job, signal);
    },
    deliverToTheEnd: async (built, deps = bench.depsOf()) => {
      let outcome = await bench.deliver(built, deps);
      for (let at = 1; at < TRIES && (outcome.type === 'retry' || outcome.type === 'waiting'); at += 1) {
        await bench.portal.idle();
        outcome = await bench.deliver(built, deps);
      }
      return outcome;
    },
    close: async () => {
      await bench.portal.stop();
      bench.store.close();
      await rm(folder, { recursive: true });
    },
  };
  return bench;
}
