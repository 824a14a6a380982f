import { setImmediate as breathe } from 'node:timers/promises';
import type { RecordId } from '#shared/domain/record/record.ts';
import { write, type WriteDb } from '../../storage/db.ts';
import { readFact, writeFact } from '../../storage/repositories/installation.ts';
import { newestVersion } from '../../storage/migrations/index.ts';
import { provisionalRecords } from '../../storage/repositories/recordClocks.ts';
import { recordsAfter } from '../../storage/repositories/records.ts';
import { catchUpIndex, isIndexBehind } from '../../storage/repositories/searchIndex.ts';
import type { Deps } from '../deps.ts';
import { projectAlone } from './project.ts';

/** Works out anew, behind what people do, what was worked out under other rules or by an older program. */
export interface Projection {
  /** Looks whether anything is behind, and goes on from where it was. */
  wake(): void;
  /**
   * Records with a clock that was reckoned by weekday alone, after a calendar has come that knows more
   * years; answers how many have moved.
   */
  settleProvisional(): Promise<number>;
  stop(): Promise<void>;
}

type ProjectionDeps = Pick<Deps, 'store' | 'rules' | 'clock' | 'announce'>;

/** Records in one transaction: short enough that an autosave between two of them is not felt to wait. */
const atOnce = 10;

export function createProjection(deps: ProjectionDeps, report: (thrown: unknown) => string): Projection {
  const closing = new AbortController();
  const { signal } = closing;
  let running: Promise<unknown> = Promise.resolve();
  // Whether everything was worked out by the rules of then; only from there do the provisional ones suffice.
  let caughtUp = false;
  return {
    wake: () => {
      caughtUp = false;
      // One after the other: the stamp tells whoever comes second that nothing is left to do.
      running = running
        .then(async () => {
          caughtUp = await catchUp(deps, signal);
        })
        .catch((thrown: unknown) => void report(thrown));
    },
    settleProvisional: () => {
      // Somebody waits for it: not behind a turn that goes through everything, but between its steps.
      const settled = settle(deps, () => caughtUp, signal);
      running = Promise.allSettled([running, settled]);
      return settled;
    },
    stop: async () => {
      closing.abort();
      await running;
    },
  };
}

/** What the clocks, links and marks of the store were worked out by. */
const stampOf = ({ rules: { pack, calendar } }: ProjectionDeps): string =>
  `${newestVersion} ${pack.id} ${pack.version} ${calendar.version}`;

/** Everything, unless it was worked out by these rules already; answers whether it is now. */
async function catchUp(deps: ProjectionDeps, signal: AbortSignal): Promise<boolean> {
  const { store, announce } = deps;
  const stamp = stampOf(deps);
  if (readFact(store.db, 'projectedBy') === stamp) return true;
  const indexed = await inShortSteps(deps, signal, (db) => {
    catchUpIndex(db, atOnce);
    return isIndexBehind(db);
  });
  let after = 0;
  const projected = await inShortSteps(deps, signal, (db) => {
    const records = recordsAfter(db, after, atOnce);
    for (const { id } of records) projectAlone(deps, db, id);
    after = records.at(-1)?.row ?? after;
    return records.length > 0;
  });
  // Rules changed again meanwhile: what was done under them is mixed, and the next turn does all of it.
  if (!indexed || !projected || stampOf(deps) !== stamp) return false;
  write(store.db, (db) => writeFact(db, 'projectedBy', stamp));
  announce('records.changed', { ids: [] });
  return true;
}

/** A disk that takes nothing stops it: clocks are worked out anew at the next save and the next start all the same. */
async function settle(deps: ProjectionDeps, caughtUp: () => boolean, signal: AbortSignal): Promise<number> {
  const { store } = deps;
  const stamp = stampOf(deps);
  const left: RecordId[] = provisionalRecords(store.db);
  let moved = 0;
  const done = await inShortSteps(deps, signal, (db) => {
    for (const id of left.splice(-atOnce)) moved += projectAlone(deps, db, id) ? 1 : 0;
    return left.length > 0;
  });
  if (done && caughtUp() && stampOf(deps) === stamp) write(store.db, (db) => writeFact(db, 'projectedBy', stamp));
  return moved;
}

/** Does one short transaction after the other, while `step` says that there is more; false when it was stopped. */
async function inShortSteps(
  { store }: ProjectionDeps,
  signal: AbortSignal,
  step: (db: WriteDb) => boolean,
): Promise<boolean> {
  for (let more = true; more;) {
    if (signal.aborted) return false;
    const written = write(store.db, step);
    if (!written.ok) return false;
    more = written.value;
    // What people asked for meanwhile comes first.
    await breathe();
  }
  return true;
}
