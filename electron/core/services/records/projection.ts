import { setImmediate as breathe } from 'node:timers/promises';
import { write } from '../../storage/db.ts';
import { readFact, writeFact } from '../../storage/repositories/installation.ts';
import { newestVersion } from '../../storage/migrations/index.ts';
import { recordsAfter } from '../../storage/repositories/records.ts';
import type { Deps } from '../deps.ts';
import { projectAlone } from './project.ts';

/** Works out anew, behind what people do, what was worked out under other rules or by an older program. */
export interface Projection {
  /** Looks whether anything is behind, and goes on from where it was. */
  wake(): void;
  stop(): Promise<void>;
}

type ProjectionDeps = Pick<Deps, 'store' | 'rules' | 'clock' | 'announce'>;

/** Records in one transaction: short enough that an autosave between two of them waits for no one. */
const atOnce = 50;

export function createProjection(deps: ProjectionDeps, report: (thrown: unknown) => string): Projection {
  const closing = new AbortController();
  let running = Promise.resolve();
  return {
    wake: () => {
      // One after the other: the stamp tells whoever comes second that nothing is left to do.
      running = running.then(() => catchUp(deps, closing.signal)).catch((thrown: unknown) => void report(thrown));
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

async function catchUp(deps: ProjectionDeps, signal: AbortSignal): Promise<void> {
  const { store, announce } = deps;
  const stamp = stampOf(deps);
  if (readFact(store.db, 'projectedBy') === stamp) return;
  for (let after = 0; ;) {
    const ids = recordsAfter(store.db, after, atOnce);
    const last = ids.at(-1);
    if (!last) break;
    if (signal.aborted) return;
    const written = write(store.db, (db) => {
      for (const { id } of ids) projectAlone(deps, db, id);
    });
    // A disk that takes nothing now will be asked again at the next start.
    if (!written.ok) return;
    after = last.row;
    await breathe();
  }
  // Rules changed again meanwhile: what was done under them is mixed, and the next turn does all of it.
  if (stampOf(deps) !== stamp) return;
  write(store.db, (db) => writeFact(db, 'projectedBy', stamp));
  announce('records.changed', { ids: [] });
}
