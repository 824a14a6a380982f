import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, type ReadDb } from './db.ts';
import { createBlobStore, type BlobStore } from './blobs.ts';
import { guardStates } from './guards.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';

/** Everything durable: one SQLite file, blobs by digest beside it, finished packages beside that. */
export interface Store extends Disposable {
  readonly db: ReadDb;
  readonly blobs: BlobStore;
  readonly folder: string;
  readonly packageFile: (id: string) => string;
}

/**
 * Opens (or makes) the store in `folder` and brings it to the newest version.
 * Throws `DatabaseFromFuture` when a newer program wrote it.
 */
export function openStore(folder: string): Store {
  mkdirSync(join(folder, 'packages'), { recursive: true, mode: 0o700 });
  const db = openDatabase(join(folder, 'desk.sqlite'));
  migrate(db, migrations);
  guardStates(db);
  return {
    db,
    blobs: createBlobStore(join(folder, 'blobs')),
    folder,
    packageFile: (id) => join(folder, 'packages', `${id}.zip`),
    [Symbol.dispose]: () => db.close(),
  };
}
