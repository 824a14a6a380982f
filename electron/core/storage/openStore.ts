import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, readDatabase, type ReadDb } from './db.ts';
import { createBlobStore, type BlobStore } from './blobs.ts';
import { guardStates } from './guards.ts';
import { migrate, refuseNewer } from './migrate.ts';
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
 * Throws `DatabaseFromFuture` when a newer program wrote it; nothing has been written then.
 */
export function openStore(folder: string): Store {
  const file = join(folder, 'desk.sqlite');
  refuseFuture(file);
  mkdirSync(join(folder, 'packages'), { recursive: true, mode: 0o700 });
  const db = openDatabase(file);
  try {
    migrate(db, migrations);
    guardStates(db);
  } catch (thrown) {
    db.close();
    throw thrown;
  }
  return storeOver(db, folder);
}

/** Opens an existing store to look at it; nothing is written, not even a newer version. */
export function readStore(folder: string): Store {
  const file = join(folder, 'desk.sqlite');
  refuseFuture(file);
  return storeOver(readDatabase(file), folder);
}

const storeOver = (db: ReadDb, folder: string): Store => ({
  db,
  blobs: createBlobStore(join(folder, 'blobs')),
  folder,
  packageFile: (id) => join(folder, 'packages', `${id}.zip`),
  [Symbol.dispose]: () => db.close(),
});

/** Asks the file for its version before it is opened for writing: opening alone turns it to WAL. */
function refuseFuture(file: string): void {
  if (!existsSync(file)) return;
  const db = readDatabase(file);
  try {
    refuseNewer(db, migrations);
    // A damaged schema shows here, while nothing has been changed.
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
  } finally {
    db.close();
  }
}
