import { join } from 'node:path';
import type { Announce } from '#shared/contract/contract.ts';
import { keptReadings } from '#shared/domain/checks/readings.ts';
import { createHandlers } from './handlers.ts';
import { createWorkerRunner } from './jobs/workerRunner.ts';
import { loadRules } from './loadRules.ts';
import { openDevice } from './openDevice.ts';
import type { Clock, Fetch, KeyCustody, PdfPrinter, Random } from './ports.ts';
import { createAlarms } from './services/clock/alarms.ts';
import { createDeliveryLoop } from './services/delivery/deliveryLoop.ts';
import type { Deps, Device } from './services/deps.ts';
import { createStandings } from './services/review/standings.ts';
import { createProjection } from './services/records/projection.ts';
import { createRuleBook } from './services/rules/ruleBook.ts';
import type { ShippedRules } from './services/rules/rulesInForce.ts';
import { createAttempts } from './services/session/attempts.ts';
import { createSession } from './services/session/session.ts';
import { createAttachmentReadings } from './services/submissions/attachmentReadings.ts';
import { createTasks } from './services/tasks.ts';
import { openStore, type Store } from './storage/openStore.ts';
import { sweepLeftovers } from './storage/sweep.ts';

/** What an entry chooses: which real thing stands behind each port, and where things lie. */
export interface DeskOutside {
  /** The data folder. */
  readonly folder: string;
  /** `resources/` as shipped. */
  readonly resources: string;
  /** The worker thread's entry, beside the entry that calls. */
  readonly worker: URL;
  readonly version: string;
  readonly clock: Clock;
  readonly random: Random;
  readonly custody: KeyCustody;
  readonly printer: PdfPrinter | null;
  readonly fetch: Fetch;
  readonly announce: Announce;
  readonly report: (thrown: unknown) => string;
}

/** A running core: one function per channel, and the store for those who need to look. */
export interface Desk extends AsyncDisposable {
  readonly handlers: ReturnType<typeof createHandlers>;
  readonly store: Store;
}

/**
 * Opens the data folder and builds the services on it: the "server without a network" that the app,
 * the command line, the tests and the benchmark all run. Throws what `startFaultOf` knows, or a bug.
 */
export async function openDesk(outside: DeskOutside): Promise<Desk> {
  const shipped = await loadRules(outside.resources);
  const store = openStore(outside.folder);
  try {
    return build(outside, shipped, store, await openDevice(store, outside.random, outside.custody));
  } catch (thrown) {
    store[Symbol.dispose]();
    throw thrown;
  }
}

function build(outside: DeskOutside, shipped: ShippedRules, store: Store, device: Device): Desk {
  const { clock, random, custody, announce, fetch, printer, version, report } = outside;
  const tasks = createTasks(announce, random, () => clock.now());
  const jobs = createWorkerRunner(outside.worker);
  const session = createSession();
  const base = {
    store,
    clock,
    random,
    custody,
    printer,
    announce,
    device,
    session,
    attempts: createAttempts(clock),
    standings: createStandings(store),
    tasks,
    jobs,
    rules: createRuleBook(store.db, shipped, clock),
    readings: keptReadings(),
    attachments: createAttachmentReadings(jobs, store.blobs),
    fetch,
    version,
  };
  const loop = createDeliveryLoop(base, report);
  const projection = createProjection(base, report);
  const deps: Deps = {
    ...base,
    wakeDelivery: () => loop.wake(),
    wakeProjection: () => projection.wake(),
    settleProvisional: () => projection.settleProvisional(),
  };
  const alarms = createAlarms(base, report);
  loop.wake();
  projection.wake();
  alarms.wake();
  const closing = new AbortController();
  const swept = sweepLeftovers(store, clock.now(), closing.signal).catch(report);
  return {
    handlers: createHandlers(deps),
    store,
    [Symbol.asyncDispose]: async () => {
      closing.abort();
      alarms.stop();
      session.close();
      tasks.cancelAll();
      await loop.stop();
      await projection.stop();
      await jobs[Symbol.asyncDispose]();
      await swept;
      device.key.close();
      store[Symbol.dispose]();
    },
  };
}

/** Where a data folder's logs lie. */
export const logFolder = (folder: string): string => join(folder, 'logs');
