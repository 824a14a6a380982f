import type { ReadDb, WriteDb } from './db.ts';

export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly up: (db: WriteDb) => void;
}

/** The file was written by a newer program. Writing to it would lose data, so it is not opened at all. */
export class DatabaseFromFuture extends Error {
  override readonly name = 'DatabaseFromFuture';
  readonly found: number;
  readonly known: number;
  constructor(found: number, known: number) {
    super(`Database is at version ${found}; this program knows up to ${known}.`);
    this.found = found;
    this.known = known;
  }
}

export const versionOf = (db: ReadDb): number => db.pragma('user_version', { simple: true }) as number;

/** The file's version, unless a newer program wrote it. */
export function refuseNewer(db: ReadDb, migrations: readonly Migration[]): number {
  const found = versionOf(db);
  const known = migrations.at(-1)?.version ?? 0;
  if (found > known) throw new DatabaseFromFuture(found, known);
  return found;
}

/** Brings the file to the newest version, one transaction per step. */
export function migrate(db: ReadDb, migrations: readonly Migration[], to = Infinity): void {
  const found = refuseNewer(db, migrations);
  for (const { version, up } of migrations) {
    if (version <= found || version > to) continue;
    db.transaction(() => {
      up(db as WriteDb);
      db.pragma(`user_version = ${version}`);
    }).immediate();
  }
}
