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
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;
  const run = async (): Promise<void> => {
    do {
      again = false;
      await catchUp(deps, () => stopped || again);
    } while (again && !stopped);
  };
  return {
    wake: () => {
      again = true;
      running ??= run()
        .catch((thrown: unknown) => void report(thrown))
        .finally(() => (running = null));
    },
    stop: async () => {
      stopped = true;
      await running;
    },
  };
}

/** What the clocks, links and marks of the store were worked out by. */
const stampOf = ({ rules: { pack, calendar } }: ProjectionDeps): string =>
  `${newestVersion} ${pack.id} ${pack.version} ${calendar.version}`;

async function catchUp(deps: ProjectionDeps, enough: () => boolean): Promise<void> {
  const { store, announce } = deps;
  const stamp = stampOf(deps);
  if (readFact(store.db, 'projectedBy') === stamp) return;
  let after = 0;
  for (;;) {
    const ids = recordsAfter(store.db, after, atOnce);
    const last = ids.at(-1);
    if (!last || enough()) break;
    const written = write(store.db, (db) => {
      for (const { id } of ids) projectAlone(deps, db, id);
    });
    // A disk that takes nothing now will be asked again at the next start.
    if (!written.ok) return;
    after = last.row;
    await breathe();
  }
  if (enough()) return;
  write(store.db, (db) => writeFact(db, 'projectedBy', stamp));
  announce('records.changed', { ids: [] });
}
